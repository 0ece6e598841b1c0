/** How a refusal, or minutes that were lost, change the plan: steps are offered; the agent decides. */
import { clearing, forcing, type PlannedStep, settingMinutes } from '../plan/plan.ts';
import { traitsOf } from '../procedures/catalog.ts';
import { known } from '../domain/loadable.ts';
import { locked } from '../step/transition.ts';
import { notedMinutes } from './before-after.ts';
import { outcomeOf } from './progress.ts';
import type { Assessment } from './assessment.ts';
import type { CaseState, CaseStep } from './state.ts';
import type { Role } from '../procedures/traits.ts';

/** A step that the case did not have, before anything of it was looked at. */
export const newStep = (plan: PlannedStep, role: Role): CaseStep => ({
  id: role === 'put-back' ? `put-back ${plan.key}` : plan.key,
  plan,
  role,
  step: locked,
  begunBy: null,
  offered: false,
});

const isThere = (steps: readonly CaseStep[], plan: PlannedStep): boolean =>
  steps.some((one) => one.plan.key === plan.key && one.role !== 'put-back');

/** What a refused step is followed, or preceded, by (decisions.md, "A refusal can change the plan"). */
function offersFor(
  steps: readonly CaseStep[],
  refused: CaseStep,
  assessment: Assessment,
): readonly CaseStep[] {
  const { step, plan } = refused;
  if (step.at !== 'refused' || step.refusal.offers === undefined) return [refused];
  const forced =
    traitsOf(plan.procedure).associates && plan.procedure === forcing(assessment.snapshot)?.procedure;
  const fresh = (plans: readonly PlannedStep[]) =>
    plans.filter((one) => !isThere(steps, one)).map((one) => newStep(one, 'offered'));
  const force = forced ? null : forcing(assessment.snapshot);
  if (step.refusal.offers === 'force') {
    const changed = traitsOf(plan.procedure).associates && force !== null;
    return changed ? [refused, ...fresh([force])] : [refused];
  }
  const clears = fresh(clearing(assessment.snapshot));
  if (forced) return [...clears, refused];
  return clears.length === 0 || force === null ? [refused] : [refused, ...clears, ...fresh([force])];
}

/** Minutes that differ from those noted before are offered to be set back, once. */
function minutesOffer(state: CaseState, assessment: Assessment): CaseStep | null {
  const group = known(assessment.snapshot.namespace);
  if (group === undefined || group.extraMinutes === undefined || outcomeOf(state) === 'open') return null;
  const before = notedMinutes(state, assessment.snapshot.journal, group.id);
  if (before === null || before === 0 || (group.extraMinutes ?? 0) === before) return null;
  if (state.steps.some((one) => one.role === 'minutes' && one.plan.wish['namespace'] === group.id))
    return null;
  return newStep(settingMinutes(group, before), 'minutes');
}

/** A difference that lasts is offered to be mended by the same force once more (R35, R37), when nothing else is to be done. */
function resyncOffer({ resync }: Assessment, state: CaseState): CaseStep | null {
  if (resync === null || outcomeOf(state) !== 'done') return null;
  const open = state.steps.some((one) => one.plan.key === resync.key && one.step.at !== 'settled');
  return open ? null : newStep(resync, 're-sync');
}

/** The steps with what is newly offered, worked out only from facts that were read since the refusal. */
export function withOffers(state: CaseState, assessment: Assessment): readonly CaseStep[] {
  if (assessment.stale || assessment.loading) return state.steps;
  let changed = false;
  const steps = state.steps.flatMap((one) => {
    if (one.step.at !== 'refused' || one.offered || one.step.owes !== null) return [one];
    changed = true;
    return offersFor(state.steps, { ...one, offered: true }, assessment);
  });
  const minutes = minutesOffer(state, assessment);
  if (minutes !== null) return [...steps, minutes];
  const again = resyncOffer(assessment, state);
  // One that was settled, and whose difference is back, makes room: both would have one name.
  if (again !== null) return [...steps.filter((one) => one.id !== again.id), again];
  return changed ? steps : state.steps;
}
