/** Clearings that nothing needs any more: the group shows its subscription by now, or is not held by the other one. */
import { holdersOf } from '../holders.ts';
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

/** Known to hold the group no more. Where that was cleared, the other group that it went to would drop to Free. */
function letGo({ snapshot }: Sight, cleared: CaseStep): boolean {
  if (snapshot.reads === 'agent' || snapshot.orders.tag !== 'known') return false;
  return !holdersOf(snapshot).some(({ name }) => name === cleared.plan.wish['subscription']);
}

/**
 * The steps without clearings that are neither done nor on their way, nor wanted by the plan. Such a one is left when an
 * attempt never happened while another did, or when somebody else was at the holder meanwhile.
 */
export function withoutNeedless(state: CaseState, sight: Sight): readonly CaseStep[] {
  if (!isWhole(sight)) return state.steps;
  const needless = (one: CaseStep): boolean =>
    one.plan.procedure === 'clear-subscription' &&
    (one.step.at === 'looking' || one.step.at === 'ready' || one.step.at === 'locked') &&
    !inFlight(one) &&
    !('owes' in one.step && one.step.owes !== null) &&
    !sight.plan.some((plan) => plan.key === one.plan.key) &&
    (letGo(sight, one) || state.steps.some((other) => tookOver(other, one)));
  const steps = state.steps.filter((one) => !needless(one));
  return steps.length === state.steps.length ? state.steps : steps;
}
