/** What is known at one moment about a ticket's customer, subscription, group and GitLab user, and what is proposed. */
import { type Book, entry } from './store.ts';
import { asked, idle, known, mapPart, type Part, pending } from '../domain/loadable.ts';
import type {
  AuditEvent,
  Customer,
  Day,
  GitlabUser,
  GroupPlan,
  LoginChange,
  Namespace,
  Order,
  Subscription,
  TokenOwner,
} from '../domain/records.ts';
import {
  accountOf,
  type Inquiry,
  isNumber,
  namespaceRefOf,
  only,
  subscriptionOf,
  subscriptionsOf,
} from './selection.ts';
import { type Mentions, mentionsOf } from './ticket.ts';

export interface Snapshot extends Inquiry {
  readonly today: Day;
  readonly mentions: Mentions;
  readonly customers: Part<readonly Customer[]>;
  readonly customer: Customer | null;
  readonly history: Part<readonly LoginChange[]>;
  readonly token: Part<TokenOwner>;
  readonly linkedUser: Part<GitlabUser>;
  /** The linked account is somebody else's: an admin was linked (the 502). */
  readonly wronglyLinked: boolean;
  readonly linkingPlanned: boolean;
  /** The GitLab user who will be linked when the plan is done. */
  readonly user: Part<GitlabUser>;
  /** The id of that user, told by the customer's record also where GitLab.com could not be read. */
  readonly userId: string | null;
  readonly otherCustomers: Part<readonly Customer[]>;
  readonly subscriptions: Part<readonly Subscription[]>;
  readonly moreSubscriptions: string | null;
  readonly subscription: Subscription | null;
  /** Id or path of the group that is chosen or proposed. */
  readonly namespaceRef: string | null;
  readonly namespace: Part<Namespace>;
  readonly plan: Part<GroupPlan>;
  readonly orders: Part<readonly Order[]>;
  readonly member: Part<number>;
  readonly recent: Part<readonly AuditEvent[]>;
  /** Live billable members; `unread` where neither the namespace nor the list says. */
  readonly billable: Part<number>;
}

/** Joins what several questions brought: on its way, unreadable, or all of it. */
function joined<T>(parts: readonly Part<readonly T[]>[], same: (item: T) => unknown): Part<readonly T[]> {
  const first = parts[0];
  if (first === undefined) return idle;
  if (parts.some(pending)) return asked;
  const unread = parts.find((part) => part.tag === 'unread');
  if (unread !== undefined) return unread;
  const items = parts.flatMap((part) => known(part) ?? []);
  const source = parts.find((part) => part.tag === 'known') ?? first;
  const value = items.filter(
    (item, index) => items.findIndex((other) => same(other) === same(item)) === index,
  );
  return source.tag === 'known' ? { ...source, value } : { tag: 'known', value, at: 0, by: 'read' };
}

function billableOf(book: Book, namespace: Part<Namespace>): Part<number> {
  if (namespace.tag !== 'known') return namespace.tag === 'absent' ? idle : namespace;
  const { billable, id } = namespace.value;
  if (billable !== null) return { ...namespace, value: billable };
  return entry(book, 'billable', id);
}

/** Everything that can be said from what was read so far. Pure: the same inquiry, the same snapshot. */
export function snapshotOf(inquiry: Inquiry): Snapshot {
  const { ticket, book, choices, held, remembered } = inquiry;
  const mentions = mentionsOf(ticket, known(entry(book, 'conversation', ticket.id))?.comments ?? []);
  const customers = joined(
    ticket.requester.emails.map((email) => entry(book, 'customers-by-email', email)),
    (customer) => customer.id,
  );
  const found = known(customers);
  const wanted = held.customer?.toString() ?? choices.customer ?? remembered.customer?.toString();
  const chosen =
    wanted === undefined
      ? undefined
      : found?.find((one) => String(one.id) === wanted || one.email === wanted);
  const customer = chosen ?? only(found);
  const account = accountOf(inquiry, customer);
  const { list, next } = subscriptionsOf(book, customer);
  const subscription = subscriptionOf(inquiry, mentions, known(list) ?? [], next === null);
  const namespaceRef = namespaceRefOf(inquiry, mentions, account.user, customer?.uid ?? null);
  const namespace = namespaceRef === null ? idle : entry(book, 'namespace', namespaceRef);
  const id =
    known(namespace)?.id ?? (namespaceRef !== null && isNumber(namespaceRef) ? Number(namespaceRef) : null);
  const userId = known(account.user)?.id ?? (account.linkingPlanned ? null : (customer?.uid ?? null));
  const others = userId === null || !account.linkingPlanned ? idle : entry(book, 'customers-by-uid', userId);
  return {
    ...inquiry,
    ...account,
    userId,
    today: new Date(inquiry.now).toISOString().slice(0, 10),
    mentions,
    customers,
    customer,
    history: customer === null ? idle : entry(book, 'login-history', customer.id),
    otherCustomers: mapPart(others, (all) => all.filter((one) => one.id !== customer?.id)),
    subscriptions: list,
    moreSubscriptions: next,
    subscription,
    namespaceRef,
    namespace,
    plan: id === null ? idle : entry(book, 'plan', id),
    orders: id === null ? idle : entry(book, 'orders', id),
    member: id === null || userId === null ? idle : entry(book, 'member', `${id}/${userId}`),
    recent: id === null ? idle : entry(book, 'recent-changes', id),
    billable: billableOf(book, namespace),
  };
}
