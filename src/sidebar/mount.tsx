/** Puts the sidebar into the page: the first paint is replaced by the column, and stands again when the ticket goes. */
import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { DEFAULT_THEME, ThemeProvider } from '@zendeskgarden/react-theming';
import type { Standing } from '../core/case/standing.ts';
import { caseText } from '../core/case/text.ts';
import type { Guide } from '../core/procedure.ts';
import type { Shell } from '../shell/shell.ts';
import type { Say } from '../words/say.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { createGuides } from './guides.ts';
import type { Hand } from './hand.ts';
import { Sidebar } from './Sidebar.tsx';

type Scheme = 'light' | 'dark';

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

const themes = {
  light: { ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base: 'light' as const } },
  dark: { ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base: 'dark' as const } },
};

interface Scheming {
  readonly subscribe: (listener: () => void) => () => void;
  readonly now: () => Scheme;
}

/** The colours of the moment; the page around the column follows them too. */
function schemeOf({ scheme, onScheme }: Mounted): Scheming {
  let current = scheme;
  const paint = (): void => {
    document.documentElement.dataset['colorScheme'] = current;
  };
  paint();
  return {
    now: () => current,
    subscribe: (listener) =>
      onScheme((changed) => {
        current = changed;
        paint();
        listener();
      }),
  };
}

function handOf({ shell, say, guide }: Mounted): Hand {
  const { settings } = shell.state();
  return {
    say,
    send: shell.send,
    now: shell.now,
    portal: settings.customersdotUrl,
    gitlab: settings.gitlabUrl,
    guides: createGuides(guide),
    store: shell,
    caseText: () => caseText(shell.state(), say, shell.now()),
  };
}

interface Properties {
  readonly mounted: Mounted;
  readonly hand: Hand;
  readonly scheming: Scheming;
  readonly stands: (standing: Standing) => void;
}

function App({ mounted, hand, scheming, stands }: Properties) {
  const scheme = useSyncExternalStore(scheming.subscribe, scheming.now);
  return (
    <ThemeProvider theme={themes[scheme]}>
      <ErrorBoundary say={mounted.say}>
        <Sidebar shell={mounted.shell} hand={hand} stands={stands} />
      </ErrorBoundary>
    </ThemeProvider>
  );
}

export function mount(element: HTMLElement, mounted: Mounted): () => void {
  const firstPaint = [...element.childNodes];
  const root = createRoot(element);
  const stands = (standing: Standing): void => {
    element.dataset['case'] = standing;
  };
  root.render(<App mounted={mounted} hand={handOf(mounted)} scheming={schemeOf(mounted)} stands={stands} />);
  const unfit = mounted.fit(element);
  return () => {
    unfit();
    root.unmount();
    element.replaceChildren(...firstPaint);
    element.dataset['case'] = 'loading';
  };
}
