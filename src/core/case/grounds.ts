/**
 * Whether what a step rests on could be read, and still is what the step is about. Without that its gates cannot be told,
 * so it does not go: a finding that is missing forbids nothing and asks for nothing.
 */
import { holdersOf } from '../holders.ts';
import { traitsOf } from '../procedures/catalog.ts';
import type { Grounds } from '../procedures/traits.ts';
import { known } from '../reading.ts';
import type { Snapshot } from '../snapshot.ts';
import { isWhole, type Sight } from './sight.ts';
import { departureOf } from './gates.ts';
import type { CaseStep } from './state.ts';

const groundsIn = (snapshot: Snapshot): Grounds => ({
  customer: snapshot.customer?.id ?? null,
  uid: snapshot.customer?.uid ?? null,
  user: known(snapshot.user)?.id ?? null,
  subscription: snapshot.subscription?.name ?? null,
  namespace: known(snapshot.namespace)?.id ?? null,
  holders: snapshot.reads === 'agent' ? null : holdersOf(snapshot).map(({ name }) => name),
});

/** Putting back and setting minutes back undo harm and were told by the journal: they rest on their departure alone. */
export function isFounded(step: CaseStep, sight: Sight): boolean {
  const { plan, role } = step;
  if (role === 'put-back' || role === 'minutes') return true;
  const grounds = groundsIn(sight.snapshot);
  return isWhole(sight) && traitsOf(plan.procedure).restsOn(plan.wish, grounds, departureOf(step));
}
