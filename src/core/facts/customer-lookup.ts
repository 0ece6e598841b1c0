/**
 * Finds a customer by any key: which questions that takes, and what they have found so far. Pure; asked only for what the
 * agent has entered, so nothing of it is needed up to the verdict.
 */
import { known, type Loadable, mapLoadable, pending, type Trouble } from '../domain/loadable.ts';
import { type FactKind, type FactOf, keyOf, type Query, query } from '../domain/query.ts';
import type { Customer, Order } from '../domain/records/customersdot.ts';
import { type CustomerKey, customerKeys, type KeyKind } from './customer-keys.ts';
import { factIn, type FactStore } from './store.ts';

/** What was found, or not, by now. `trouble`: why a key could not be tried; null where each could be. */
export interface LookedUp {
  /** `asking`: an answer is on its way. `short`: there was nothing that could be asked for. */
  readonly outcome: 'asking' | 'short' | 'one' | 'several' | 'none' | 'unread';
  /** The key that has found them; null where none has. */
  readonly by: KeyKind | null;
  readonly hits: readonly Customer[];
  readonly trouble: Trouble | null;
  /** All that it takes, in the order in which it can be asked. */
  readonly queries: readonly Query[];
}

/** So many are told apart by their subscriptions, and so many orders of a group are followed: requests must not grow. */
const comparedAtMost = 5;

/** CustomersDot gives no more hits of a search than this (customersdot-admin.openapi.yaml). */
export const hitsAtMost = 20;

/** One key, as far as it was tried. */
interface Tried {
  readonly queries: readonly Query[];
  readonly part: Loadable<readonly Customer[]>;
}

/** The answers; one that is being asked again counts as on its way. */
type Answers = <K extends FactKind>(of: K, arg: string) => Loadable<FactOf[K]>;

const nobody: Loadable<readonly Customer[]> = { tag: 'known', value: [], at: 0, by: 'read' };

const orNobody = (part: Loadable<readonly Customer[]>): Loadable<readonly Customer[]> =>
  part.tag === 'absent' ? nobody : part;

const listed =
  (answers: Answers, of: 'customers-by-email' | 'customers-by-uid' | 'customers-by-search') =>
  (arg: string): Tried => ({ queries: [query(of, arg)], part: orNobody(answers(of, arg)) });

function byId(answers: Answers, id: string): Tried {
  return {
    queries: [query('customer', id)],
    part: orNobody(mapLoadable(answers('customer', id), (one) => [one])),
  };
}

/** With what it took to get there. */
const after = (queries: readonly Query[], tried: Tried): Tried => ({
  ...tried,
  queries: [...queries, ...tried.queries],
});

function byUsername(answers: Answers, name: string): Tried {
  const queries = [query('users-by-name', name)];
  const users = answers('users-by-name', name);
  if (users.tag !== 'known') return { queries, part: users.tag === 'absent' ? nobody : users };
  const user = users.value.find((one) => one.username.toLowerCase() === name.toLowerCase());
  return user === undefined
    ? { queries, part: nobody }
    : after(queries, listed(answers, 'customers-by-uid')(user.id));
}

/** The server need not say whose a subscription is; then nobody can be named by it. */
const untold: Trouble = {
  kind: 'shape',
  service: 'customersdot',
  reason: 'subscription-owner',
  detail: '',
};

function bySubscription(answers: Answers, name: string): Tried {
  const queries = [query('subscription', name)];
  const sub = answers('subscription', name);
  if (sub.tag !== 'known') return { queries, part: sub.tag === 'absent' ? nobody : sub };
  const owner = sub.value.owner ?? null;
  return owner === null
    ? { queries, part: { tag: 'unread', trouble: untold, at: sub.at } }
    : after(queries, byId(answers, String(owner.id)));
}

/** All that several ways have found, each customer once: on its way, unread, or the list. */
function together(tried: readonly Tried[]): Tried {
  const queries = tried.flatMap((one) => one.queries);
  const waiting = tried.find(({ part }) => pending(part));
  const unread = tried.find(({ part }) => part.tag === 'unread');
  if (waiting !== undefined || unread !== undefined)
    return { queries, part: waiting?.part ?? unread?.part ?? nobody };
  const found = tried.flatMap(({ part }) => known(part) ?? []);
  const value = [...new Map(found.map((one) => [one.id, one])).values()];
  return { queries, part: { tag: 'known', value, at: 0, by: 'read' } };
}

/** Those whose subscriptions are, or were, on the group; the latest first. */
function byOrders(answers: Answers, orders: readonly Order[]): Tried {
  const latest = orders.toSorted((a, b) => (b.end ?? '9').localeCompare(a.end ?? '9'));
  const names = [...new Set(latest.map((order) => order.subscription))].slice(0, comparedAtMost);
  return together(names.map((name) => bySubscription(answers, name)));
}

function byGroup(answers: Answers, ref: string): Tried {
  const first = query('namespace', ref);
  const group = answers('namespace', ref);
  if (group.tag !== 'known') return { queries: [first], part: group.tag === 'absent' ? nobody : group };
  const id = String(group.value.id);
  const queries = [first, query('orders', id)];
  const orders = answers('orders', id);
  return orders.tag === 'known'
    ? after(queries, byOrders(answers, orders.value))
    : { queries, part: orders.tag === 'absent' ? nobody : orders };
}

function tryKey(answers: Answers, { by, arg }: CustomerKey): Tried {
  switch (by) {
    case 'id':
      return byId(answers, arg);
    case 'uid':
      return listed(answers, 'customers-by-uid')(arg);
    case 'group':
      return byGroup(answers, arg);
    case 'username':
      return byUsername(answers, arg);
    case 'email':
      return listed(answers, 'customers-by-email')(arg);
    case 'subscription':
      return bySubscription(answers, arg);
    case 'name':
      return listed(answers, 'customers-by-search')(arg);
  }
}

const answersIn =
  (facts: FactStore, stale: ReadonlySet<string>): Answers =>
  (of, arg) =>
    stale.has(keyOf(query(of, arg))) ? { tag: 'asked' } : factIn(facts, of, arg);

/**
 * What the text finds, by the first of its keys that finds anybody. Where an earlier key could not be tried, what a later one
 * finds is listed even when it is one: it may not be the one who is meant.
 * @param stale what is to be asked again before it counts
 */
export function lookUpCustomer(facts: FactStore, stale: ReadonlySet<string>, text: string): LookedUp {
  const answers = answersIn(facts, stale);
  const keys = customerKeys(text);
  const queries: Query[] = [];
  let trouble: Trouble | null = null;
  for (const each of keys) {
    const { queries: taken, part } = tryKey(answers, each);
    queries.push(...taken);
    if (pending(part)) return { outcome: 'asking', by: null, hits: [], trouble, queries };
    if (part.tag === 'unread') trouble ??= part.trouble;
    const hits = known(part) ?? [];
    if (hits.length === 0) continue;
    const outcome = hits.length === 1 && trouble === null ? 'one' : 'several';
    const compared = outcome === 'one' ? [] : hits.slice(0, comparedAtMost);
    queries.push(...compared.map(({ id }) => query('subscriptions', id)));
    return { outcome, by: each.by, hits, trouble, queries };
  }
  const outcome = keys.length === 0 ? 'short' : trouble === null ? 'none' : 'unread';
  return { outcome, by: null, hits: [], trouble, queries };
}
