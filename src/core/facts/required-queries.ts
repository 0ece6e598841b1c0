/**
 * Which questions a snapshot still needs: asked as soon as what they depend on has come, so the chain from the email
 * to the verdict is three deep (docs/performance.md, "Requests"). Nothing is listed to be searched.
 */
import { factIn } from './store.ts';
import { addressesOf, emailsLookedUp, namedCustomer } from './chosen-customer.ts';
import { keyOfAddress } from '../domain/email-address.ts';
import { groupQueries } from './guesses.ts';
import { keyOf, type Query, query } from '../domain/query.ts';
import { holdersToRead } from './holders.ts';
import { liesFurtherBack } from '../journal/reading.ts';
import { known, pending } from '../domain/loadable.ts';
import type { Customer } from '../domain/records/customersdot.ts';
import { type GitlabUser, ownerLevel } from '../domain/records/gitlab.ts';
import { refOfPath } from '../domain/namespace-ref.ts';
import { isDigits } from '../domain/digits.ts';
import { foreignNameIn } from './named.ts';
import { namedRefs } from './named-group.ts';
import { only } from './only.ts';
import { ownedGroupsLookedAt } from './selection/namespace.ts';
import { suspectedUserOf } from './selection/account.ts';
import type { Snapshot } from './snapshot.ts';
import { foundByOtherAddress, queriesForUser } from './user-by-email.ts';

/** Zendesk takes no more than 5,000 comments a ticket, and gives 100 a page. */
const pagesAtMost = 50;

function conversation({ ticket, facts, journal, wholeJournal }: Snapshot): Query[] {
  const newest = factIn(facts, 'conversation', ticket.id);
  const wanted = [query('conversation', ticket.id)];
  let older = known(newest)?.older ?? null;
  if (!wholeJournal && !liesFurtherBack(journal)) return wanted;
  while (older !== null && wanted.length < pagesAtMost) {
    wanted.push(query('older-conversation', older));
    older = known(factIn(facts, 'older-conversation', older))?.older ?? null;
  }
  return wanted;
}

/** Only the question that told that there is no API can tell that there is one after all: a sign-in page passes. */
const toldOfNoApi = (s: Snapshot, email: string): boolean => {
  const fact = factIn(s.facts, 'customers-by-email', email);
  return fact.tag === 'unread' && fact.trouble.kind === 'no-api';
};

/** Names that the customer's list is searched for: the one that is decided on, else all that the ticket names. */
function namesWanted({ held, choices, remembered, mentions }: Snapshot): readonly string[] {
  const decided = held.subscription ?? choices.subscription ?? remembered.subscription;
  return decided === undefined ? mentions.subscriptions : [decided];
}

function portal(s: Snapshot): Query[] {
  const { emails } = s.ticket.requester;
  if (s.reads === 'agent') {
    return emails.filter((email) => toldOfNoApi(s, email)).map((email) => query('customers-by-email', email));
  }
  const wanted = emails.map((email) => query('customers-by-email', email));
  const { customer } = s;
  const named = namedCustomer(s, s.customers);
  if (named !== null) wanted.push(query('customer', named));
  if (customer === null) return wanted;
  if (customer.loginActivated === false) wanted.push(query('login-history', customer.id));
  wanted.push(query('subscriptions', customer.id));
  if (customer.uid != null) wanted.push(query('token-owner', customer.id));
  const toLink = s.linkingPlanned ? known(s.user) : suspectedUserOf(s, customer);
  if (toLink) wanted.push(query('customers-by-uid', toLink.id));
  const list = known(s.subscriptions);
  const missing = namesWanted(s).some((name) => !list?.some((sub) => sub.name === name));
  if (list !== undefined && s.moreSubscriptions !== null && (missing || s.subscription === null)) {
    wanted.push(query('subscriptions-page', s.moreSubscriptions));
  }
  const foreign = foreignNameIn(s);
  return foreign === null ? wanted : [...wanted, query('subscription', foreign)];
}

function account(s: Snapshot): Query[] {
  const { customer, choices, remembered } = s;
  const emails = s.ticket.requester.emails.slice(0, emailsLookedUp);
  const wanted: Query[] = [];
  const chosen = choices.gitlabUser?.replace(/^@/, '') ?? remembered.user?.id;
  if (chosen !== undefined) wanted.push(query(isDigits(chosen) ? 'user' : 'users-by-name', chosen));
  if (customer === null) {
    return [...wanted, ...emails.map((email) => query('users-by-email', keyOfAddress(email)))];
  }
  if (customer.uid != null) wanted.push(query('user', customer.uid));
  if (s.linkingPlanned) wanted.push(...queriesForUser(s.facts, addressesOf(s, customer)));
  return wanted;
}

/** The groups that the GitLab user owns, by id, as far as they were read. */
const ownedBy = ({ facts, userId }: Snapshot): readonly string[] =>
  userId === null ? [] : (known(factIn(facts, 'memberships', userId))?.owned ?? []);

/** The group is chosen, or begun with. */
const isSettled = ({ choices, held, remembered }: Snapshot): boolean =>
  [choices.namespace, held.namespace, remembered.namespace].some((one) => one !== undefined);

/** The group is chosen, begun with, or named in the ticket. */
const isNamed = (s: Snapshot): boolean => isSettled(s) || s.mentions.paths.length > 0;

