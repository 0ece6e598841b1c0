import type { Core } from '../core.ts';
import { sumOf, tellExtraMinutes, tellFree, tellLinked } from '../propagation.ts';
import type { Customer, Subscription } from '../state/customersdot.ts';
import type { Namespace } from '../state/gitlab.ts';

/** The changes themselves, whoever asked for them: the admin API, the portal or the Mechanizer. */

function count(core: Core, action: string, wish: Record<string, unknown>, ticketLink: string | null): void {
  const sorted = Object.fromEntries(Object.entries(wish).sort(([a], [b]) => a.localeCompare(b)));
  core.state.applied.push({ action, key: JSON.stringify(sorted), at: core.clock.now(), ticketLink });
}

export function linkAccount(core: Core, customer: Customer, uid: string, link: string | null): void {
  customer.provider = 'gitlab';
  customer.uid = uid;
  customer.token = core.knobs.linkLosesToken ? null : { owner: Number(uid), works: true };
  count(core, 'link_gitlab_account', { customer: customer.id, uid }, link);
}

export function unlinkAccount(core: Core, customer: Customer, link: string | null): void {
  customer.provider = null;
  customer.uid = null;
  customer.token = null;
  count(core, 'unlink_gitlab_account', { customer: customer.id }, link);
}

export function associate(
  core: Core,
  action: 'force_reassociate' | 'change_linked_namespace',
  pair: { sub: Subscription; group: Namespace },
  link: string | null,
): void {
  const { sub, group } = pair;
  const left = sub.linked_namespace;
  sub.linked_namespace = { id: group.id, full_path: group.full_path };
  if (left && left.id !== group.id && sumOf(sub, 'seats') > 0) tellFree(core, left.id);
  tellLinked(core, sub, group.id);
  count(core, action, { subscription: sub.name, namespace: group.id }, link);
}

export function clear(core: Core, sub: Subscription, link: string | null): number | null {
  const left = sub.linked_namespace;
  sub.linked_namespace = null;
  if (left && sumOf(sub, 'seats') > 0) tellFree(core, left.id);
  count(core, 'clear_subscription', { subscription: sub.name }, link);
  return left?.id ?? null;
}

export function setExtraMinutes(core: Core, group: Namespace, total: number, link: string | null): void {
  tellExtraMinutes(core, group.id, total);
  count(core, 'set_extra_compute_minutes', { namespace: group.id, total }, link);
}
