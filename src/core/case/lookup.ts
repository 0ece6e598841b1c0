/** The customer that the agent looks up: what was typed, what it has found, and when that becomes the choice. */
import { factIn } from '../facts/store.ts';
import type { Loadable } from '../domain/loadable.ts';
import { keyOf, type SubscriptionPage } from '../domain/query.ts';
import type { KeyKind } from '../facts/customer-keys.ts';
import { type LookedUp, lookUpCustomer } from '../facts/customer-lookup.ts';
import { isDigits } from '../domain/digits.ts';
import type { Customer } from '../domain/records/customersdot.ts';
import { readsOf } from './assessment.ts';
import type { CaseState, Lookup } from './state.ts';

/** What there is to show of a lookup. `admin-pages`: nobody can look a customer up here but the agent. */
export type LookupView =
  | { readonly is: 'admin-pages'; readonly text: string }
  | { readonly is: 'chosen'; readonly text: string; readonly id: number; readonly by: KeyKind }
  | {
      readonly is: 'open';
      readonly text: string;
      readonly found: LookedUp;
      /** The first subscriptions of each hit; `idle` where they are not compared. */
      readonly bought: readonly Loadable<SubscriptionPage>[];
    };

const foundIn = ({ facts, stale }: CaseState, { text }: Lookup): LookedUp =>
  lookUpCustomer(facts, stale, text);

/** Null where nobody was looked up, unless customers can be looked up in the admin pages alone. */
export function lookupView(state: CaseState): LookupView | null {
  const { lookup } = state;
  if (readsOf(state) === 'agent') return { is: 'admin-pages', text: lookup?.text ?? '' };
  if (!lookup) return null;
  const { text, chosen } = lookup;
  if (chosen !== null) return { is: 'chosen', text, ...chosen };
  const found = foundIn(state, lookup);
  const bought = found.hits.map(({ id }) => factIn(state.facts, 'subscriptions', id));
  return { is: 'open', text, found, bought };
}

/** The case with a lookup begun. What an earlier one was answered is asked again, since the world may have changed. */
export function withLookup(state: CaseState, text: string): CaseState {
  const lookup: Lookup = { text, chosen: null };
  if (readsOf(state) === 'agent') return { ...state, lookup };
  const answered = foundIn(state, lookup)
    .queries.filter((one) => 'at' in factIn(state.facts, one.of, one.arg))
    .map(keyOf);
  return { ...state, lookup, stale: new Set([...state.stale, ...answered]) };
}

/** Who of the hits is named by this text, and by which key they were found; null for any other text. */
export function hitNamed(state: CaseState, text: string): NonNullable<Lookup['chosen']> | null {
  const view = lookupView(state);
  if (view?.is !== 'open' || view.found.by === null || !isDigits(text)) return null;
  const hit = view.found.hits.find((one) => String(one.id) === text);
  return hit === undefined ? null : { id: hit.id, by: view.found.by };
}

/** The only one whom a lookup has found, once it is known to be the only one. */
export function soleHit(state: CaseState): { readonly hit: Customer; readonly by: KeyKind } | null {
  const view = lookupView(state);
  if (view?.is !== 'open' || view.found.outcome !== 'one' || view.found.by === null) return null;
  const [hit] = view.found.hits;
  return hit === undefined ? null : { hit, by: view.found.by };
}
