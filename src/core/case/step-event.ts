/** A case after something happened to one of its steps: what that makes doubtful, and what was reached. */
import { traitsOf } from '../procedures/catalog.ts';
import { transition } from '../step/transition.ts';
import type { Step } from '../step/state.ts';
import type { StepEvent } from '../step/events.ts';
import { agreesWith, preconditionsHold } from './preconditions.ts';
import { reachedAfter } from './reached.ts';
import { assess } from './assessment.ts';
import { forgotten, staleAfter, unreadAgain } from './invalidation.ts';
import type { CaseState, CaseStep } from './state.ts';

const isAtEnd = ({ at }: Step): boolean => at === 'settled' || at === 'refused';

/** Another state was seen than what was read before: what the step rests on is read again. */
const hasMoved = (step: Step): boolean =>
  (step.at === 'ready' && (step.notice?.is === 'moved' || step.departing.is === 'not-as-planned')) ||
  (step.at === 'looking' && step.notice?.is === 'moved');

function restated(one: CaseStep, step: Step, event: StepEvent): CaseStep {
  const again = event.type === 'did-not-happen' || event.type === 'look-again';
  return {
    ...one,
    step,
    offered: step.at === 'refused' ? one.offered : false,
    begunBy: again ? null : one.begunBy,
  };
}

/** What was read is not what the look saw: it is read again, and the plan with it. */
function contradicts(state: CaseState, seen: CaseStep, now: number): boolean {
  const assessment = assess(state, now);
  return !agreesWith(seen, assessment) || !preconditionsHold(seen, assessment);
}

/** Questions that are to be asked again after this move of a step. */
function askedAgain(state: CaseState, had: CaseStep, step: Step, event: StepEvent): readonly string[] {
  const { procedure } = had.plan;
  const { now } = event;
  const before = had.step;
  const ended = isAtEnd(step) && before.at !== step.at;
  const seen = step.at === 'ready' && before.at === 'looking';
  const moved = hasMoved(step) && !hasMoved(before);
  const doubtful = ended || moved || (seen && contradicts(state, { ...had, step }, now));
  // A step that is looked at anew, or was seen, may find what it rests on readable again.
  const again = seen || event.type === 'did-not-happen' || event.type === 'look-again';
  return [...(doubtful ? staleAfter(state, procedure, now) : []), ...(again ? unreadAgain(state, now) : [])];
}

/** A re-sync departs from what is half so: it was waited for before it was offered, and is so after a refusal too. */
const halfway = ({ role }: CaseStep, event: StepEvent): StepEvent =>
  role === 're-sync' &&
  (event.type === 'unlock' || event.type === 'look-again' || event.type === 'refused-in-admin')
    ? { ...event, fromHalf: true }
    : event;

/** Steps with one of them changed; the facts that its new state makes doubtful are stale. */
export function applyStepEvent(state: CaseState, id: string, event: StepEvent): CaseState {
  const had = state.steps.find((one) => one.id === id);
  if (had === undefined) return state;
  const step = transition(had.step, halfway(had, event));
  if (step === had.step) return state;
  const asked = askedAgain(state, had, step, event);
  const ended = isAtEnd(step) && had.step.at !== step.at;
  return {
    ...state,
    steps: state.steps.map((one) => (one === had ? restated(one, step, event) : one)),
    reached: reachedAfter(state.reached, had, had.step, step),
    stale: asked.length === 0 ? state.stale : new Set([...state.stale, ...asked]),
    facts:
      ended && traitsOf(had.plan.procedure).changesPlan ? forgotten(state, had.plan.procedure) : state.facts,
  };
}

/** The case when the agent comes back from the admin pages: what waits for their own hands is to be looked at. `now`: epoch ms. */
export const cameBack = (state: CaseState, now: number): CaseState =>
  state.steps.reduce((soFar, { id }) => applyStepEvent(soFar, id, { type: 'came-back', now }), state);
