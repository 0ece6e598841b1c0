/** Once all that is needed is there, a guess is a fact like any other, or it is forgotten: it is asked when it is needed. */
import { pending } from '../domain/loadable.ts';
import { keyOf, type Query } from '../domain/query.ts';
import { factIn, withoutFact } from '../facts/store.ts';
import type { Assessment } from './assessment.ts';
import type { CaseState } from './state.ts';

interface Sorted {
  /** Answered, and not needed: kept, it would be old, or an outage of then, by the time that it is. */
  readonly unneeded: readonly Query[];
  /** On its way; or the group that the ticket names by its path, and that is found by its id. */
  readonly open: readonly Query[];
}

function sorted({ facts, guesses }: CaseState, { queries }: Assessment): Sorted {
  const needed = new Set(queries.map(keyOf));
  const isOpen = (one: Query): boolean =>
    pending(factIn(facts, one.of, one.arg)) || (one.of === 'namespace' && needed.has(keyOf(one)));
  return {
    unneeded: guesses.filter((one) => !isOpen(one) && !needed.has(keyOf(one))),
    open: guesses.filter(isOpen),
  };
}

export const hasSettledGuesses = (state: CaseState, assessment: Assessment): boolean =>
  state.guesses.length > 0 &&
  !assessment.loading &&
  sorted(state, assessment).open.length < state.guesses.length;

export function withSettledGuesses(state: CaseState, assessment: Assessment): CaseState {
  const { unneeded, open } = sorted(state, assessment);
  const facts = unneeded.reduce((soFar, one) => withoutFact(soFar, one), state.facts);
  return { ...state, facts, guesses: open };
}
