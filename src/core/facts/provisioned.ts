/** Whether GitLab.com shows a group on its subscription: the half of the proof that follows with a delay. */
import { freeQuota, isPaidCode, showsOn } from '../domain/group-plan.ts';
import { known } from '../domain/loadable.ts';
import { linkedTo, planOf, seatsOf } from '../domain/records/customersdot.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * CustomersDot has the subscription on the group, and GitLab.com does not show it, or cannot be asked just now.
 * False without a subscription or a group, and for a subscription without seats. A plan that this token may never
 * read (`forbidden`) holds nothing up (decisions.md, "on both sides where both can be read").
 */
export function lags({ subscription, namespace, plan }: Snapshot): boolean {
  const group = known(namespace);
  if (subscription === null || group === undefined || !linkedTo(subscription, group)) return false;
  const code = planOf(subscription);
  if (code === null || (plan.tag === 'unread' && plan.trouble.kind === 'forbidden')) return false;
  return plan.tag !== 'known' || !showsOn(plan.value, code, seatsOf(subscription));
}

/** What GitLab.com shows otherwise than the linked subscription wants: its plan or seats, or the monthly quota. */
export type Difference = 'plan' | 'quota';

/**
 * What GitLab.com is seen to show otherwise, though CustomersDot has the subscription on the group (decisions.md, "Plan",
 * 2). Null: nothing, or nobody can tell, since what could not be read is no difference.
 */
export function differenceOf(snapshot: Snapshot): Difference | null {
  const { subscription, plan } = snapshot;
  const group = known(snapshot.namespace);
  if (subscription === null || group === undefined || !linkedTo(subscription, group)) return null;
  if (planOf(subscription) === null) return null;
  if (lags(snapshot)) return plan.tag === 'known' ? 'plan' : null;
  const isRace = group.plan !== null && isPaidCode(group.plan) && group.quota === freeQuota;
  return isRace ? 'quota' : null;
}
