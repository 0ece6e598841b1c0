/** What every component has at hand: words, the way to send a deed, where things are linked to. Never the case. */
import { createContext, useContext } from 'react';
import type { Guide } from '../core/step/procedure.ts';
import type { Deed, Shell } from '../runtime/runtime.ts';
import type { Say } from '../i18n/translate.ts';

/** Guides by step, fetched once each; null while one is on its way, or when there is none. */
export interface Guides {
  readonly subscribe: (listener: () => void) => () => void;
  readonly of: (step: string) => Guide | null;
}

export type Scheme = 'light' | 'dark';

/** Zendesk's choice of colours, of the moment. */
export interface Scheming {
  readonly subscribe: (listener: () => void) => () => void;
  readonly now: () => Scheme;
}

export interface Hand {
  readonly say: Say;
  readonly send: (deed: Deed) => void;
  readonly now: () => number;
  readonly portal: string;
  readonly gitlab: string;
  readonly guides: Guides;
  readonly scheming: Scheming;
  /** For a screen of its own that shows the whole case. */
  readonly store: Pick<Shell, 'state' | 'subscribe'>;
  /** The whole case as text, as it stands when it is asked for. */
  readonly caseText: () => Promise<string>;
}

const Context = createContext<Hand | null>(null);
export const HandProvider = Context.Provider;

export function useHand(): Hand {
  const hand = useContext(Context);
  if (hand === null) throw new Error('A component was drawn outside of the sidebar');
  return hand;
}
