/** Clearings that nothing needs any more: the group was cleared for a subscription, and shows that one by now. */
import { inFlight } from './goals.ts';
import { isWhole, type Sight } from './sight.ts';
import type { CaseState, CaseStep } from './state.ts';

const associates = ({ plan, role }: CaseStep): boolean =>
  role !== 'put-back' && (plan.procedure === 'change-namespace' || plan.procedure === 'force-associate');

/** Proven to be on the group that was to be cleared, and another subscription than the one to be cleared from it. */
const tookOver = (one: CaseStep, cleared: CaseStep): boolean =>
  one.step.at === 'settled' &&
  associates(one) &&
  one.plan.wish['namespace'] === cleared.plan.about.namespace?.id &&
  one.plan.wish['subscription'] !== cleared.plan.wish['subscription'];

/**
 * The steps without clearings that are neither done nor on their way, nor wanted by the plan. Such a one is left when an
 * attempt never happened while another did: its end state, the group on Free, cannot and should not come any more.
 */
export function withoutNeedless(state: CaseState, sight: Sight): readonly CaseStep[] {
  if (!isWhole(sight)) return state.steps;
  const needless = (one: CaseStep): boolean =>
    one.plan.procedure === 'clear-subscription' &&
    (one.step.at === 'looking' || one.step.at === 'ready' || one.step.at === 'locked') &&
    !inFlight(one) &&
    !('owes' in one.step && one.step.owes !== null) &&
    !sight.plan.some((plan) => plan.key === one.plan.key) &&
    state.steps.some((other) => tookOver(other, one));
  const steps = state.steps.filter((one) => !needless(one));
  return steps.length === state.steps.length ? state.steps : steps;
}
