/** The case at the moment when the frame opens. */
import { readsOf } from '../core/case/assessment.ts';
import { reading } from '../core/case/phase.ts';
import type { CaseState } from '../core/case/state.ts';
import type { Query } from '../core/domain/query.ts';
import { readSettings } from '../core/domain/settings.ts';
import { guessesAllowed } from '../core/facts/guesses.ts';
import { holderGroup, takeManualEntry } from '../core/facts/manual-form.ts';
import { stageIds } from '../core/facts/manual-stages.ts';
import { passedFrom } from '../core/case/told.ts';
import { withManualEntry } from '../core/facts/manual-entry.ts';
import type { Opening } from '../host/host.ts';
import type { Typing } from './autosave.ts';

/** What the agent told of CustomersDot counts for so long, ms; after that it is proposed in the form. */
const toldFor = 15 * 60_000;

/** A reason that was typed is proposed again; ticks and typed paths are not (decisions.md, "When a change may go"). */
const proposedFrom = (kept: Typing | null, by: string): CaseState['confirmations'] =>
  Object.fromEntries(
    Object.entries(kept?.reasons ?? {}).map(([gate, text]) => [gate, { text, of: null, by, at: 0 }]),
  );

/** The case with what is guessed that it will need, as far as there is a right and a reason to ask it. */
export function withGuesses(state: CaseState, guesses: readonly Query[]): CaseState {
  // Without an address nothing but the conversation is asked.
  if (state.ticket.requester.emails.length === 0) return state;
  return { ...state, guesses: guessesAllowed(guesses, readsOf(state)) };
}

type Told = Pick<CaseState, 'facts' | 'form' | 'formTaken' | 'taken' | 'proposed' | 'passed'>;

/** What this agent had taken in an earlier frame, while it counts; all else that stands in the form is proposed. */
function toldIn(opening: Opening, kept: Typing | null, now: number): Told {
  const form = kept?.form ?? {};
  const had = kept?.taken ?? null;
  const counts = had?.by === opening.agent.id && now - had.at <= toldFor;
  const entry = counts ? takeManualEntry(had.told) : null;
  if (had === null || entry === null || 'wrong' in entry)
    return { facts: {}, form, formTaken: false, taken: {}, proposed: Object.keys(form), passed: [] };
  return {
    facts: withManualEntry({}, entry, opening.ticket, had.at, had.told[holderGroup] ?? null),
    form,
    formTaken: true,
    taken: had.told,
    proposed: Object.keys(form).filter((field) => form[field] !== had.told[field]),
    passed: passedFrom(had.passed, stageIds),
  };
}

/** The case as the frame opens, with what an earlier frame of the ticket kept. */
export function openingCase(
  opening: Opening,
  raw: Readonly<Record<string, unknown>>,
  kept: Typing | null,
  visible: boolean,
  now: number,
): CaseState {
  const { settings, problems } = readSettings(raw);
  return {
    ticket: opening.ticket,
    agent: opening.agent,
    settings,
    problems,
    mode: kept?.guided === true ? 'guided' : settings.mode,
    ...toldIn(opening, kept, now),
    guesses: [],
    stale: new Set(),
    choices: kept?.choices ?? {},
    phase: reading,
    steps: [],
    confirmations: proposedFrom(kept, opening.agent.id),
    guideTicks: kept?.ticks ?? [],
    quoted: kept?.quoted ?? {},
    pendingNotes: [],
    ended: [],
    before: {},
    reached: [],
    differs: null,
    composer: opening.composer,
    drafting: { state: 'idle', problems: [] },
    escalations: {},
    viewers: opening.viewers,
    visible,
    overtakenBy: null,
  };
}
