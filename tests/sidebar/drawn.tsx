/** The column as text: what a page would show of a case, with all that comes late, and without a browser. */
import type { ReactNode } from 'react';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';
import type { Runtime } from '../../src/runtime/runtime.ts';
import { createGuides } from '../../src/sidebar/guides.ts';
import { type AppContext, AppProvider, type ColorScheme } from '../../src/sidebar/app-context.ts';
import { Sidebar } from '../../src/sidebar/Sidebar.tsx';
import { createTranslate } from '../../src/i18n/translate.ts';
import english from '../../translations/en.json' with { type: 'json' };

const t = createTranslate('en', english.words);

function contextFor(runtime: Runtime): AppContext {
  const { settings } = runtime.state();
  return {
    t,
    send: runtime.send,
    now: runtime.now,
    portal: settings.customersdotUrl,
    gitlab: settings.gitlabUrl,
    keepsTyping: true,
    guides: createGuides(() => Promise.resolve(null)),
    colorScheme: { subscribe: () => () => undefined, now: (): ColorScheme => 'light' },
    store: runtime,
    caseReport: () => Promise.resolve(''),
  };
}

/** A part that only comes when somebody asks for it, by itself. */
export function drawnPart(runtime: Runtime, part: ReactNode): Promise<string> {
  const context = contextFor(runtime);
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(<AppProvider value={context}>{part}</AppProvider>, {
      onAllReady: () => text(pipe(new PassThrough())).then(resolve, reject),
      onError: reject,
    });
  });
}

export const drawn = (runtime: Runtime): Promise<string> =>
  drawnPart(runtime, <Sidebar runtime={runtime} context={contextFor(runtime)} stands={() => undefined} />);

/** The values of an attribute, in reading order. */
export const valuesOf = (html: string, attribute: string): readonly string[] =>
  Array.from(html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g')), ([, value = '']) => value);
