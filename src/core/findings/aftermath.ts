/** What linking does to minutes, what somebody else is just doing to the group, and the quota afterwards. */
import { query } from '../domain/query.ts';
import { freeQuota, isPaidCode } from '../domain/group-plan.ts';
import { known } from '../domain/loadable.ts';
import { type AuditEvent, hasKind, linkedTo } from '../domain/records/customersdot.ts';
import { toolName } from '../domain/support-tool.ts';
import { finding, type FindingRule, unread } from './finding.ts';

/** Another change this recent may still be on its way (CD/12667). */
const recently = 15 * 60_000;

/** `compute-minutes`: extra minutes may be lost, packs in the subscription may be transferred twice (R16, R31). */
export const computeMinutes: FindingRule = ({
  snapshot: { subscription, namespace, namespaceRef },
  intent,
}) => {
  const group = known(namespace);
  if (subscription === null || group === undefined) return null;
  const packs = hasKind(subscription, 'compute_minutes');
  const minutes = group.extraMinutes;
  const params = { path: group.path, minutes: minutes ?? 0, name: subscription.name };
  if (packs && subscription.linked !== null) {
    return finding('compute-minutes', 'stop', 'packs-linked', params);
  }
  if (packs === undefined && subscription.linked != null && !linkedTo(subscription, group)) {
    return unread('compute-minutes', null, [], 'untold', params);
  }
  if (minutes === undefined) {
    return intent === 'none'
      ? null
      : unread('compute-minutes', null, [query('namespace', namespaceRef ?? group.id)], 'unread');
  }
  if (minutes !== null && minutes > 0) return finding('compute-minutes', 'warn', 'extra', params);
  return packs ? finding('compute-minutes', 'info', 'packs', params) : null;
};

/** Whole minutes; another clock may be ahead. `?` where the time cannot be told. */
function minutesSince(at: string, now: number): number | string {
  const minutes = Math.round((now - Date.parse(at)) / 60_000);
  return Number.isNaN(minutes) ? '?' : Math.max(0, minutes);
}

/** `recent-change`: no Support tool was used on the group in the last 15 minutes, other than for this ticket. */
export const recentChange: FindingRule = ({ snapshot }) => {
  const { namespace, recent, ticket, now, reads } = snapshot;
  const group = known(namespace);
  if (group === undefined) return null;
  const ask = [query('recent-changes', group.id)];
  if (reads === 'agent') return unread('recent-change', null, [], 'untold', { path: group.path });
  if (recent.tag === 'unread')
    return unread('recent-change', recent.trouble, ask, 'unread', { path: group.path });
  if (recent.tag !== 'known') return null;
  // An event whose time cannot be told may be recent, so it counts.
  const isPast = (event: AuditEvent): boolean => Math.abs(now - Date.parse(event.at)) > recently;
  const other = recent.value.find((event) => !isPast(event) && event.link?.split('#')[0] !== ticket.link);
  if (other === undefined) return finding('recent-change', 'ok', 'ok', { path: group.path });
  const params = {
    path: group.path,
    who: other.requester ?? '?',
    what: toolName(other.action),
    count: minutesSince(other.at, now),
    link: other.link ?? '-',
  };
  return finding('recent-change', 'warn', 'other', params);
};

/** `quota-after-linking`: a quota of 400 minutes on a paid plan is the provisioning race; only asked once it is linked. */
export const quotaAfterLinking: FindingRule = ({ snapshot: { subscription, namespace, namespaceRef } }) => {
  const group = known(namespace);
  if (subscription === null || group === undefined || !linkedTo(subscription, group)) return null;
  if (group.plan === null || !isPaidCode(group.plan)) return null;
  const ask = [query('namespace', namespaceRef ?? group.id)];
  if (group.quota === undefined) return unread('quota-after-linking', null, ask, 'unread');
  const params = { quota: group.quota ?? '-', plan: group.plan, path: group.path };
  return group.quota === freeQuota
    ? { ...finding('quota-after-linking', 'warn', 'race', params), ask }
    : finding('quota-after-linking', 'ok', group.quota === null ? 'default' : 'ok', params);
};
