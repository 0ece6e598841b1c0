/** What has to be confirmed before a step may go (decisions.md, after the table, "Plan" and "When a change may go"). */
import { type Departure, printOf } from '../procedures/departure.ts';
import type { Finding } from '../findings/finding.ts';
import { traitsOf } from '../procedures/catalog.ts';
import { seenThereOf } from '../procedures/seen-there.ts';
import { type Ask, onceEach } from '../procedures/traits.ts';
import { notedMinutes } from './before-after.ts';
import type { CaseState, CaseStep, Confirmation } from './state.ts';
import type { Assessment } from './assessment.ts';

/** One thing to confirm before a step may go, with what the agent gave for it so far. */
export interface StepGate extends Ask {
  /** Where what was confirmed is kept: the gate's and the step's. */
  readonly name: string;
  /** What to do about it, where the words say so. */
  readonly hint: string | null;
  /** What is confirmed, word for word: the departure, what is asked, and its numbers. */
  readonly of: string;
  readonly given: boolean;
  /**
   * What its field shows; of a box, the comment that was picked beside it. A reason stays as it was typed, to be kept for what is so
   * now; a path that counts no more is gone, as a tick is, since a field that looks filled would hide what is still to be done.
   */
  readonly typed: string;
}

/** A confirmation counts for so long, ms. */
export const confirmedFor = 15 * 60_000;

/** Steps that change a group's plan, and are still to be done. */
const isDue = ({ role, plan, step }: CaseStep): boolean =>
  role !== 'put-back' &&
  traitsOf(plan.procedure).changesPlan &&
  step.at !== 'settled' &&
  step.at !== 'refused';

/**
 * The state that a step departs from, as far as it was seen. Null for a step that was not looked at, could not be
 * seen or was not as planned, and for a change whose departure nobody noted.
 */
export function departureOf({ step }: CaseStep): Departure | null {
  switch (step.at) {
    case 'ready':
      return step.departing.is === 'seen' ? step.departing.from : null;
    case 'looking':
      return step.going?.from ?? step.acted?.from ?? null;
    case 'noting':
    case 'checking':
      return step.from;
    case 'acting':
    case 'waiting':
      return step.acted.from;
    case 'settled':
    case 'refused':
    case 'in-doubt':
      return step.acted?.from ?? null;
    case 'locked':
      return null;
  }
}

/** A finding that stops, as something to confirm. */
const askOf = ({ id, gate, messageKey, params }: Finding): Ask | null =>
  gate === null ? null : { id, kind: gate, phrase: null, key: messageKey, params };

/** A finding whose path is to be typed as well: a holder without a name. */
const typedFor = (findings: readonly Finding[], from: Departure): readonly Ask[] => {
  const path = String(from['path'] ?? '');
  if (path === '' || !findings.some((one) => one.typed)) return [];
  return [{ id: 'path', kind: 'path', phrase: path, key: 'ui.gate.path', params: { path } }];
};

/** Without CustomersDot's API what the agent told is departed from: it is to be seen on the admin page as well. */
function toldAsks(from: Departure, step: CaseStep, assessment: Assessment): readonly Ask[] {
  const { procedure, about } = step.plan;
  const { seenThere } = traitsOf(procedure);
  if (assessment.snapshot.reads === 'api' || seenThere === null) return [];
  return [{ id: 'departure', kind: 'box', phrase: null, ...seenThereOf(from, about, seenThere) }];
}

/**
 * All that a step asks for, to depart from there. Every stop is a gate of the first step that changes a group's plan, and of
 * each that could go beside it: one that was refused and is looked at again takes no stop away from what was offered instead.
 */
function asksOf(state: CaseState, assessment: Assessment, step: CaseStep, from: Departure): readonly Ask[] {
  const { plan, role } = step;
  const carries = isDue(step);
  const stops = carries ? assessment.findings.flatMap((one) => askOf(one) ?? []) : [];
  const own = traitsOf(plan.procedure).asks(from, {
    wish: plan.wish,
    about: plan.about,
    role,
    notedMinutes: notedMinutes(state, assessment.snapshot.journal, plan.wish['namespace']),
  });
  const typed = carries ? typedFor(assessment.findings, from) : [];
  // Whose plan falls is said as the look showed it, right before; what holds the group the findings know by name.
  const leaving = own.filter((one) => one.id === 'source-namespace');
  return onceEach([...leaving, ...stops, ...own, ...typed, ...toldAsks(from, step, assessment)]);
}

/** Whether what was confirmed is about what is shown now, by this agent, and not too long ago. */
const isAbout = (of: string, state: CaseState, confirmed: Confirmation, now: number): boolean =>
  confirmed.of === of && confirmed.by === state.agent.id && now - confirmed.at <= confirmedFor;

/** What was confirmed at a gate, as far as it counts, and what its field shows. */
function confirmedAt(
  state: CaseState,
  ask: Ask,
  name: string,
  of: string,
  now: number,
): Pick<StepGate, 'given' | 'typed'> {
  const confirmed = state.confirmations[name];
  if (confirmed === undefined) return { given: false, typed: '' };
  const counts = isAbout(of, state, confirmed, now);
  const text = confirmed.text ?? '';
  switch (ask.kind) {
    case 'box':
      return { given: counts && confirmed.ticked === true, typed: text };
    case 'path':
      return { given: counts && text.trim() === ask.phrase, typed: counts ? text : '' };
    case 'reason':
      return { given: counts && text.trim() !== '', typed: text };
  }
}

/**
 * The gates of one step. Empty means either that nothing has to be confirmed, or that the state that it departs from
 * is not known; such a step may not go anyway.
 */
export function gatesOf(state: CaseState, assessment: Assessment, step: CaseStep): readonly StepGate[] {
  const from = departureOf(step);
  if (from === null) return [];
  return asksOf(state, assessment, step, from).map((ask) => {
    const name = `${ask.id} ${step.id}`;
    const of = `${printOf(from)} ${ask.key} ${JSON.stringify(ask.params)}`;
    const hint = ask.id === 'path' || ask.id === 'departure' ? null : `${ask.key}.do`;
    return { ...ask, name, hint, of, ...confirmedAt(state, ask, name, of, assessment.now) };
  });
}

/**
 * What the agent gave, by finding id, as the journal notes it: the text as typed, or as a picked comment gave it; `confirmed` for
 * a tick without one.
 */
export function reasonsOf(state: CaseState, gates: readonly StepGate[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    gates.map((gate) => {
      const text = (state.confirmations[gate.name]?.text ?? '').trim();
      return [gate.id, gate.kind === 'box' && text === '' ? 'confirmed' : text];
    }),
  );
}
