/** Puts the sidebar into the page: the first paint is replaced by the column, and stands again when the ticket goes. */
import { createRoot } from 'react-dom/client';
import type { Standing } from '../core/case/status.ts';
import type { Guide } from '../core/step/procedure.ts';
import type { Shell } from '../runtime/runtime.ts';
import { learnRest } from '../i18n/load.ts';
import type { Say } from '../i18n/translate.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { createGuides } from './guides.ts';
import { type Hand, HandProvider, type Scheme, type Scheming } from './app-context.ts';
import { Sidebar } from './Sidebar.tsx';

export interface Mounted {
  readonly shell: Shell;
  readonly say: Say;
  readonly scheme: Scheme;
  /** Calls back when Zendesk's colours change; returns how to stop. */
  readonly onScheme: (call: (scheme: Scheme) => void) => () => void;
  readonly guide: (step: string) => Promise<Guide | null>;
  /** Keeps the frame as high as the element; returns how to stop. */
  readonly fit: (element: HTMLElement) => () => void;
}

interface Painting extends Scheming {
  readonly end: () => void;
}

/** The colours of the moment, told to the page itself as well. */
function paintingOf({ scheme, onScheme }: Mounted): Painting {
  let current = scheme;
  const listeners = new Set<() => void>();
  const paint = (to: Scheme): void => {
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

function handOf({ shell, say, guide }: Mounted, scheming: Scheming): Hand {
  const { settings } = shell.state();
  return {
    say,
    send: shell.send,
    now: shell.now,
    portal: settings.customersdotUrl,
    gitlab: settings.gitlabUrl,
    guides: createGuides(guide),
    scheming,
    store: shell,
    caseText: async () => {
      const [{ caseText }] = await Promise.all([import('../core/case/report.ts'), learnRest()]);
      return caseText(shell.state(), say, shell.now());
    },
  };
}

export function mount(element: HTMLElement, mounted: Mounted): () => void {
  const firstPaint = [...element.childNodes];
  const painting = paintingOf(mounted);
  const hand = handOf(mounted, painting);
  const root = createRoot(element);
  const stands = (standing: Standing): void => {
    element.dataset['case'] = standing;
  };
  root.render(
    <HandProvider value={hand}>
      <ErrorBoundary say={mounted.say} broke={() => stands('error')}>
        <Sidebar shell={mounted.shell} hand={hand} stands={stands} />
      </ErrorBoundary>
    </HandProvider>,
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
