/** What a case is about: what the agent chose, else what its journal remembers, else what is proposed (decisions.md). */
import { type FactStore, factIn } from './store.ts';
import { guessedRefOf } from './guesses.ts';
import type { Query } from '../domain/query.ts';
import type { Journal } from '../journal/reading.ts';
import { asked, idle, known, type Loadable, pending } from '../domain/loadable.ts';
import { type Customer, hasSeats, type Subscription } from '../domain/records/customersdot.ts';
import type { GitlabUser } from '../domain/records/gitlab.ts';
import { refOfPath } from '../domain/namespace-ref.ts';
import { namedRefOf } from './named-group.ts';
import type { Mentions, Ticket } from './ticket.ts';
import type { About } from '../domain/wish.ts';
import { userByEmail } from './user-by-email.ts';

/**
 * What the agent chose by hand, as typed: ids, names, paths or email addresses. A choice comes before what the
 * journal remembers, and that before a proposal. Left out: not chosen (decisions.md, "Choices").
 */
export interface Choices {
  readonly customer?: string;
  readonly subscription?: string;
  readonly namespace?: string;
  readonly gitlabUser?: string;
}

/**
 * What a refusal told of a group with too few seats. `users`: the billable members; null where the answer had no
 * number.
 */
export interface Overage {
  readonly users: number | null;
}

/** All that a snapshot is made of. */
export interface Inquiry {
  readonly ticket: Ticket;
  readonly facts: FactStore;
  /** What was asked at once since an earlier verdict rested on it. It tells where an answer may be found, and no more. */
  readonly guesses: readonly Query[];
  readonly choices: Choices;
  /** What a begun plan is about: it holds on to these ids, whatever is chosen or named since. */
  readonly held: Pick<About, 'namespace' | 'subscription' | 'customer'>;
  /** What the newest journal entry is about; empty for a ticket without a journal. */
  readonly remembered: About;
  readonly journal: Journal;
  /** Whether CustomersDot is read through its API, or asked of the agent. */
  readonly reads: 'api' | 'agent';
  readonly now: number;
  /** The GitLab.com user that this case linked, with proof; null as long as it did not. */
  readonly justLinked: string | null;
  /** A refusal told that the subscription has too few seats for the group. */
  readonly overage: Overage | null;
  /** The journal is to be read to its beginning. */
  readonly wholeJournal: boolean;
}

/** More owned groups than this are not looked through for the only root one: requests must not grow with them. */
export const ownedGroupsLookedAt = 3;

/** The one of a list that has only one. */
export const only = <T>(list: readonly T[] | undefined): T | null =>
  list?.length === 1 ? (list[0] ?? null) : null;

export const isNumber = (ref: string): boolean => /^\d+$/.test(ref);

function chosenUser(facts: FactStore, ref: string): Loadable<GitlabUser> {
  const name = ref.replace(/^@/, '');
  if (isNumber(name)) return factIn(facts, 'user', name);
  const found = factIn(facts, 'users-by-name', name);
  if (found.tag !== 'known') return found.tag === 'unread' ? found : found.tag === 'absent' ? found : asked;
  const user = found.value.find((one) => one.username.toLowerCase() === name.toLowerCase());
  return user ? { ...found, value: user } : { tag: 'absent', at: found.at, by: found.by };
}

/**
 * The user who will probably be linked in place of the one who is: the customer's address says so, and whose account is
 * linked is still being asked. What is known of that user is read meanwhile, or it would have to be waited for.
 */
export function suspectedUserOf({ facts }: Inquiry, customer: Customer): GitlabUser | null {
  if (customer.uid === null) return null;
  const asks = [factIn(facts, 'token-owner', customer.id), factIn(facts, 'user', customer.uid)];
  const user = known(userByEmail(facts, customer.email));
  return user !== undefined && user.id !== customer.uid && asks.some(pending) ? user : null;
}

export function accountOf({ facts, choices, remembered }: Inquiry, customer: Customer | null) {
  if (customer === null) {
    return { token: idle, linkedUser: idle, wronglyLinked: false, linkingPlanned: false, user: idle };
  }
  const token = factIn(facts, 'token-owner', customer.id);
  const linkedUser = customer.uid === null ? idle : factIn(facts, 'user', customer.uid);
  const owner = known(token);
  const wronglyLinked =
    customer.uid !== null &&
    ((owner?.state === 'valid' && owner.owner !== customer.uid) || known(linkedUser)?.admin === true);
  const linkingPlanned = customer.uid === null || wronglyLinked;
  const ref = choices.gitlabUser ?? remembered.user?.id;
  const toLink = ref === undefined ? userByEmail(facts, customer.email) : chosenUser(facts, ref);
  return { token, linkedUser, wronglyLinked, linkingPlanned, user: linkingPlanned ? toLink : linkedUser };
}

