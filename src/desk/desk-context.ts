/** What every part of the desk has at hand. */
import { createContext, useContext } from 'react';
import type { Translate } from '../i18n/translate.ts';
import type { DeskAbout } from './about.ts';
import type { DeskPorts } from './ports.ts';
import type { DeskKey } from './words.ts';

export interface DeskContext {
  readonly t: Translate<DeskKey>;
  readonly about: DeskAbout;
  readonly ports: DeskPorts;
}

const Context = createContext<DeskContext | null>(null);
/** Hands the desk's words, facts and ports to all parts below it. */
export const DeskProvider = Context.Provider;

export function useDesk(): DeskContext {
  const desk = useContext(Context);
  if (desk === null) throw new Error('A part of the desk was drawn outside of it');
  return desk;
}
