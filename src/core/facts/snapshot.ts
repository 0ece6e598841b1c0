/** What is known at one moment about a ticket's customer, subscription, group and GitLab user, and what is proposed. */
import { type FactStore, factIn } from './store.ts';
import { asked, idle, known, mapLoadable, type Loadable, pending } from '../domain/loadable.ts';
import type {
  AuditEvent,
  Customer,
  Order,
  Subscription,
  TokenOwner,
} from '../domain/records/customersdot.ts';
import type { FactOf } from '../domain/query.ts';
import { type Day, dayOf } from '../domain/day.ts';
import type { DeletionMark, GitlabUser, GroupPlan, Namespace } from '../domain/records/gitlab.ts';
import { accountOf } from './selection/account.ts';
import type { Inquiry } from './inquiry.ts';
import { namespaceRefOf } from './selection/namespace.ts';
import { subscriptionOf, subscriptionsOf } from './selection/subscription.ts';
import { customerOf } from './chosen-customer.ts';
import { shownRef } from '../domain/namespace-ref.ts';
import { isDigits } from '../domain/digits.ts';
import type { Source } from './mentions/source.ts';
import { mayMean } from './named-group.ts';
import { type Mentions, mentionsOf } from './ticket.ts';

/**
 * All facts and choices of a ticket at one moment. Null: not chosen, and nothing could be proposed. `idle`: the
 * question does not arise yet.
 */
export interface Snapshot extends Inquiry {
  readonly today: Day;
  readonly mentions: Mentions;
  readonly customers: Loadable<readonly Customer[]>;
  readonly customer: Customer | null;
  /** The record of a customer who is none of those, and is chosen, begun with, or remembered; `idle` where there is none. */
  readonly record: Loadable<Customer>;
  readonly history: Loadable<FactOf['login-history']>;
  readonly token: Loadable<TokenOwner>;
  readonly linkedUser: Loadable<GitlabUser>;
  /** The linked account is somebody else's: an admin was linked (the 502). */
  readonly wronglyLinked: boolean;
  readonly linkingPlanned: boolean;
  /** The GitLab user who will be linked when the plan is done. */
  readonly user: Loadable<GitlabUser>;
  /** The id of that user, told by the customer's record also where GitLab.com could not be read. */
  readonly userId: string | null;
  readonly otherCustomers: Loadable<readonly Customer[]>;
  readonly subscriptions: Loadable<readonly Subscription[]>;
  readonly moreSubscriptions: string | null;
  readonly subscription: Subscription | null;
  /** The group that is chosen or proposed, as it is asked for (domain/namespace-ref.ts). */
  readonly namespaceRef: string | null;
  /** Where the ticket names that group, and the subscription; null where it does not. */
  readonly namedIn: { readonly namespace: Source | null; readonly subscription: Source | null };
  readonly namespace: Loadable<Namespace>;
  /** Asked once the verdict stands, and not where the path tells it already. */
  readonly deletionMark: Loadable<DeletionMark>;
  readonly plan: Loadable<GroupPlan>;
  readonly orders: Loadable<readonly Order[]>;
  /** The GitLab user's access level in the group, as a direct member. */
  readonly member: Loadable<number>;
  /** The same through another group too; asked only where the direct one is no Owner's. */
  readonly inheritedMember: Loadable<number>;
  readonly recent: Loadable<readonly AuditEvent[]>;
  /** Live billable members; `unread` where neither the namespace nor the list says. */
  readonly billable: Loadable<number>;
}

/** Joins what several questions brought: on its way, unreadable, or all of it. */
function joined<T>(
  answers: readonly Loadable<readonly T[]>[],
  same: (item: T) => unknown,
): Loadable<readonly T[]> {
  const first = answers[0];
  if (first === undefined) return idle;
  if (answers.some(pending)) return asked;
  const unread = answers.find((one) => one.tag === 'unread');
  if (unread !== undefined) return unread;
  const items = answers.flatMap((one) => known(one) ?? []);
  const source = answers.find((one) => one.tag === 'known') ?? first;
  const value = items.filter(
    (item, index) => items.findIndex((other) => same(other) === same(item)) === index,
  );
  return source.tag === 'known' ? { ...source, value } : { tag: 'known', value, at: 0, by: 'read' };
}

