/** The fact store: every question that was asked about a ticket, with what came back. One question, one entry. */
import type { FactKind, FactOf, Query } from '../domain/query.ts';
import { idle, type Loadable } from '../domain/loadable.ts';

/** The answers to all questions of a ticket, by kind and argument. What is not in it counts as never asked. */
export type FactStore = { readonly [K in FactKind]?: ReadonlyMap<string, Loadable<FactOf[K]>> };

/** The answer to one question; `idle` when it was never asked. */
export function factIn<K extends FactKind>(
  facts: FactStore,
  of: K,
  arg: string | number,
): Loadable<FactOf[K]> {
  return facts[of]?.get(String(arg)) ?? idle;
}

/** The store with one answer put in, or put in place of the old one. The store that comes in stays as it is. */
export function withFact<K extends FactKind>(
  facts: FactStore,
  of: K,
  arg: string,
  fact: Loadable<FactOf[K]>,
): FactStore {
  const entries: ReadonlyMap<string, Loadable<FactOf[K]>> = new Map(facts[of]).set(arg, fact);
  return { ...facts, [of]: entries };
}

/** The store as if that question had never been asked. */
export function withoutFact(facts: FactStore, { of, arg }: Query): FactStore {
  const without = <K extends FactKind>(kind: K): FactStore => ({
    ...facts,
    [kind]: new Map([...(facts[kind] ?? [])].filter(([key]) => key !== arg)),
  });
  return without(of);
}
