/**
 * How a step stands a few minutes after something moved: the agent has confirmed what was shown and let it go, and done
 * nothing since. This is the second table of docs/reliability.md.
 */
import type { Moment } from './moments.ts';

export const outcomes = {
  asked: 'asked as it is now',
  unasked: 'may not go',
  said: 'not done, what moved is said',
  anew: 'not done, asked anew',
  unread: 'not done, cannot be read',
  refused: 'refused',
  others: 'settled by other hands',
  dropped: 'dropped',
  goes: 'goes',
  handed: 'handed to the agent',
  proven: 'proven',
  doubt: 'in doubt',
} as const;
export type Outcome = keyof typeof outcomes;

/** In the order of the moments; null: it cannot move then. */
type Line = readonly [
  looking: Outcome,
  gates: Outcome,
  confirmed: Outcome,
  late: Outcome,
  noted: Outcome,
  sent: Outcome,
  applied: Outcome | null,
];

const upToNote = (each: Outcome): readonly [Outcome, Outcome, Outcome, Outcome] => [each, each, each, each];

/** What the change departs from: the look before the change sees it, and so does a server that honours `expected`. */
const departs = (applied: Outcome | null, sent: Outcome = 'said'): Line => [
  'asked',
  ...upToNote('said'),
  sent,
  applied,
];
/** There is no state to depart from; what was sent already went, and its proof is missing. */
const unread: Line = ['unread', ...upToNote('unread'), 'doubt', 'doubt'];
const gone: Line = ['unread', ...upToNote('unread'), 'refused', 'doubt'];
const reached: Line = ['others', ...upToNote('others'), 'others', null];
/** Nothing needs the step any more. */
const dropped = (applied: Outcome | null): Line => ['dropped', ...upToNote('dropped'), 'dropped', applied];

const lines: Readonly<Record<string, Line>> = {
  'linked-elsewhere': departs('doubt'),
  'linked-here': reached,
  cleared: departs('doubt'),
  renamed: departs('proven'),
  'path-taken': departs('proven'),
  held: departs(null, 'refused'),
  // `expected` names no plan, so a change that is on its way goes over it.
  'other-plan': departs('doubt', 'goes'),
  'other-user': dropped('doubt'),
  'right-user': dropped('doubt'),
  'user-elsewhere': ['unasked', ...upToNote('said'), 'refused', null],
  unlinked: reached,
  spent: departs('doubt'),
  raised: departs('doubt'),
  restored: reached,
  deleted: gone,
  unread,
  'group-unread': unread,
};

/** Taken by the server for what it is not, and once it was refused there is nothing left to do. */
const reachedOrDropped: Line = ['others', ...upToNote('others'), 'dropped', null];

const otherwise: Readonly<Record<string, Readonly<Record<string, Line>>>> = {
  'link-account': { 'right-user': reachedOrDropped },
  'change-namespace': {
    // The account is no part of what it departs from: CustomersDot refuses, or breaks without one.
    'other-user': ['asked', 'refused', 'refused', 'anew', 'refused', 'refused', 'proven'],
    unlinked: ['asked', ...upToNote('doubt'), 'doubt', 'proven'],
  },
  'clear-subscription': {
    'linked-elsewhere': dropped('doubt'),
    cleared: reachedOrDropped,
    // The plan is what it takes away: only what was shown beside the gates is asked again.
    'other-plan': ['asked', 'goes', 'goes', 'anew', 'goes', 'goes', 'doubt'],
  },
};

const places: readonly Moment['id'][] = ['looking', 'gates', 'confirmed', 'late', 'noted', 'sent', 'applied'];

/** What a cell of the table says; null: it cannot move then. */
export function expected(procedure: string, turn: string, moment: Moment['id']): Outcome | null {
  const line = otherwise[procedure]?.[turn] ?? lines[turn];
  if (line === undefined) throw new Error(`Nobody says what comes of ${turn}.`);
  return line[places.indexOf(moment)] ?? null;
}

/** Between note and change, where an issue or the agent's hands carry it out. */
export const expectedByHand = (procedure: string, turn: string, mode: string): Outcome | null => {
  const byApi = expected(procedure, turn, 'noted');
  return byApi === 'goes' && mode === 'guided' ? 'handed' : byApi;
};
