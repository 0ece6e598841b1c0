/** What linking will do to the seats owed (provisioning.md 6.2, from GitLab's own source). */
import { isResold } from '../domain/records/customersdot.ts';
import { known } from '../domain/loadable.ts';
import type { Day } from '../domain/day.ts';
import { linkedTo, planOf, seatsOf, type Subscription, type Told } from '../domain/records/customersdot.ts';
import type { Snapshot } from './snapshot.ts';

/** Seats, people and seats owed, before and after linking. `why`: the reason for `peak` (provisioning.md 6.2). */
export interface Forecast {
  /** Seats in the subscription, over all its lines. */
  readonly seats: number;
  /** The subscription is on the group already: nothing is forecast any more, the numbers are what is so. */
  readonly linked: boolean;
  /** Live billable members; null when they could not be read. */
  readonly billable: number | null;
  /** The highest ever used; null when the group never had a subscription, undefined when it could not be read. */
  readonly highest: number | null | undefined;
  /** Whether the highest is carried over or starts anew when the subscription is linked. */
  readonly peak: 'carried' | 'reset';
  readonly why: 'unread' | 'no-subscription' | 'trial-ends' | 'new-term' | 'peak-is-older' | 'terms-overlap';
  /** Seats owed right after linking; null when it cannot be told. */
  readonly owed: number | null;
  /** Whether the quarterly reconciliation will charge them; null when not told. */
  readonly reconciled: boolean | null;
  /** Guests take a seat on Premium, none on Ultimate. */
  readonly guestsCount: boolean | null;
}

interface Term {
  readonly start: Told<Day | null>;
  readonly end: Told<Day | null>;
}

/** Both dates change, and the new term starts no earlier than the old one ends, or the old one never did. */
const isNewTerm = (before: Term, after: Term): boolean =>
  after.start !== undefined &&
  after.end !== undefined &&
  before.start !== after.start &&
  before.end !== after.end &&
  (before.end == null || (after.start !== null && after.start >= before.end));

function peakOf(snapshot: Snapshot, subscription: Subscription): Pick<Forecast, 'peak' | 'why'> {
  const group = known(snapshot.namespace);
  const plan = known(snapshot.plan);
  if (group?.maxSeats === undefined) return { peak: 'carried', why: 'unread' };
  if (group.maxSeats === null) return { peak: 'reset', why: 'no-subscription' };
  if (plan?.trial === true || group.trial) return { peak: 'reset', why: 'trial-ends' };
  if (plan !== undefined && isNewTerm(plan, subscription)) return { peak: 'reset', why: 'new-term' };
  const changed = group.maxSeatsAt?.slice(0, 10);
  if (changed !== undefined && subscription.start != null && changed < subscription.start) {
    return { peak: 'reset', why: 'peak-is-older' };
  }
  return { peak: 'carried', why: 'terms-overlap' };
}

/** Never reconciled: resellers and programmes (docs: quarterly reconciliation). */
function reconciledOf(subscription: Subscription): boolean | null {
  return subscription.program != null || isResold(subscription) === true
    ? false
    : subscription.reconciliation;
}

/** The higher of the two; null where the highest so far was not told. */
const highestOf = (soFar: Forecast['highest'], billable: number | null): number | null =>
  soFar === undefined ? null : Math.max(soFar ?? 0, billable ?? 0);

/**
 * What linking would do to the seats owed (R17 to R21); null as long as the subscription, its seats or the group is not known.
 */
export function forecastOf(snapshot: Snapshot): Forecast | null {
  const { subscription } = snapshot;
  const group = known(snapshot.namespace);
  if (subscription === null || group === undefined) return null;
  const seats = seatsOf(subscription);
  if (seats === undefined) return null;
  const billable = known(snapshot.billable) ?? null;
  const { peak, why } = peakOf(snapshot, subscription);
  const linked = linkedTo(subscription, group);
  const base = linked || peak === 'carried' ? highestOf(group.maxSeats, billable) : billable;
  const plan = planOf(subscription);
  // GitLab owes nothing for a trial or for a subscription without seats.
  const owes = seats !== 0 && subscription.trial !== true;
  const owed = base === null ? null : Math.max(0, base - seats);
  return {
    seats,
    linked,
    billable,
    highest: group.maxSeats,
    peak,
    why,
    owed: owes ? owed : 0,
    reconciled: reconciledOf(subscription),
    guestsCount: plan == null ? null : plan === 'premium',
  };
}
