/**
 * Whether what a step rests on could be read, and still is what the step is about. Without that its gates cannot be told,
 * so it does not go: a finding that is missing forbids nothing and asks for nothing.
 */
import { heldBy, holdersOf } from '../facts/holders.ts';
import { linkedPart } from '../procedures/association.ts';
import { traitsOf } from '../procedures/catalog.ts';
import type { ReadRecords } from '../procedures/traits.ts';
import { known } from '../domain/loadable.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { isWhole, type Assessment } from './assessment.ts';
import { departureOf } from './gates.ts';
import type { CaseStep } from './state.ts';

const recordsIn = (snapshot: Snapshot): ReadRecords => ({
  customer: snapshot.customer?.id ?? null,
  uid: snapshot.customer?.uid ?? null,
  user: known(snapshot.user)?.id ?? null,
  subscription: snapshot.subscription?.name ?? null,
  namespace: known(snapshot.namespace)?.id ?? null,
  holders:
    snapshot.reads === 'agent' && snapshot.orders.tag !== 'known'
      ? null
      : holdersOf(snapshot).map(({ name }) => name),
  linked: linkedPart(snapshot.subscription?.linked ?? null),
  path: known(snapshot.namespace)?.path ?? null,
  ordered: orderedIn(snapshot),
});

/** As a departure spells them (`core/procedures/association.ts`). */
function orderedIn(snapshot: Snapshot): string | null {
  const names = heldBy(snapshot);
  return names.length === 0 ? null : [...names].sort().join(', ');
}

/**
 * Whether what was read before still shows what a look has shown since. What the agent told is departed from itself, and
 * putting back and minutes may be about another group than the one that was read.
 */
export function agreesWith({ plan, role, step }: CaseStep, { snapshot }: Assessment): boolean {
  if (step.at !== 'ready' || step.departing.is !== 'seen' || snapshot.reads === 'agent') return true;
  if (role === 'put-back' || role === 'minutes') return true;
  return traitsOf(plan.procedure).agrees(step.departing.from, recordsIn(snapshot));
}

/** Putting back and setting minutes back undo harm and were told by the journal: they rest on their departure alone. */
export function preconditionsHold(step: CaseStep, assessment: Assessment): boolean {
  const { plan, role } = step;
  if (role === 'put-back' || role === 'minutes') return true;
  const records = recordsIn(assessment.snapshot);
  return isWhole(assessment) && traitsOf(plan.procedure).restsOn(plan.wish, records, departureOf(step));
}