/** All pages that were read, newest start first, and where the next one is. */
export function subscriptionsOf(
  facts: FactStore,
  customer: Customer | null,
): { list: Loadable<readonly Subscription[]>; next: string | null } {
  if (customer === null) return { list: idle, next: null };
  const first = factIn(facts, 'subscriptions', customer.id);
  if (first.tag !== 'known') return { list: first.tag === 'absent' ? idle : first, next: null };
  const list = [...first.value.list];
  let { next } = first.value;
  while (next !== null) {
    const page = factIn(facts, 'subscriptions-page', next);
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
  hasSeats(sub) &&
  sub.linked === null;

const hasEnded = ({ status, end }: Subscription, today: string): boolean =>
  status.toLowerCase() !== 'active' || (end !== null && end < today);

/** The day of that moment, in UTC. */
export const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);

/**
 * The one that the ticket names. People name the one that ends, or somebody else's: where one of those named is not the
 * customer's, or is linked or has ended while another one could be provisioned, nothing is proposed.
 */
function namedSubscription(
  names: readonly string[],
  list: readonly Subscription[],
  whole: boolean,
  today: string,
): Subscription | null {
  const own = names.flatMap((name) => list.find((sub) => sub.name === name) ?? []);
  if (own.length < names.length) return null;
  const isPast = (sub: Subscription): boolean => sub.linked !== null || hasEnded(sub, today);
  if (!own.some(isPast)) return own[0] ?? null;
  const another = list.some((sub) => provisionable(sub) && !hasEnded(sub, today));
  // What could be provisioned instead may stand on a page that was not read.
  return another || !whole ? null : (own[0] ?? null);
}

/** @param whole every page of the list was read */
export function subscriptionOf(
  { held, choices, remembered, now }: Inquiry,
  mentions: Mentions,
  list: readonly Subscription[],
  whole: boolean,
): Subscription | null {
  const named = (name: string | undefined) => list.find((sub) => sub.name === name);
  const wanted = held.subscription ?? choices.subscription ?? remembered.subscription;
  if (wanted !== undefined) return named(wanted) ?? null;
  const names = mentions.subscriptions;
  if (names.length > 0) return namedSubscription(names, list, whole, dayOf(now));
  return list.find(provisionable) ?? null;
}

/** Of a few owned groups the one that is spoken of, also a subgroup; else the only root one. */
function ownedGroupOf(facts: FactStore, owned: readonly string[], words: readonly string[]): string | null {
  const groups = owned.map((id) => factIn(facts, 'namespace', id));
  if (groups.length > 1 && groups.some(pending)) return null;
  const read = groups.flatMap((group) => known(group) ?? []);
  const spoken = words
    .map((word) => read.find((group) => group.path.toLowerCase() === word.toLowerCase()))
    .find((group) => group !== undefined);
  if (spoken !== undefined) return String(spoken.id);
  // One that could not be read may be a root group: then nobody knows which is the only one.
  const roots = groups.flatMap((group, index) => {
    const value = known(group);
    if (value !== undefined) return value.kind === 'group' && value.parent === null ? [String(value.id)] : [];
    return group.tag === 'absent' ? [] : [owned[index] ?? ''];
  });
  return only(roots);
}

/** What a group was read by already, be it its path: it is not read twice. */
const refOf = (facts: FactStore, id: number): string =>
  [...(facts.namespace ?? [])].find(([, part]) => known(part)?.id === id)?.[0] ?? String(id);

/** The group named in the ticket; else the only root group that the GitLab user owns (decisions.md, "Choices"). */
export function namespaceRefOf(
  inquiry: Inquiry,
  mentions: Mentions,
  user: Loadable<GitlabUser>,
  uid: string | null,
): string | null {
  const { facts, choices, held, remembered } = inquiry;
  const own = held.namespace ?? (choices.namespace === undefined ? remembered.namespace : undefined);
  const wanted = own === undefined ? choices.namespace : refOf(facts, own.id);
  if (wanted !== undefined) return guessedRefOf(inquiry, wanted);
  const named = namedRefOf(inquiry, mentions.paths);
  if (named !== null) return named;
  const owner = known(user)?.id ?? uid;
  if (owner === null) return null;
  const owned = known(factIn(facts, 'memberships', owner))?.owned ?? [];
  const spoken = mentions.words.map(refOfPath).find((word) => {
    const group = known(factIn(facts, 'namespace', guessedRefOf(inquiry, word)));
    return group !== undefined && owned.includes(String(group.id));
  });
  if (spoken !== undefined) return guessedRefOf(inquiry, spoken);
  if (owned.length > ownedGroupsLookedAt) return null;
  return ownedGroupOf(facts, owned, mentions.words);
}
