import type { Core } from '../core.ts';
import type { Customer, Subscription } from '../state/customersdot.ts';
import type { Namespace } from '../state/gitlab.ts';
import { sumOf } from '../propagation.ts';

export const customerById = (core: Core, id: string): Customer | undefined =>
  core.state.customersdot.customers.find((one) => String(one.id) === id);

export const subscriptionByKey = (core: Core, key: string): Subscription | undefined =>
  core.state.customersdot.subscriptions.find((one) => one.id === key || one.name === key);

export function namespaceByKey(core: Core, key: string): Namespace | undefined {
  const numeric = /^\d+$/.test(key);
  return core.state.gitlab.namespaces.find((one) =>
    numeric ? String(one.id) === key : one.full_path === key,
  );
}

/** The members of a billing account share its subscriptions; the one who linked an account speaks for them. */
export function customerOf(core: Core, sub: Subscription): Customer | undefined {
  const members = core.state.customersdot.customers.filter((one) => one.billing_account?.id === sub.account);
  return members.find((one) => one.uid !== null) ?? members[0];
}

export const otherSeatsHolder = (core: Core, sub: Subscription, groupId: number): Subscription | undefined =>
  core.state.customersdot.subscriptions.find(
    (one) => one.id !== sub.id && one.linked_namespace?.id === groupId && sumOf(one, 'seats') > 0,
  );
