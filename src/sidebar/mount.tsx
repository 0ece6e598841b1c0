/** The screen of one ticket in its page, from the first drawing until the frame shows another. */
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import type { CaseStatus } from '../core/case/status.ts';
import type { Guide } from '../core/step/guide.ts';
import type { DeskPorts } from '../desk/ports.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { learnRest } from '../i18n/load.ts';
import type { Translate } from '../i18n/translate.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { createGuides } from './guides.ts';
import { type AppContext, AppProvider, type ColorScheme, type ColorSchemeStore } from './app-context.ts';
import { Sidebar } from './Sidebar.tsx';

export interface Mounted {
  readonly runtime: Runtime;
  readonly t: Translate;
  readonly scheme: ColorScheme;
  /** Calls back when Zendesk's colours change; returns how to stop. */
  readonly onScheme: (call: (scheme: ColorScheme) => void) => () => void;
  readonly guide: (step: string) => Promise<Guide | null>;
  readonly keepsTyping: boolean;
  readonly deskPorts: () => Promise<DeskPorts>;
  /** Keeps the frame as high as the element; returns how to stop. */
  readonly fit: (element: HTMLElement) => () => void;
}

interface Painting extends ColorSchemeStore {
  readonly end: () => void;
}

/** The colours of the moment, told to the page itself as well. */
function paintingOf({ scheme, onScheme }: Mounted): Painting {
  let current = scheme;
  const listeners = new Set<() => void>();
  const paint = (to: ColorScheme): void => {
    current = to;
    document.documentElement.dataset['colorScheme'] = to;
    for (const listener of listeners) listener();
  };
  paint(scheme);
  return {
    now: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end: onScheme(paint),
  };
}

function contextFor(mounted: Mounted, colorScheme: ColorSchemeStore): AppContext {
  const { runtime, t, guide, keepsTyping, deskPorts } = mounted;
  const { settings } = runtime.state();
  return {
    t,
    send: runtime.send,
    now: runtime.now,
    portal: settings.customersdotUrl,
    gitlab: settings.gitlabUrl,
    guides: createGuides(guide),
    keepsTyping,
    colorScheme,
    store: runtime,
    deskPorts,
    caseReport: async () => {
      const [{ caseReport }] = await Promise.all([import('../core/case/report.ts'), learnRest()]);
      return caseReport(runtime.state(), t, runtime.now());
    },
  };
}

/**
 * Puts the sidebar into the page: the first paint is replaced by the column. Gives back how to take it out again,
 * after which the first paint stands there once more.
 */
export function mount(element: HTMLElement, mounted: Mounted): () => void {
  const firstPaint = [...element.childNodes];
  const painting = paintingOf(mounted);
  const context = contextFor(mounted, painting);
  const root = createRoot(element);
  const stands = (status: CaseStatus): void => {
    element.dataset['case'] = status;
  };
  // In pieces, like every later change: what is under way meanwhile gets its turn.
  startTransition(() =>
    root.render(
      <AppProvider value={context}>
        <ErrorBoundary t={mounted.t} broke={() => stands('error')}>
          <Sidebar runtime={mounted.runtime} context={context} stands={stands} />
        </ErrorBoundary>
      </AppProvider>,
    ),
  );
  const unfit = mounted.fit(element);
  return () => {
    unfit();
    painting.end();
    root.unmount();
    element.replaceChildren(...firstPaint);
    stands('loading');
  };
}
