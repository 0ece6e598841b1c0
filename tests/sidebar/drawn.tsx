/** The column as text: what a page would show of a case, with all that comes late, and without a browser. */
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';
import type { Shell } from '../../src/runtime/runtime.ts';
import { createGuides } from '../../src/sidebar/guides.ts';
import { type Hand, HandProvider, type Scheme } from '../../src/sidebar/app-context.ts';
import { Sidebar } from '../../src/sidebar/Sidebar.tsx';
import { createSay } from '../../src/i18n/translate.ts';
import english from '../../translations/en.json' with { type: 'json' };

const say = createSay('en', english.words);

function handFor(shell: Shell): Hand {
  const { settings } = shell.state();
  return {
    say,
    send: shell.send,
    now: shell.now,
    portal: settings.customersdotUrl,
    gitlab: settings.gitlabUrl,
    guides: createGuides(() => Promise.resolve(null)),
    scheming: { subscribe: () => () => undefined, now: (): Scheme => 'light' },
    store: shell,
    caseText: () => Promise.resolve(''),
  };
}

export function drawn(shell: Shell): Promise<string> {
  const hand = handFor(shell);
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(
      <HandProvider value={hand}>
        <Sidebar shell={shell} hand={hand} stands={() => undefined} />
      </HandProvider>,
      {
        onAllReady: () => text(pipe(new PassThrough())).then(resolve, reject),
        onError: reject,
      },
    );
  });
}

/** The values of an attribute, in reading order. */
export const valuesOf = (html: string, attribute: string): readonly string[] =>
  Array.from(html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g')), ([, value = '']) => value);
