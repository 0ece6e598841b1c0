/** Steps that nothing needs any more: what they were to make way for is so by now, or they were overtaken. */
import { holdersOf } from '../facts/holders.ts';
import { attemptsOf } from '../journal/attempts.ts';
import type { Journal } from '../journal/reading.ts';
import { traitsOf } from '../procedures/catalog.ts';
import { actedIn } from '../step/state.ts';
import { inFlight } from './progress.ts';
import { isWhole, type Assessment } from './assessment.ts';
import type { CaseState, CaseStep } from './state.ts';

/** Proven to be on the group that was to be cleared, and another subscription than the one to be cleared from it. */
const tookOver = ({ plan, role, step }: CaseStep, cleared: CaseStep): boolean =>
  step.at === 'settled' &&
  role !== 'put-back' &&
  traitsOf(plan.procedure).associates &&
  plan.wish['namespace'] === cleared.plan.about.namespace?.id &&
  plan.wish['subscription'] !== cleared.plan.wish['subscription'];

/** Known to hold the group no more. Where that was cleared, the other group that it went to would drop to Free. */
function letGo({ snapshot }: Assessment, cleared: CaseStep): boolean {
  if (snapshot.reads === 'agent' || snapshot.orders.tag !== 'known') return false;
  return !holdersOf(snapshot).some(({ name }) => name === cleared.plan.wish['subscription']);
}

/** A later step about the same thing is proven: what came of this one does not matter any more. */
const isOvertaken = ({ step }: CaseStep, journal: Journal): boolean => {
  const attempt = actedIn(step)?.attempt;
  return (
    step.at !== 'settled' &&
    attempt !== undefined &&
    attemptsOf(journal).some((one) => one.overtaken && one.begun.attempt === attempt)
  );
};

/** What was put back was cleared once more since, so it is not so any more. */
const isClearedAgain = ({ role, plan, step }: CaseStep, steps: readonly CaseStep[]): boolean =>
  role === 'put-back' &&
  step.at === 'settled' &&
  steps.some(
    (other) =>
      traitsOf(other.plan.procedure).clears &&
      other.plan.wish['subscription'] === plan.wish['subscription'] &&
      other.step.at === 'settled' &&
      other.step.looked > step.looked,
  );

/** Nothing of it was sent, is still to be noted, or was just told to go. */
const isIdle = ({ step }: CaseStep): boolean =>
  step.at === 'ready' ||
  step.at === 'locked' ||
  (step.at === 'looking' && step.owes === null && step.going === null);

/**
 * The steps without those that are neither done nor on their way, nor wanted by the plan: a clearing whose group let go, an
 * unlinking of an account that is not the wrong one any more, and a re-sync of what GitLab.com shows by now.
 */
export function withoutObsoleteSteps(state: CaseState, assessment: Assessment): readonly CaseStep[] {
  const { journal } = assessment.snapshot;
  const left = state.steps.filter((one) => !isOvertaken(one, journal) && !isClearedAgain(one, state.steps));
  if (left.length < state.steps.length) return left;
  if (!isWhole(assessment)) return state.steps;
  const isWanted = (one: CaseStep): boolean => assessment.plan.some((plan) => plan.key === one.plan.key);
  const isObsolete = (one: CaseStep): boolean => {
    const { clears, resumesAs } = traitsOf(one.plan.procedure);
    if (one.role === 'put-back' || inFlight(one) || !isIdle(one) || isWanted(one)) return false;
    // GitLab.com has followed, or the subscription is not on the group any more.
    if (one.role === 're-sync') return assessment.difference === null;
    if (clears) return letGo(assessment, one) || state.steps.some((other) => tookOver(other, one));
    return resumesAs === 'account';
  };
  const steps = state.steps.filter((one) => !isObsolete(one));
  return steps.length === state.steps.length ? state.steps : steps;
}
