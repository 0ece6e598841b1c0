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
import type { CaseStep } from './state.ts';

const groundsIn = (snapshot: Snapshot): Grounds => ({
  customer: snapshot.customer?.id ?? null,
  user: known(snapshot.user)?.id ?? null,
  subscription: snapshot.subscription?.name ?? null,
  namespace: known(snapshot.namespace)?.id ?? null,
  holders: snapshot.reads === 'agent' ? null : holdersOf(snapshot).map(({ name }) => name),
});

/** Putting back and setting minutes back undo harm and were told by the journal: they rest on their departure alone. */
export function isFounded({ plan, role }: CaseStep, sight: Sight): boolean {
  if (role === 'put-back' || role === 'minutes') return true;
  return isWhole(sight) && traitsOf(plan.procedure).restsOn(plan.wish, groundsIn(sight.snapshot));
}
