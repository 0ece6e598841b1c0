/** The column as text: what a page would show of a case, with all that comes late, and without a browser. */
import type { ReactNode } from 'react';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';
import type { Runtime } from '../../src/runtime/runtime.ts';
import {
  type AppContext,
  AppProvider,
  type ColorScheme,
  type Guides,
} from '../../src/sidebar/app-context.ts';
import { Sidebar } from '../../src/sidebar/Sidebar.tsx';
import { createTranslate } from '../../src/i18n/translate.ts';
import english from '../../translations/en.json' with { type: 'json' };

const t = createTranslate('en', english.words);

function contextFor(runtime: Runtime, guides: Guides): AppContext {
  const { settings } = runtime.state();
  return {
    t,
    send: runtime.send,
    now: runtime.now,
    portal: settings.customersdotUrl,
    gitlab: settings.gitlabUrl,
    keepsTyping: true,
    guides,
    colorScheme: { subscribe: () => () => undefined, now: (): ColorScheme => 'light' },
    store: runtime,
    deskPorts: () => Promise.reject(new Error('The desk is not drawn here.')),
    caseReport: () => Promise.resolve(''),
  };
}

const noGuides: Guides = { subscribe: () => () => undefined, of: () => null };

/** A part that only comes when somebody asks for it, by itself. */
export function drawnPart(runtime: Runtime, part: ReactNode, guides: Guides = noGuides): Promise<string> {
  const context = contextFor(runtime, guides);
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(<AppProvider value={context}>{part}</AppProvider>, {
      onAllReady: () => text(pipe(new PassThrough())).then(resolve, reject),
      onError: reject,
    });
  });
}

/** @param guides what is there of them already: a text is drawn once, and waits for none */
export const drawn = (runtime: Runtime, guides: Guides = noGuides): Promise<string> =>
  drawnPart(
    runtime,
    <Sidebar runtime={runtime} context={contextFor(runtime, guides)} stands={() => undefined} />,
    guides,
  );

/** The values of an attribute, in reading order. */
export const valuesOf = (html: string, attribute: string): readonly string[] =>
  Array.from(html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g')), ([, value = '']) => value);