function billableOf(facts: FactStore, namespace: Loadable<Namespace>): Loadable<number> {
  if (namespace.tag !== 'known') return namespace.tag === 'absent' ? idle : namespace;
  const { billable, id } = namespace.value;
  if (billable !== null) return { ...namespace, value: billable };
  return factIn(facts, 'billable', id);
}

/** Where the agent is asked, orders that were read before do not stand for what they told: only what was told counts. */
function ordersOf({ facts, reads }: Inquiry, id: number): Loadable<readonly Order[]> {
  const fact = factIn(facts, 'orders', id);
  return reads === 'agent' && fact.tag === 'known' && fact.by === 'read' ? idle : fact;
}

/** Where the ticket names the group by its address. */
function groupNamedIn(
  { namedIn }: Mentions,
  ref: string | null,
  group: Namespace | undefined,
): Source | null {
  const path = group?.path ?? (ref === null ? null : shownRef(ref));
  const naming = [...namedIn.paths].find(([named]) => path !== null && mayMean(named, path));
  return naming?.[1] ?? null;
}

/**
 * Everything that can be said from what was read so far. Pure. `today` is the date in UTC of the inquiry's `now`;
 * which customer, subscription, group and user are meant is told in decisions.md, "Choices".
 */
export function snapshotOf(inquiry: Inquiry): Snapshot {
  const { ticket, facts } = inquiry;
  const mentions = mentionsOf(ticket, known(factIn(facts, 'conversation', ticket.id))?.comments ?? []);
  const customers = joined(
    ticket.requester.emails.map((email) => factIn(facts, 'customers-by-email', email)),
    (customer) => customer.id,
  );
  const { customer, record } = customerOf(inquiry, customers);
  const account = accountOf(inquiry, customer);
  const { list, next } = subscriptionsOf(facts, customer);
  const subscription = subscriptionOf(inquiry, mentions, known(list) ?? [], next === null);
  const namespaceRef = namespaceRefOf(inquiry, mentions, account.user, customer?.uid ?? null);
  const namespace = namespaceRef === null ? idle : factIn(facts, 'namespace', namespaceRef);
  const id =
    known(namespace)?.id ?? (namespaceRef !== null && isDigits(namespaceRef) ? Number(namespaceRef) : null);
  const userId = known(account.user)?.id ?? (account.linkingPlanned ? null : (customer?.uid ?? null));
  const others =
    userId === null || !account.linkingPlanned ? idle : factIn(facts, 'customers-by-uid', userId);
  return {
    ...inquiry,
    ...account,
    userId,
    today: dayOf(inquiry.now),
    mentions,
    customers,
    customer,
    record,
    history: customer === null ? idle : factIn(facts, 'login-history', customer.id),
    otherCustomers: mapLoadable(others, (all) => all.filter((one) => one.id !== customer?.id)),
    subscriptions: list,
    moreSubscriptions: next,
    subscription,
    namespaceRef,
    namedIn: {
      namespace: groupNamedIn(mentions, namespaceRef, known(namespace)),
      subscription: mentions.namedIn.subscriptions.get(subscription?.name ?? '') ?? null,
    },
    namespace,
    deletionMark: id === null ? idle : factIn(facts, 'deletion-mark', id),
    plan: id === null ? idle : factIn(facts, 'plan', id),
    orders: id === null ? idle : ordersOf(inquiry, id),
    member: id === null || userId === null ? idle : factIn(facts, 'member', `${id}/${userId}`),
    inheritedMember:
      id === null || userId === null ? idle : factIn(facts, 'inherited-member', `${id}/${userId}`),
    recent: id === null ? idle : factIn(facts, 'recent-changes', id),
    billable: billableOf(facts, namespace),
  };
}
