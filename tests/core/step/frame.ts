/** One frame of the ticket with a step in it: what it knows of itself is lost when it is closed, the journal is not. */
import type { Departure } from '#core/procedures/departure.ts';
import { attemptsOf } from '#core/journal/attempts.ts';
import type { Entry } from '#core/journal/entry.ts';
import { transition, locked, resumed } from '#core/step/transition.ts';
import type { Acted, Step } from '#core/step/state.ts';
import type { StepEvent } from '#core/step/events.ts';
import { unsentRefusals } from '#core/step/looks.ts';
import { isOnPortal, isSo, type World } from './world.ts';

/** What is put to the test: the real machine, or one with a bug planted in it. */
export interface Machine {
  readonly transition: typeof transition;
  /** How an open attempt of the journal becomes a step again. */
  readonly resumed: (acted: Acted, now: number) => Step;
}
export const real: Machine = { transition, resumed };

export interface Journey {
  readonly machine: Machine;
  readonly world: World;
  readonly journal: Entry[];
  /** Attempts that were begun, or taken up, in this frame. */
  readonly own: Set<string>;
  /** The state that the agent confirmed, by attempt. */
  readonly confirmed: Map<string, Departure>;
  /** Attempts whose state was looked at between their note and their change. */
  readonly checked: Set<string>;
  step: Step;
  last: StepEvent | null;
  gos: number;
  /** How often the agent looked again in doubt. */
  doubts: number;
}

export function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Where nothing can be read, what was told and noted stays so after a reload. */
const proven = (acted: Acted, { now }: World): Step => ({
  at: 'settled',
  acted,
  proof: { settled: 'yes', sides: [] },
  looked: now,
  owes: null,
});

/** Its note was ended because nothing was sent. */
const isUnsent = ({ refusal }: Entry): boolean =>
  Object.values<string>(unsentRefusals).includes(refusal?.id ?? '');

/** The step as a new frame of the ticket finds it, by what the journal says. */
function opened({ machine, journal, world, own }: Journey): Step {
  const attempts = attemptsOf({ entries: journal });
  const attempt = attempts.findLast((one) => one.ended === null) ?? attempts.at(-1);
  const unlocked = machine.transition(locked, { type: 'unlock', now: world.now });
  if (attempt === undefined || attempt.ended?.event === 'did-not-happen') return unlocked;
  const delegatedTo = { api: null, guided: 'agent', request: { url: '', iid: null } } as const;
  const acted: Acted = {
    attempt: attempt.begun.attempt,
    since: attempt.begun.at,
    answered: false,
    attestedBy: null,
    from: attempt.begun.from,
    delegatedTo: delegatedTo[world.setting.mode],
  };
  own.add(acted.attempt);
  if (attempt.ended === null) return machine.resumed(acted, world.now);
  // What the world says beats what the journal says: a settled wish that is not so any more is wanted again.
  if (isUnsent(attempt.ended)) return unlocked;
  if (attempt.ended.event === 'settled') return world.setting.untold ? proven(acted, world) : unlocked;
  const refusal = { id: 'unknown', raw: '', params: {} } as const;
  return { at: 'refused', acted, refusal, looked: world.now, owes: null };
}

/** The admin page's no is not taken for so where a look could have shown the opposite. */
function demandUnseen({ world, last }: Journey, { acted }: Extract<Step, { at: 'refused' }>): void {
  const looked = last?.type === 'looked' && last.proof.settled === 'cannot-tell';
  const seen = isOnPortal(world) && world.noes.has(acted.attempt) && !looked;
  demand(!seen, 'refused, and it is to be seen');
}

/** The step is now so; called settled, it has to be, unless only the agent can tell. */
function enter(journey: Journey, step: Step): void {
  const { world } = journey;
  const before = journey.step;
  journey.step = step;
  if (step.at === 'refused' && before.at !== 'refused' && journey.last !== null) demandUnseen(journey, step);
  if (step.at !== 'settled' || before.at === 'settled') return;
  const word = world.setting.untold && world.saidDone;
  demand(isSo(world) || word, 'settled, and it is not so');
}

export function tell(journey: Journey, event: StepEvent): void {
  journey.last = event;
  enter(journey, journey.machine.transition(journey.step, event));
}

/** The sidebar is closed, and opened again: all that is left is on the ticket. */
export function reopen(journey: Journey): void {
  journey.last = null;
  journey.own.clear();
  journey.step = locked;
  enter(journey, opened(journey));
}
