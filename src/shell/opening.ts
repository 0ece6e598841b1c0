/** The case at the moment when the frame opens. */
import type { CaseState } from '../core/case/state.ts';
import { readSettings } from '../core/settings.ts';
import { takeWord, withWord } from '../core/word.ts';
import type { Opening } from '../host/host.ts';
import type { Kept } from './kept.ts';

/** The case as the frame opens, with what an earlier frame of the ticket kept. */
export function openingCase(
  opening: Opening,
  raw: Readonly<Record<string, unknown>>,
  kept: Kept | null,
  shown: boolean,
  now: number,
): CaseState {
  const { settings, problems } = readSettings(raw);
  const word = kept?.taken === true ? takeWord(kept.form) : null;
  const told = word !== null && !('wrong' in word) ? word : null;
  return {
    ticket: opening.ticket,
    agent: opening.agent,
    settings,
    problems,
    mode: kept?.guided === true ? 'guided' : settings.mode,
    book: told === null ? {} : withWord({}, told, opening.ticket, now),
    stale: new Set(),
    choices: kept?.choices ?? {},
    form: kept?.form ?? {},
    formTaken: told !== null,
    started: false,
    resumed: false,
    steps: [],
    given: kept?.given ?? {},
    unnoted: [],
    before: null,
    composer: opening.composer,
    drafting: { state: 'idle', problems: [] },
    escalations: {},
    viewers: opening.viewers,
    shown,
    overtakenBy: null,
  };
}