/** The only user found by an address that is not their primary one: what they own is read beside their addresses. */
const found = (s: Snapshot, customer: Customer): GitlabUser | null =>
  s.linkingPlanned && s.user.tag === 'asked' ? only(foundByOtherAddress(s.facts, customer.email)) : null;

/** The groups that may be proposed, while none is chosen or named. */
function candidates(s: Snapshot): Query[] {
  if (isNamed(s)) return [];
  const suspected = s.customer === null ? null : (suspectedUserOf(s, s.customer) ?? found(s, s.customer));
  const uids = [s.userId, suspected?.id ?? null].filter((one) => one !== null);
  const wanted = uids.map((one) => query('memberships', one));
  const owned = ownedBy(s);
  if (owned.length <= ownedGroupsLookedAt) return [...wanted, ...owned.map((id) => query('namespace', id))];
  return [...wanted, ...s.mentions.words.slice(0, 2).flatMap((word) => groupQueries(s, refOfPath(word)))];
}

/**
 * Whether the user is a member; through another group only where they are no Owner by themselves, and are not about to be
 * found the wrong one.
 */
function membership(s: Snapshot, arg: string): Query[] {
  const direct = factIn(s.facts, 'member', arg);
  const isOwner = (known(direct) ?? 0) >= ownerLevel;
  const isTold = direct.tag === 'known' || direct.tag === 'absent';
  const isSure = s.customer === null || suspectedUserOf(s, s.customer) === null;
  return [query('member', arg), ...(isTold && !isOwner && isSure ? [query('inherited-member', arg)] : [])];
}

/** What is to be known of a group besides itself. */
function around(s: Snapshot, id: number): Query[] {
  const wanted = [query('plan', id)];
  if (s.userId !== null) wanted.push(...membership(s, `${id}/${s.userId}`));
  if (known(s.namespace)?.billable === null) wanted.push(query('billable', id));
  return s.reads === 'agent' ? wanted : [...wanted, query('orders', id), query('recent-changes', id)];
}

function group(s: Snapshot): Query[] {
  if (s.namespaceRef === null) return [];
  const named = isSettled(s) ? [] : namedRefs(s.mentions.paths);
  const wanted = [s.namespaceRef, ...named].flatMap((ref) => groupQueries(s, ref));
  const id = known(s.namespace)?.id ?? (isDigits(s.namespaceRef) ? Number(s.namespaceRef) : null);
  if (id === null || s.namespace.tag === 'absent') return wanted;
  return [...wanted, ...around(s, id), ...holdersToRead(s).map((name) => query('subscription', name))];
}

/** Nothing is asked on suspicion that would make it more requests than this up to the verdict. */
const requestsToVerdict = 14;

/**
 * The group that will probably be proposed, while what the GitLab user owns is being read: the only one, else the oldest. A
 * root group is there before those within it, so its id is the lowest.
 */
function likelyGroup(s: Snapshot): number | null {
  const owned = ownedBy(s).filter(isDigits);
  const reading = owned.some((id) => pending(factIn(s.facts, 'namespace', id)));
  return isNamed(s) || !reading || owned.length > ownedGroupsLookedAt ? null : Math.min(...owned.map(Number));
}

/**
 * What would have to be waited for if it were asked only with the group in hand: whatever is around it where several are
 * owned, and the billable members, since GitLab.com may turn out to hide them. A begun case looks at its step as well.
 */
function onSuspicion(s: Snapshot, sure: readonly Query[]): Query[] {
  const likely = likelyGroup(s);
  if (likely === null || s.journal.entries.length > 0) return [];
  const isNew = (one: Query): boolean => factIn(s.facts, one.of, one.arg).tag === 'idle';
  const wanted = new Set(sure.map(keyOf));
  // A wrong guess takes nothing away from what the verdict may ask.
  const inVain = s.guesses.filter((one) => !isNew(one) && !wanted.has(keyOf(one))).length;
  const made = Object.values(s.facts).reduce((sum, answers) => sum + answers.size, 0) - inVain;
  const room = requestsToVerdict - made - sure.filter(isNew).length;
  const suspected = [...(s.namespaceRef === null ? around(s, likely) : []), query('billable', likely)];
  return suspected.filter(isNew).slice(0, Math.max(0, room));
}

/** Every question that the snapshot needs by now, each once; those already answered among them. */
export function requiredQueries(s: Snapshot): readonly Query[] {
  if (s.ticket.requester.emails.length === 0) return conversation(s);
  const all = [...conversation(s), ...portal(s), ...account(s), ...candidates(s), ...group(s)];
  const sure = [...new Map(all.map((one) => [keyOf(one), one])).values()];
  return [...sure, ...onSuspicion(s, sure)];
}

/**
 * Whether nothing may start before the answer. Each page of subscriptions names the next one, so those behind the second
 * would be waited for ever longer: the case says that nothing is proposed so far, and goes on once it is found.
 */
export function holdsStart({ facts, customer }: Snapshot, { of, arg }: Query): boolean {
  if (of !== 'subscriptions-page' || customer === null) return true;
  return known(factIn(facts, 'subscriptions', customer.id))?.next === arg;
}

/**
 * Whether the verdict waits for the answer too. It does not for the subscription of an order that holds the group: the
 * order alone is a stop, which that subscription can only lift or fill in. Nor for a membership through another group: that
 * the user is no direct Owner stands in the way by itself.
 */
export const holdsVerdict = (snapshot: Snapshot, asked: Query): boolean =>
  asked.of !== 'subscription' && asked.of !== 'inherited-member' && holdsStart(snapshot, asked);
