/** Whether GitLab.com shows a group on a subscription: the half of the proof that follows with a delay. */
import { known } from './reading.ts';
import { type GroupPlan, linkedTo, planOf, seatsOf } from './records.ts';
import type { Snapshot } from './snapshot.ts';

/** One plan has several codes: older names, and the one that programmes of open source get. */
const today: Readonly<Record<string, string>> = {
  silver: 'premium',
  gold: 'ultimate',
  opensource: 'ultimate',
};
const nameOf = (code: string): string => today[code] ?? code;

const isPlan = (code: string | null, plan: string): boolean => code !== null && nameOf(code) === nameOf(plan);

const free = new Set<string | null>([null, 'free', 'default']);
export const isFree = ({ code }: GroupPlan): boolean => free.has(code);

/**
 * Whether the group shows the subscription. One without seats gives it no plan, so nothing shows; where nobody could
 * tell which plan it has (an entry of another hand, CustomersDot out of reach), any that is paid for will do.
 */
export function showsOn(
  group: GroupPlan,
  plan: string | null | undefined,
  seats: number | undefined,
): boolean {
  if (plan === null) return true;
  if (plan === undefined) return !isFree(group) && !group.trial;
  return isPlan(group.code, plan) && !group.trial && (seats === undefined || group.seats === seats);
}

/**
 * CustomersDot has the subscription on the group, and GitLab.com does not show it, or cannot be asked just now: what
 * was done by other hands is not yet so. A plan that this token may never read holds nothing up (decisions.md, "on
 * both sides where both can be read").
 */
export function lags({ subscription, namespace, plan }: Snapshot): boolean {
  const group = known(namespace);
  if (subscription === null || group === undefined || !linkedTo(subscription, group)) return false;
  const code = planOf(subscription);
  if (code === null || (plan.tag === 'unread' && plan.trouble.kind === 'forbidden')) return false;
  return plan.tag !== 'known' || !showsOn(plan.value, code, seatsOf(subscription));
}
