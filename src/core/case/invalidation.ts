/** Which answers a change makes doubtful, and which have simply grown old. */
import { type FactStore, factIn } from '../facts/store.ts';
import { keyOf, type Query, query } from '../domain/query.ts';
import { isTold, type TroubleKind } from '../domain/loadable.ts';
import { type ProcedureId, traitsOf } from '../procedures/catalog.ts';
import type { CaseState } from './state.ts';
import { assess } from './assessment.ts';
import { optionsQuery } from './issue-type.ts';
import { usageQuery } from './minutes-used.ts';

/** What the agent said stays said: only what was read can be read again. */
const wasRead = (state: CaseState, one: Query): boolean => {
  const fact = factIn(state.facts, one.of, one.arg);
  return fact.tag !== 'idle' && !isTold(fact);
};

/** The stale questions once a step of this procedure has ended: all that it may have changed. */
export function staleAfter(state: CaseState, procedure: ProcedureId, now: number): ReadonlySet<string> {
  const { queries } = assess(state, now);
  const kinds = new Set(traitsOf(procedure).invalidates);
  // Whose token is stored is asked of a linked account only, so what was read of the one before is not needed just now.
  const tokens = [...(state.facts['token-owner']?.keys() ?? [])].map((id) => query('token-owner', id));
  const again = [...queries, ...tokens].filter((one) => kinds.has(one.of) && wasRead(state, one)).map(keyOf);
  return new Set([...state.stale, ...again]);
}

/**
 * The store once a step of this procedure has ended, without the subscriptions that were read by themselves: one that holds
 * the group again is waited for, and not taken for what it was in between.
 */
export function forgotten({ facts }: CaseState, procedure: ProcedureId): FactStore {
  if (!traitsOf(procedure).invalidates.includes('subscription')) return facts;
  const told = [...(facts.subscription ?? [])].filter(([, fact]) => isTold(fact));
  return { ...facts, subscription: new Map(told) };
}

const momentary = new Set<TroubleKind>(['silence', 'down', 'shape', 'no-api', 'proxy']);

/** Questions that could not be answered for a reason that may have passed. */
export function unreadAgain(state: CaseState, now: number): readonly string[] {
  return assess(state, now)
    .queries.filter((one) => {
      const fact = factIn(state.facts, one.of, one.arg);
      return fact.tag === 'unread' && momentary.has(fact.trouble.kind);
    })
    .map(keyOf);
}

/**
 * The keys of those needed questions whose answers, or failures, are older than `age` ms; what the agent told never
 * grows old.
 */
export function olderThan(state: CaseState, age: number, now: number): readonly string[] {
  return assess(state, now)
    .queries.filter((one) => {
      const fact = factIn(state.facts, one.of, one.arg);
      return 'at' in fact && now - fact.at > age && wasRead(state, one);
    })
    .map(keyOf);
}

/** All that is read again when the agent asks for it: what the case rests on, and what is merely shown beside it. */
export function allAsked(state: CaseState, now: number): ReadonlySet<string> {
  const assessment = assess(state, now);
  const beside = [usageQuery(state, assessment), optionsQuery(state)].filter((one) => one !== null);
  return new Set([...assessment.queries, ...beside].map(keyOf));
}

/** Nothing that a change rests on is older than this when it goes, ms (decisions.md, "When a change may go"). */
export const freshFor = 60_000;

export const withStale = (state: CaseState, keys: readonly string[]): CaseState =>
  keys.length === 0 ? state : { ...state, stale: new Set([...state.stale, ...keys]) };
