/** The case after Start: what the plan that is shown is about is held, and what it rests on is read anew. */
import { known } from '../domain/loadable.ts';
import type { Assessment } from './assessment.ts';
import { freshFor, olderThan, withStale } from './invalidation.ts';
import { type Held, isBegun } from './phase.ts';
import type { CaseState } from './state.ts';
import { caseStatus } from './status.ts';

/** What the plan that is shown is about. */
function shownIn({ snapshot }: Assessment): Held {
  const { customer, subscription } = snapshot;
  const group = known(snapshot.namespace);
  return {
    ...(customer === null ? {} : { customer: customer.id }),
    ...(subscription === null ? {} : { subscription: subscription.name }),
    ...(group === undefined ? {} : { namespace: { id: group.id, path: group.path } }),
  };
}

/**
 * The case once Start was said: what is older than a minute is read again, and it begins once that is there. As it was where it is
 * not ready, or was begun already.
 */
export function start(state: CaseState, assessment: Assessment, now: number): CaseState {
  // The verdict may stand before all is read: the journal is gone through when it begins.
  if (isBegun(state) || caseStatus(state, assessment) !== 'ready') return state;
  const phase = { is: 'planned', starting: true, about: shownIn(assessment) } as const;
  return withStale({ ...state, phase }, olderThan(state, freshFor, now));
}
