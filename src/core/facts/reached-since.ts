/** What the agent told, kept true after the changes of the case: the facts cannot be read again where they were told. */
import { type ProcedureId, traitsOf } from '../procedures/catalog.ts';
import type { Wish } from '../domain/wish.ts';
import { loadableFrom, seen } from '../domain/loadable.ts';
import { type FactStore, factIn, withFact } from './store.ts';
import {
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
}

/** What was told of the account that was linked before says nothing of the one that is linked now. */
function withoutToken(facts: FactStore, customer: unknown): FactStore {
  const kept = [...(facts['token-owner'] ?? [])].filter(
    ([id, fact]) => id !== String(customer) || fact.tag !== 'known' || fact.by !== 'agent',
  );
  const had = facts['token-owner']?.size ?? 0;
  return kept.length === had ? facts : { ...facts, 'token-owner': new Map(kept) };
}

function withAccount(facts: FactStore, customer: unknown, uid: string | null): FactStore {
  const entries = [...(facts['customers-by-email'] ?? [])];
  return entries.reduce(
    (soFar, [email, fact]) => {
      if (fact.tag !== 'known' || fact.by !== 'agent') return soFar;
      const value = fact.value.map((one) => (one.id === customer ? { ...one, uid, tokenValid: null } : one));
      return withFact(soFar, 'customers-by-email', email, { ...fact, value });
    },
    withoutToken(facts, customer),
  );
}

function withLink(facts: FactStore, name: unknown, linked: LinkedNamespace | null): FactStore {
  const relinked = (sub: Subscription): Subscription => (sub.name === name ? { ...sub, linked } : sub);
  const lists = [...(facts.subscriptions ?? [])].reduce((soFar, [customer, fact]) => {
    if (fact.tag !== 'known' || fact.by !== 'agent') return soFar;
    const value = { ...fact.value, list: fact.value.list.map(relinked) };
    return withFact(soFar, 'subscriptions', customer, { ...fact, value });
  }, facts);
  return [...(lists.subscription ?? [])].reduce(
    (soFar, [id, fact]) =>
      fact.tag === 'known' && fact.by === 'agent'
        ? withFact(soFar, 'subscription', id, { ...fact, value: relinked(fact.value) })
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
export const withReached = (facts: FactStore, reached: readonly ReachedSince[]): FactStore =>
  reached.reduce((soFar, { procedure, wish, path, at }) => {
    const { resumesAs, associates, clears } = traitsOf(procedure);
    if (resumesAs === 'account') {
      return withAccount(soFar, wish['customer'], wish['uid'] === undefined ? null : String(wish['uid']));
    }
    if (associates) return withLink(soFar, wish['subscription'], { id: Number(wish['namespace']), path });
    if (!clears) return soFar;
    return withCleared(withLink(soFar, wish['subscription'], null), String(wish['subscription']), at);
  }, facts);
