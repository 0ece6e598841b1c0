/**
 * Which questions a snapshot still needs: asked as soon as what they depend on has come, so the chain from the email
 * to the verdict is three deep (docs/performance.md, "Requests"). Nothing is listed to be searched.
 */
import { factIn } from './store.ts';
import { keyOf, type Query, query } from '../domain/query.ts';
import { holdersToRead } from './holders.ts';
import { liesFurtherBack } from '../journal/reading.ts';
import { known, pending } from '../domain/loadable.ts';
import { hasKind } from '../domain/records.ts';
import { isNumber, ownedGroupsLookedAt, suspectedUserOf } from './selection.ts';
import type { Snapshot } from './snapshot.ts';

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
  const part = factIn(s.facts, 'customers-by-email', email);
  return part.tag === 'unread' && part.trouble.kind === 'no-api';
};

function portal(s: Snapshot): Query[] {
  const { emails } = s.ticket.requester;
  if (s.reads === 'agent') {
    return emails.filter((email) => toldOfNoApi(s, email)).map((email) => query('customers-by-email', email));
  }
  const wanted = emails.map((email) => query('customers-by-email', email));
  const { customer } = s;
  if (customer === null) return wanted;
  if (!customer.loginActivated) wanted.push(query('login-history', customer.id));
  wanted.push(query('subscriptions', customer.id));
  if (customer.uid !== null) wanted.push(query('token-owner', customer.id));
  const toLink = s.linkingPlanned ? known(s.user) : suspectedUserOf(s, customer);
  if (toLink) wanted.push(query('customers-by-uid', toLink.id));
  const list = known(s.subscriptions);
  const named =
    s.held.subscription ?? s.choices.subscription ?? s.remembered.subscription ?? s.mentions.subscriptions[0];
  const missing = named !== undefined && !list?.some((sub) => sub.name === named);
  if (list !== undefined && s.moreSubscriptions !== null && (missing || s.subscription === null)) {
    wanted.push(query('subscriptions-page', s.moreSubscriptions));
  }
  return wanted;
}

/** Under which of the requester's addresses the customer is, is not known at first: so many are looked up at once. */
const emailsLookedUp = 2;

function account(s: Snapshot): Query[] {
  const { customer, choices, remembered } = s;
  const emails = s.ticket.requester.emails.slice(0, emailsLookedUp);
  const wanted: Query[] = [];
  const chosen = choices.gitlabUser?.replace(/^@/, '') ?? remembered.user?.id;
  if (chosen !== undefined) wanted.push(query(isNumber(chosen) ? 'user' : 'users-by-name', chosen));
  if (customer === null) {
    return [...wanted, ...emails.map((email) => query('users-by-email', email.toLowerCase()))];
  }
  if (customer.uid !== null) wanted.push(query('user', customer.uid));
  if (s.linkingPlanned) wanted.push(query('users-by-email', customer.email.toLowerCase()));
  return wanted;
}

/** The groups that the GitLab user owns, by id, as far as they were read. */
const ownedBy = ({ facts, userId }: Snapshot): readonly string[] =>
  userId === null ? [] : (known(factIn(facts, 'memberships', userId))?.owned ?? []);

/** The group is chosen, begun with, or named in the ticket. */
const isNamed = ({ choices, held, remembered, mentions }: Snapshot): boolean =>
  [choices.namespace, held.namespace, remembered.namespace, mentions.paths[0]].some(
    (one) => one !== undefined,
  );

/** The groups that may be proposed, while none is chosen or named. */
function candidates(s: Snapshot): Query[] {
  if (isNamed(s)) return [];
  const suspected = s.customer === null ? null : suspectedUserOf(s, s.customer);
  const uids = [s.userId, suspected?.id ?? null].filter((one) => one !== null);
  const wanted = uids.map((one) => query('memberships', one));
  const owned = ownedBy(s);
  if (owned.length <= ownedGroupsLookedAt) return [...wanted, ...owned.map((id) => query('namespace', id))];
  return [...wanted, ...s.mentions.words.slice(0, 2).map((word) => query('namespace', word))];
}

/** What is to be known of a group besides itself. */
function around(s: Snapshot, id: number): Query[] {
  const wanted = [query('plan', id)];
  if (s.userId !== null) wanted.push(query('member', `${id}/${s.userId}`));
  if (known(s.namespace)?.billable === null) wanted.push(query('billable', id));
  return s.reads === 'agent' ? wanted : [...wanted, query('orders', id), query('recent-changes', id)];
}

function group(s: Snapshot): Query[] {
  if (s.namespaceRef === null) return [];
  const wanted = [query('namespace', s.namespaceRef)];
  const id = known(s.namespace)?.id ?? (isNumber(s.namespaceRef) ? Number(s.namespaceRef) : null);
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
  const owned = ownedBy(s).filter(isNumber);
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
  const made = Object.values(s.facts).reduce((sum, answers) => sum + answers.size, 0);
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
 * order alone is a stop, which that subscription can only lift or fill in.
 */
export const holdsVerdict = (snapshot: Snapshot, asked: Query): boolean =>
  asked.of !== 'subscription' && holdsStart(snapshot, asked);

/**
 * Questions that are asked only once the verdict stands: the insurance against a wrong group (F24). None without a
 * group or a subscription with seats.
 */
export function deferredQueries(s: Snapshot): readonly Query[] {
  const group = known(s.namespace);
  if (group === undefined || s.subscription === null || !hasKind(s.subscription, 'seats')) return [];
  return [query('owner-domains', group.id), query('similar-groups', group.path)];
}
