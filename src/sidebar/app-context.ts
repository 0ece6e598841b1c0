/** What every component has at hand: words, the way to send a command, where things are linked to. Never the case. */
import { createContext, useContext } from 'react';
import type { Guide } from '../core/step/guide.ts';
import type { DeskPorts } from '../desk/ports.ts';
import type { Command } from '../runtime/command.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Translate } from '../i18n/translate.ts';

/** Guides, fetched once for each attempt of a step; null while one is on its way, or when there is none. */
export interface Guides {
  readonly subscribe: (listener: () => void) => () => void;
  readonly of: (step: string, attempt: string) => Guide | null;
}

export type ColorScheme = 'light' | 'dark';

/** Zendesk's choice of colours, of the moment. */
export interface ColorSchemeStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly now: () => ColorScheme;
}

export interface AppContext {
  readonly t: Translate;
  readonly send: (command: Command) => void;
  readonly now: () => number;
  readonly portal: string;
  readonly gitlab: string;
  readonly guides: Guides;
  /** Whether the browser keeps over a reload what the agent types. */
  readonly keepsTyping: boolean;
  readonly colorScheme: ColorSchemeStore;
  /** What the troubleshooting desk reaches of the outside; rejects when its code does not load. */
  readonly deskPorts: () => Promise<DeskPorts>;
  /** For a screen of its own that shows the whole case. */
  readonly store: Pick<Runtime, 'state' | 'subscribe'>;
  /** The whole case as text, as it stands when it is asked for. */
  readonly caseReport: () => Promise<string>;
}

const Context = createContext<AppContext | null>(null);
export const AppProvider = Context.Provider;

/** What every component has at hand; throws outside of the sidebar. */
export function useApp(): AppContext {
  const app = useContext(Context);
  if (app === null) throw new Error('A component was drawn outside of the sidebar');
  return app;
}
