/** The target group, what holds it, and the group that the subscription leaves. */
import { type Query, query } from '../domain/query.ts';
import { type Holder, holdersOf, shownCode } from '../facts/holders.ts';
import { known } from '../domain/loadable.ts';
import { isPaidCode } from '../domain/group-plan.ts';
import { shownRef } from '../domain/namespace-ref.ts';
import { isRenamedForDeletion } from '../domain/records/gitlab.ts';
import { linkedTo } from '../domain/records/customersdot.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { type Finding, finding, type FindingRule, unread } from './finding.ts';

/** `namespace-known`: the group exists and could be seen; GitLab answers 404 for hidden ones too. */
export const namespaceKnown: FindingRule = ({ snapshot: { namespace, namespaceRef } }) => {
  if (namespaceRef === null) return null;
  const params = { ref: shownRef(namespaceRef) };
  switch (namespace.tag) {
    case 'known':
      return finding('namespace-known', 'ok', 'ok', { path: namespace.value.path, id: namespace.value.id });
    case 'absent':
      return finding('namespace-known', 'block', 'absent', params);
    case 'unread':
      return unread(
        'namespace-known',
        namespace.trouble,
        [query('namespace', namespaceRef)],
        'unread',
        params,
      );
    default:
      return null;
  }
};

/** `namespace-deletion`: a group that is scheduled for deletion would take the subscription along. */
export const namespaceDeletion: FindingRule = ({ snapshot: { namespace, deletionMark } }) => {
  const group = known(namespace);
  if (group === undefined) return null;
  const { path, id } = group;
  if (isRenamedForDeletion(path)) return finding('namespace-deletion', 'block', 'renamed', { path });
  if (deletionMark.tag === 'unread')
    return unread('namespace-deletion', deletionMark.trouble, [query('deletion-mark', id)], 'unread', {
      path,
    });
  const on = known(deletionMark)?.on ?? null;
  return on === null ? null : finding('namespace-deletion', 'block', 'marked', { path, on });
};

/** `namespace-is-root-group`: subgroups and personal namespaces take no plan (R28, E10). */
export const namespaceIsRootGroup: FindingRule = ({ snapshot: { namespace } }) => {
  const group = known(namespace);
  if (group === undefined) return null;
  const params = { path: group.path, root: group.path.split('/')[0] ?? '' };
  if (group.kind !== 'group') return finding('namespace-is-root-group', 'block', 'personal', params);
  return group.parent === null
    ? finding('namespace-is-root-group', 'ok', 'ok', params)
    : finding('namespace-is-root-group', 'block', 'subgroup', params);
};

/** A paid plan that no order explains has a holder without a name. */
const nameless = (path: string, plan: string): Finding => ({
  ...finding('namespace-free', 'stop', 'nameless', { path, plan }),
  typed: true,
});

/** Nobody has told what holds the group: a paid plan shows that something does, and Free does not show that nothing does. */
function untoldHolder(snapshot: Snapshot): Finding | null {
  const group = known(snapshot.namespace);
  if (group === undefined) return null;
  const { path } = group;
  const plan = shownCode(snapshot);
  const ask = [query('namespace', snapshot.namespaceRef ?? path)];
  if (plan === undefined) return unread('namespace-free', null, ask, 'plan-untold', { path });
  return isPaidCode(plan)
    ? nameless(path, plan ?? '')
    : unread('namespace-free', null, [], 'untold', { path, plan: plan ?? 'free' });
}

/** No order holds the group; whether GitLab.com shows a paid plan all the same is the other half of the answer. */
function freeByOrders(snapshot: Snapshot): Finding | null {
  const group = known(snapshot.namespace);
  if (group === undefined) return null;
  const { path, id } = group;
  const { plan } = snapshot;
  const code = shownCode(snapshot);
  if (code !== undefined && isPaidCode(code)) return nameless(path, code ?? '');
  const momentary = plan.tag === 'unread' && plan.trouble.kind !== 'forbidden';
  return code === undefined && momentary
    ? unread('namespace-free', plan.trouble, [query('plan', id)], 'unread', { path })
    : finding('namespace-free', 'ok', 'ok', { path });
}

const listed = (holders: readonly Holder[]): string => holders.map((holder) => holder.name).join(', ');

/** Says which sentence fits those that hold the group: seats first, since only those can be cleared. */
function heldFinding(path: string, holders: readonly Holder[]): Finding {
  if (holders.some((holder) => holder.pending)) {
    return finding('namespace-free', 'stop', 'reading', { path, names: listed(holders) });
  }
  const seats = holders.find((holder) => holder.kind === 'seats');
  if (seats !== undefined) {
    const params = { path, names: listed(holders), end: seats.end ?? '-', plan: seats.plan ?? '?' };
    if (seats.told && seats.end === null)
      return finding('namespace-free', 'stop', seats.expired === true ? 'expired-told' : 'held', params);
    return finding('namespace-free', 'stop', seats.expired === true ? 'expired' : 'active', params);
  }
  const unknown = holders.some((holder) => holder.kind === 'unknown');
  return finding('namespace-free', 'stop', unknown ? 'unknown' : 'consumption', {
    path,
    names: listed(holders),
  });
}

/** `namespace-free`: no other subscription's order holds the group, or Sub holds it already (R23, R24, R25). */
export const namespaceFree: FindingRule = ({ snapshot }) => {
  const group = known(snapshot.namespace);
  const { subscription, orders } = snapshot;
  if (group === undefined) return null;
  if (subscription !== null && linkedTo(subscription, group)) {
    return finding('namespace-free', 'ok', 'own', { path: group.path, name: subscription.name });
  }
  if (snapshot.reads === 'agent' && orders.tag !== 'known') return untoldHolder(snapshot);
  const ask: readonly Query[] = [query('orders', group.id)];
  if (orders.tag === 'unread')
    return unread('namespace-free', orders.trouble, ask, 'unread', { path: group.path });
  if (orders.tag !== 'known') return null;
  const holders = holdersOf(snapshot);
  return holders.length === 0 ? freeByOrders(snapshot) : heldFinding(group.path, holders);
};

/**
 * Whether the group is held, and by no subscription that is known to have seats: for an expert, and clearing is not
 * offered (R25). A holder that could not be read counts here too. False while the orders are not known.
 */
export const isHeldByConsumptionOnly = (snapshot: Snapshot): boolean => {
  const group = known(snapshot.namespace);
  if (group === undefined) return false;
  if (snapshot.subscription !== null && linkedTo(snapshot.subscription, group)) return false;
  const holders = holdersOf(snapshot);
  return holders.length > 0 && holders.every((holder) => holder.kind !== 'seats');
};

/** `source-namespace`: the group that the subscription leaves drops to Free (R26). */
export const sourceNamespace: FindingRule = ({ snapshot: { subscription, namespace } }) => {
  const group = known(namespace);
  if (subscription === null || subscription.linked === null || group === undefined) return null;
  if (linkedTo(subscription, group)) return null;
  const { linked, name } = subscription;
  if (linked === undefined) return unread('source-namespace', null, [], 'untold', { name });
  return finding('source-namespace', 'stop', 'leaves', {
    from: linked.path ?? `#${linked.id}`,
    name,
    path: group.path,
  });
};
