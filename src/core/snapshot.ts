/** What is known at one moment about a ticket's customer, subscription, group and GitLab user, and what is proposed. */
import { type Book, entry } from './facts.ts';
import type { Journal } from './journal.ts';
import { asked, idle, known, mapPart, type Part, pending } from './reading.ts';
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
} from './records.ts';
import { type Mentions, mentionsOf, type Ticket } from './ticket.ts';
import type { About } from './wish.ts';

/** What the agent chose by hand. A choice beats what the journal remembers, and that beats a proposal. */
export interface Choices {
  readonly customer?: string;
  readonly subscription?: string;
  readonly namespace?: string;
  readonly gitlabUser?: string;
}

/** All that a snapshot is made of. */
export interface Inquiry {
  readonly ticket: Ticket;
  readonly book: Book;
  readonly choices: Choices;
  /** What the newest journal entry is about; empty for a ticket without a journal. */
  readonly remembered: About;
  readonly journal: Journal;
  /** Whether CustomersDot is read through its API, or asked of the agent. */
  readonly reads: 'api' | 'agent';
  readonly now: number;
  /** The GitLab.com user that this case linked, with proof; null as long as it did not. */
  readonly justLinked: string | null;
}

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

/** More owned groups than this are not looked through for the only root one: requests must not grow with them. */
export const ownedGroupsLookedAt = 3;

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

const only = <T>(list: readonly T[] | undefined): T | null => (list?.length === 1 ? (list[0] ?? null) : null);

const isNumber = (ref: string): boolean => /^\d+$/.test(ref);

/** The user whose confirmed email is the customer's. */
function byEmail(part: Part<readonly GitlabUser[]>, email: string): Part<GitlabUser> {
  if (part.tag !== 'known')
    return part.tag === 'unread' ? part : pending(part) ? asked : { tag: 'absent', at: 0, by: 'read' };
  const user = part.value.find((one) => one.confirmed && one.email?.toLowerCase() === email.toLowerCase());
  return user ? { ...part, value: user } : { tag: 'absent', at: part.at, by: part.by };
}

function chosenUser(book: Book, ref: string): Part<GitlabUser> {
  const name = ref.replace(/^@/, '');
  if (isNumber(name)) return entry(book, 'user', name);
  const found = entry(book, 'users-by-name', name);
  if (found.tag !== 'known') return found.tag === 'unread' ? found : found.tag === 'absent' ? found : asked;
  const user = found.value.find((one) => one.username.toLowerCase() === name.toLowerCase());
  return user ? { ...found, value: user } : { tag: 'absent', at: found.at, by: found.by };
}

function accountOf({ book, choices, remembered }: Inquiry, customer: Customer | null) {
  if (customer === null) {
    return { token: idle, linkedUser: idle, wronglyLinked: false, linkingPlanned: false, user: idle };
  }
  const token = entry(book, 'token-owner', customer.id);
  const linkedUser = customer.uid === null ? idle : entry(book, 'user', customer.uid);
  const owner = known(token);
  const wronglyLinked =
    customer.uid !== null &&
    ((owner?.state === 'valid' && owner.owner !== customer.uid) || known(linkedUser)?.admin === true);
  const linkingPlanned = customer.uid === null || wronglyLinked;
  const ref = choices.gitlabUser ?? remembered.user?.id;
  const toLink =
    ref === undefined
      ? byEmail(entry(book, 'users-by-email', customer.email.toLowerCase()), customer.email)
      : chosenUser(book, ref);
  return { token, linkedUser, wronglyLinked, linkingPlanned, user: linkingPlanned ? toLink : linkedUser };
}

/** All pages that were read, newest start first, and where the next one is. */
function subscriptionsOf(
  book: Book,
  customer: Customer | null,
): { list: Part<readonly Subscription[]>; next: string | null } {
  if (customer === null) return { list: idle, next: null };
  const first = entry(book, 'subscriptions', customer.id);
  if (first.tag !== 'known') return { list: first.tag === 'absent' ? idle : first, next: null };
  const list = [...first.value.list];
  let { next } = first.value;
  while (next !== null) {
    const page = entry(book, 'subscriptions-page', next);
    if (page.tag === 'unread') return { list: { ...first, value: list }, next };
    if (page.tag !== 'known') break;
    list.push(...page.value.list);
    ({ next } = page.value);
  }
  const value = list.toSorted((a, b) => (b.start ?? '').localeCompare(a.start ?? ''));
  return { list: { ...first, value }, next };
}

