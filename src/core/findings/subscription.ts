/** Whether the subscription can be linked at all (docs: transfer restrictions; R14, R15, R38). */
import { query } from '../domain/query.ts';
import { hasSeats, isActive, isSaas } from '../domain/records/customersdot.ts';
import { finding, type FindingRule, stopWithReason, unread } from './finding.ts';

/** `subscription-active`: status Active, and not over (R14). */
export const subscriptionActive: FindingRule = ({
  snapshot: { subscription, subscriptions, customer, today },
}) => {
  if (subscription === null) {
    return subscriptions.tag === 'unread' && customer !== null
      ? unread('subscription-active', subscriptions.trouble, [query('subscriptions', customer.id)], 'unread')
      : null;
  }
  const { name, status, end } = subscription;
  const params = { name, status: status ?? '?', end: end ?? '-' };
  if (isActive(subscription) === false) return finding('subscription-active', 'block', 'status', params);
  if (end != null && end < today) return finding('subscription-active', 'block', 'over', params);
  if (status === undefined || end === undefined)
    return unread('subscription-active', null, [], 'untold', params);
  return finding('subscription-active', 'ok', end === null ? 'endless' : 'ok', params);
};

/** `subscription-is-saas`: for GitLab.com, not self-managed. */
export const subscriptionIsSaas: FindingRule = ({ snapshot: { subscription } }) => {
  if (subscription === null) return null;
  const { delivery, name } = subscription;
  if (delivery === undefined) return unread('subscription-is-saas', null, [], 'untold', { name });
  return isSaas(subscription)
    ? finding('subscription-is-saas', 'ok', 'ok')
    : finding('subscription-is-saas', 'block', 'other', { name, delivery: delivery ?? '-' });
};

/** `subscription-not-trial`: trials are not transferable (R14). */
export const subscriptionNotTrial: FindingRule = ({ snapshot: { subscription } }) => {
  if (subscription === null) return null;
  if (subscription.trial === undefined)
    return unread('subscription-not-trial', null, [], 'untold', { name: subscription.name });
  return subscription.trial
    ? finding('subscription-not-trial', 'block', 'trial', { name: subscription.name })
    : finding('subscription-not-trial', 'ok', 'ok');
};

/** `subscription-started`: linking one that starts later would start it now (R38). */
export const subscriptionStarted: FindingRule = ({ snapshot: { subscription, today } }) => {
  if (subscription === null) return null;
  const { start, name } = subscription;
  if (start === undefined) return unread('subscription-started', null, [], 'untold', { name });
  return start !== null && start > today
    ? finding('subscription-started', 'stop', 'future', { name, start, today })
    : finding('subscription-started', 'ok', 'ok', { start: start ?? '-' });
};

/**
 * `subscription-has-seats`: one for compute minutes or storage alone is for an expert (R15), whose review is the reason. Minutes
 * of the group may be overwritten, so its path is typed as well.
 */
export const subscriptionHasSeats: FindingRule = ({ snapshot: { subscription } }) => {
  if (subscription === null) return null;
  const has = hasSeats(subscription);
  if (has === undefined)
    return unread('subscription-has-seats', null, [], 'untold', { name: subscription.name });
  if (has) return finding('subscription-has-seats', 'ok', 'ok');
  const products = (subscription.lines ?? []).map((line) => line.product).join(', ') || '-';
  const params = { name: subscription.name, products };
  return { ...stopWithReason('subscription-has-seats', 'none', params), typed: true };
};
