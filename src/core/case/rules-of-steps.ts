/** Which steps come, fall away, and are looked at by themselves. */
import { type Rule, isFresh } from './rule.ts';
import { isBegun, planned } from './phase.ts';
import { withoutObsoleteSteps } from './obsolete-steps.ts';
import { withOffers } from './offers.ts';
import type { CaseState, CaseStep } from './state.ts';
import type { Assessment } from './assessment.ts';
import { inFlight, goalOf } from './progress.ts';
import { isBlocked } from './may-go.ts';
import { applyStepEvent } from './step-event.ts';
import { traitsOf } from '../procedures/catalog.ts';

export const dropObsolete: Rule = {
  name: 'drop-obsolete',
  when: (state, assessment) =>
    isBegun(state) && isFresh(assessment) && withoutObsoleteSteps(state, assessment) !== state.steps,
  apply(state, assessment) {
    const steps = withoutObsoleteSteps(state, assessment);
    // Without any step nothing was begun: a re-sync that is not needed any more was the only one.
    return steps.length === 0 ? { ...state, steps, phase: planned } : { ...state, steps };
  },
};

export const offer: Rule = {
  name: 'offer',
  when: (state, assessment) =>
    isBegun(state) && isFresh(assessment) && withOffers(state, assessment) !== state.steps,
  apply: (state, assessment) => ({ ...state, steps: withOffers(state, assessment) }),
};

/** Whether the steps before one let it begin: settled, or refused with another way offered after it. */
function isClearedFor(state: CaseState, index: number): boolean {
  return state.steps.slice(0, index).every((one) => {
    if (one.step.at === 'settled' || one.role === 'minutes') return true;
    const later = state.steps.slice(index).some((next) => next.role === 'offered');
    return one.step.at === 'refused' && one.offered && later;
  });
}

function nextToUnlock(state: CaseState, assessment: Assessment): CaseStep | null {
  if (!isBegun(state) || !isFresh(assessment) || state.steps.some(inFlight)) return null;
  const index = state.steps.findIndex((one) => one.step.at === 'locked');
  const next = state.steps[index];
  return next !== undefined && isClearedFor(state, index) && !isBlocked(next, assessment) ? next : null;
}

/** The next step is looked at once those before it have ended. */
export const unlock: Rule = {
  name: 'unlock',
  when: (state, assessment) => nextToUnlock(state, assessment) !== null,
  apply(state, assessment) {
    const next = nextToUnlock(state, assessment);
    return next === null ? state : applyStepEvent(state, next.id, { type: 'unlock', now: assessment.now });
  },
};

/** A step that was refused because the group was taken, once the group was cleared for it. */
function refusedThenCleared(state: CaseState): CaseStep | null {
  const refused = state.steps.find((one) => one.step.at === 'refused');
  if (refused?.step.at !== 'refused' || refused.step.refusal.offers !== 'clear') return null;
  const { looked } = refused.step;
  const replaced = state.steps.some((one) => one !== refused && goalOf(one) === goalOf(refused));
  const cleared = state.steps.some(
    ({ plan, step }) => traitsOf(plan.procedure).clears && step.at === 'settled' && step.looked > looked,
  );
  return cleared && !replaced ? refused : null;
}

export const lookAgainAfterClearing: Rule = {
  name: 'look-again-after-clearing',
  when: (state, assessment) =>
    isBegun(state) &&
    isFresh(assessment) &&
    !state.steps.some(inFlight) &&
    refusedThenCleared(state) !== null,
  apply(state, assessment) {
    const refused = refusedThenCleared(state);
    return refused === null
      ? state
      : applyStepEvent(state, refused.id, { type: 'look-again', now: assessment.now });
  },
};
