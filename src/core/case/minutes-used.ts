/**
 * The compute minutes that the group has used this month. A force leaves them as they are (R30), so they are shown beside the
 * quota and the extra minutes. They decide nothing, and are asked once the verdict stands.
 */
import { known, type Loadable } from '../domain/loadable.ts';
import { type Query, query } from '../domain/query.ts';
import { hasKind } from '../domain/records/customersdot.ts';
import { deferredQueries } from '../facts/deferred-queries.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { factIn } from '../facts/store.ts';
import { isForce } from '../plan/plan.ts';
import type { Assessment } from './assessment.ts';
import type { CaseState } from './state.ts';

const hasMinutes = ({ namespace, subscription }: Snapshot): boolean =>
  (known(namespace)?.extraMinutes ?? 0) > 0 ||
  (subscription !== null && hasKind(subscription, 'compute_minutes') === true);

/** A force onto the group is planned, under way or settled. */
const isForced = ({ steps }: CaseState, { plan, resync }: Assessment, group: number): boolean =>
  [...plan, ...(resync === null ? [] : [resync]), ...steps.map((one) => one.plan)].some(
    ({ procedure, wish }) => isForce(procedure) && wish['namespace'] === group,
  );

/**
 * The question for this month's minutes, months being those of UTC. Null where nobody needs to know them: only a root group
 * has a usage of its own, and it says nothing without extra minutes, packs or a force.
 */
export function usageQuery(state: CaseState, assessment: Assessment): Query | null {
  const { snapshot, undecided } = assessment;
  const group = known(snapshot.namespace);
  if (undecided || group === undefined || group.kind !== 'group' || group.parent !== null) return null;
  if (!hasMinutes(snapshot) && !isForced(state, assessment, group.id)) return null;
  return query('minutes-used', `${group.id}/${snapshot.today.slice(0, '2027-03'.length)}-01`);
}

/** The minutes used this month; null within: GitLab.com shows none, which is not zero. Null: they are not asked for. */
export function usageOf(state: CaseState, assessment: Assessment): Loadable<number | null> | null {
  const asked = usageQuery(state, assessment);
  return asked === null ? null : factIn(state.facts, 'minutes-used', asked.arg);
}

/** All that is asked once the verdict stands, so that it holds nothing up. */
export function laterQueries(state: CaseState, assessment: Assessment): readonly Query[] {
  const usage = usageQuery(state, assessment);
  return [...deferredQueries(assessment.snapshot), ...(usage === null ? [] : [usage])];
}