/** The newest that can be provisioned at all: Active, SaaS, no trial, with seats, linked to no group (decisions.md). */
const provisionable = (sub: Subscription): boolean =>
  sub.status.toLowerCase() === 'active' &&
  (sub.delivery === null || sub.delivery.toLowerCase() === 'saas') &&
  !sub.trial &&
  sub.lines.some((line) => line.kind === 'seats') &&
  sub.linked === null;

function subscriptionOf(
  { choices, remembered }: Inquiry,
  mentions: Mentions,
  list: readonly Subscription[],
): Subscription | null {
  const named = (name: string | undefined) => list.find((sub) => sub.name === name);
  const wanted = choices.subscription ?? remembered.subscription;
  if (wanted !== undefined) return named(wanted) ?? null;
  const mentioned = mentions.subscriptions.map(named).find((sub) => sub !== undefined);
  return mentioned ?? list.find(provisionable) ?? null;
}

/** The group named in the ticket; else the only root group that the GitLab user owns (decisions.md, "Choices"). */
function namespaceRefOf(
  inquiry: Inquiry,
  mentions: Mentions,
  user: Part<GitlabUser>,
  uid: string | null,
): string | null {
  const { book, choices, remembered } = inquiry;
  const wanted = choices.namespace ?? (remembered.namespace ? String(remembered.namespace.id) : undefined);
  if (wanted !== undefined) return wanted;
  const named = mentions.paths[0];
  if (named !== undefined) return named;
  const owner = known(user)?.id ?? uid;
  if (owner === null) return null;
  const owned = known(entry(book, 'memberships', owner))?.owned ?? [];
  const spoken = mentions.words.find((word) => {
    const group = known(entry(book, 'namespace', word));
    return group !== undefined && owned.includes(String(group.id));
  });
  if (spoken !== undefined) return spoken;
  if (owned.length > ownedGroupsLookedAt) return null;
  const groups = owned.map((id) => entry(book, 'namespace', id));
  if (groups.length > 1 && groups.some(pending)) return null;
  const roots = groups.flatMap((group, index) => {
    const value = known(group);
    if (value !== undefined)
      return value.kind === 'group' && value.parent === null
        ? [{ ref: String(value.id), path: value.path }]
        : [];
    return group.tag === 'absent' ? [] : [{ ref: owned[index] ?? '', path: '' }];
  });
  const spokenRoot = roots.find((root) =>
    mentions.words.some((word) => word.toLowerCase() === root.path.toLowerCase()),
  );
  return (spokenRoot ?? only(roots))?.ref ?? null;
}

function billableOf(book: Book, namespace: Part<Namespace>): Part<number> {
  if (namespace.tag !== 'known') return namespace.tag === 'absent' ? idle : namespace;
  const { billable, id } = namespace.value;
  if (billable !== null) return { ...namespace, value: billable };
  return entry(book, 'billable', id);
}

/** Everything that can be said from what was read so far. Pure: the same inquiry, the same snapshot. */
export function snapshotOf(inquiry: Inquiry): Snapshot {
  const { ticket, book, choices, remembered } = inquiry;
  const mentions = mentionsOf(ticket, known(entry(book, 'conversation', ticket.id))?.comments ?? []);
  const customers = joined(
    ticket.requester.emails.map((email) => entry(book, 'customers-by-email', email)),
    (customer) => customer.id,
  );
  const found = known(customers);
  const wanted = choices.customer ?? remembered.customer?.toString();
  const chosen =
    wanted === undefined
      ? undefined
      : found?.find((one) => String(one.id) === wanted || one.email === wanted);
  const customer = chosen ?? only(found);
  const account = accountOf(inquiry, customer);
  const { list, next } = subscriptionsOf(book, customer);
  const subscription = subscriptionOf(inquiry, mentions, known(list) ?? []);
  const namespaceRef = namespaceRefOf(inquiry, mentions, account.user, customer?.uid ?? null);
  const namespace = namespaceRef === null ? idle : entry(book, 'namespace', namespaceRef);
  const id =
    known(namespace)?.id ?? (namespaceRef !== null && isNumber(namespaceRef) ? Number(namespaceRef) : null);
  const user = known(account.user);
  const others =
    user === undefined || !account.linkingPlanned ? idle : entry(book, 'customers-by-uid', user.id);
  return {
    ...inquiry,
    ...account,
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
    member: id === null || user === undefined ? idle : entry(book, 'member', `${id}/${user.id}`),
    recent: id === null ? idle : entry(book, 'recent-changes', id),
    billable: billableOf(book, namespace),
  };
}
