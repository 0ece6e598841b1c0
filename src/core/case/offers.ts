/** How a refusal, or minutes that were lost, change the plan: steps are offered; the agent decides. */
import { association, clearing, planned, type PlannedStep } from '../plan.ts';
import { known } from '../reading.ts';
import { locked } from '../step.ts';
import { outcomeOf } from './goals.ts';
import type { Sight } from './sight.ts';
import type { CaseState, CaseStep, Role } from './state.ts';

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
function offersFor(steps: readonly CaseStep[], refused: CaseStep, sight: Sight): readonly CaseStep[] {
  const { step, plan } = refused;
  if (step.at !== 'refused' || step.refusal.offers === undefined) return [refused];
  const { procedure } = plan;
  const fresh = (plans: readonly PlannedStep[]) =>
    plans.filter((one) => !isThere(steps, one)).map((one) => newStep(one, 'offered'));
  if (step.refusal.offers === 'force-associate') {
    const force = procedure === 'change-namespace' ? association('force-associate', sight.snapshot) : null;
    return force === null ? [refused] : [refused, ...fresh([force])];
  }
  const clears = fresh(clearing(sight.snapshot));
  if (procedure === 'force-associate') return [...clears, refused];
  const force = association('force-associate', sight.snapshot);
  return clears.length === 0 || force === null ? [refused] : [refused, ...clears, ...fresh([force])];
}

/** Minutes that differ from those noted before are offered to be set back, once. */
function minutesOffer(state: CaseState, sight: Sight): CaseStep | null {
  const before = state.before?.['extra-minutes'];
  const group = known(sight.snapshot.namespace);
  if (typeof before !== 'number' || before === 0 || group === undefined || group.extraMinutes === undefined)
    return null;
  if ((group.extraMinutes ?? 0) === before || outcomeOf(state) === 'open') return null;
  if (state.steps.some((one) => one.role === 'minutes')) return null;
  const about = { namespace: { id: group.id, path: group.path } };
  return newStep(planned('set-compute-minutes', { namespace: group.id, total: before }, about), 'minutes');
}

/** The steps with what is newly offered, worked out only from facts that were read since the refusal. */
export function withOffers(state: CaseState, sight: Sight): readonly CaseStep[] {
  if (sight.stale || sight.loading) return state.steps;
  let changed = false;
  const steps = state.steps.flatMap((one) => {
    if (one.step.at !== 'refused' || one.offered || one.step.owes !== null) return [one];
    changed = true;
    return offersFor(state.steps, { ...one, offered: true }, sight);
  });
  const minutes = minutesOffer(state, sight);
  if (minutes !== null) return [...steps, minutes];
  return changed ? steps : state.steps;
}
