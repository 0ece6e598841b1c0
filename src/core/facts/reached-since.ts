/** What the agent told, kept true after the changes of the case: the facts cannot be read again where they were told. */
import { type ProcedureId, traitsOf } from '../procedures/catalog.ts';
import { linkedPart } from '../procedures/association.ts';
import type { Departure } from '../procedures/departure.ts';
import type { Wish } from '../domain/wish.ts';
import { loadableFrom, seen } from '../domain/loadable.ts';
import { type FactStore, factIn, withFact } from './store.ts';
import {
  type Customer,
  type LinkedNamespace,
  type Subscription,
  untoldSubscription,
} from '../domain/records/customersdot.ts';

/**
 * An end state that was reached since the agent told the facts: it is so, whatever the form says. `path`: of the
 * group, null where nobody knows it.
 */
export interface ReachedSince {
  readonly procedure: ProcedureId;
  readonly wish: Wish;
  readonly path: string | null;
  /** Epoch ms. */
  readonly at: number;
  /** What the change departed from; null where nobody noted it. */
  readonly from: Departure | null;
}

/**
 * Told after the change, and otherwise than it was before it: others have moved it since, and the agent has seen that. A form that
 * still says what was so before the change, since something else in it was corrected, tells nothing new.
 */
const isToldSince = (
  { at, from }: ReachedSince,
  toldAt: number,
  part: string,
  value: string | number | null | undefined,
): boolean => toldAt > at && from !== null && value !== undefined && value !== from[part];

/** What was told of the account that was linked before says nothing of the one that is linked now. */
function withoutToken(facts: FactStore, customer: unknown): FactStore {
  const kept = [...(facts['token-owner'] ?? [])].filter(
    ([id, fact]) => id !== String(customer) || fact.tag !== 'known' || fact.by !== 'agent',
  );
  const had = facts['token-owner']?.size ?? 0;
  return kept.length === had ? facts : { ...facts, 'token-owner': new Map(kept) };
}

function withAccount(facts: FactStore, reached: ReachedSince): FactStore {
  const { customer, uid: wished } = reached.wish;
  const uid = wished === undefined ? null : String(wished);
  return [...(facts['customers-by-email'] ?? [])].reduce((soFar, [email, fact]) => {
    if (fact.tag !== 'known' || fact.by !== 'agent') return soFar;
    const isOld = (one: Customer): boolean =>
      one.id === customer && !isToldSince(reached, fact.at, 'uid', one.uid);
    if (!fact.value.some(isOld)) return soFar;
    const value = fact.value.map((one) => (isOld(one) ? { ...one, uid, tokenValid: null } : one));
    return withFact(withoutToken(soFar, customer), 'customers-by-email', email, { ...fact, value });
  }, facts);
}

function withLink(facts: FactStore, reached: ReachedSince, linked: LinkedNamespace | null): FactStore {
  const relinked = (sub: Subscription, toldAt: number): Subscription => {
    const isMeant = sub.name === reached.wish['subscription'];
    const told = sub.linked === undefined ? undefined : linkedPart(sub.linked);
    return isMeant && !isToldSince(reached, toldAt, 'linked', told) ? { ...sub, linked } : sub;
  };
  const lists = [...(facts.subscriptions ?? [])].reduce((soFar, [customer, fact]) => {
    if (fact.tag !== 'known' || fact.by !== 'agent') return soFar;
    const value = { ...fact.value, list: fact.value.list.map((sub) => relinked(sub, fact.at)) };
    return withFact(soFar, 'subscriptions', customer, { ...fact, value });
  }, facts);
  return [...(lists.subscription ?? [])].reduce(
    (soFar, [id, fact]) =>
      fact.tag === 'known' && fact.by === 'agent'
        ? withFact(soFar, 'subscription', id, { ...fact, value: relinked(fact.value, fact.at) })
        : soFar,
    lists,
  );
}

/** A subscription that was cleared here, and that nobody has told of since: that it is on no group is all that is known. */
function withCleared(facts: FactStore, name: string, at: number): FactStore {
  if (factIn(facts, 'subscription', name).tag === 'known') return facts;
  return withFact(
    facts,
    'subscription',
    name,
    loadableFrom(seen(untoldSubscription(name, null)), at, 'agent'),
  );
}

/** The facts that the agent told, changed by what was reached since; what was read is left as it was read. */
export const withReached = (facts: FactStore, all: readonly ReachedSince[]): FactStore =>
  all.reduce((soFar, reached) => {
    const { procedure, wish, path, at } = reached;
    const { resumesAs, associates, clears } = traitsOf(procedure);
    if (resumesAs === 'account') return withAccount(soFar, reached);
    if (associates) return withLink(soFar, reached, { id: Number(wish['namespace']), path });
    return clears ? withCleared(withLink(soFar, reached, null), String(wish['subscription']), at) : soFar;
  }, facts);
