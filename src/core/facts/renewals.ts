/** A customer's subscriptions beside each other: how each stands, which one renews which, and what linking would change. */
import type { Day } from '../domain/day.ts';
import { hasSeats, isActive, planOf, type Subscription } from '../domain/records/customersdot.ts';

/**
 * How a subscription stands today, in one word. `off`: its status is another than Active. `consumption`: it gives
 * compute minutes or storage and no seats. What stops it comes before what it is.
 */
export type Standing = 'active' | 'ended' | 'off' | 'future' | 'trial' | 'consumption';

/**
 * What linking the follower would change. `early`: it starts later than today, and linking starts it now (R38).
 * `now`: it has started, so the group changes over today. `overdue`: as `now`, and the one before it is over already.
 * `linked`: it is on a group, so there is nothing to link.
 */
export type RenewalLink = 'early' | 'now' | 'overdue' | 'linked';

/** Two subscriptions of one customer of which the second goes on with what the first gave. */
export interface Renewal {
  readonly ends: Subscription;
  readonly endsOn: Day;
  readonly follows: Subscription;
  readonly startsOn: Day;
  readonly link: RenewalLink;
}

/** So many days may lie between the one's end and the other's start, in either direction. */
const daysApart = 7;
const dayMs = 86_400_000;

const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / dayMs;

/** `today`: in UTC, as the findings count (subscription-active, subscription-started). The last day still counts. */
export function standingOf(sub: Subscription, today: Day): Standing {
  if (sub.end != null && sub.end < today) return 'ended';
  if (sub.status !== undefined && !isActive(sub)) return 'off';
  if (sub.trial) return 'trial';
  if (sub.start != null && sub.start > today) return 'future';
  return hasSeats(sub) === false ? 'consumption' : 'active';
}

function linkOf({ linked }: Subscription, endsOn: Day, startsOn: Day, today: Day): RenewalLink {
  if (linked != null) return 'linked';
  if (startsOn > today) return 'early';
  return endsOn < today ? 'overdue' : 'now';
}

/**
 * A subscription follows another when both give seats of the same plan, neither is a trial, the follower is Active and
 * ends later, and it starts at most seven days before or after the day on which the other ends. A day that is not told
 * joins nothing. No page tells this rule (assumptions.md).
 */
function renewalOf(ends: Subscription, follows: Subscription, today: Day): Renewal | null {
  const { end: endsOn } = ends;
  const { start: startsOn } = follows;
  if (ends.name === follows.name || endsOn == null || startsOn == null) return null;
  if (ends.trial || follows.trial || !isActive(follows)) return null;
  if (planOf(ends) == null || planOf(ends) !== planOf(follows)) return null;
  if (follows.end != null && follows.end <= endsOn) return null;
  if (Math.abs(daysBetween(endsOn, startsOn)) > daysApart) return null;
  return { ends, endsOn, follows, startsOn, link: linkOf(follows, endsOn, startsOn, today) };
}

/**
 * The renewals among a customer's subscriptions, in the order of the list. One that is followed by several has none
 * here: which of them takes its place is not known, and a guess would name the wrong one. `today`: in UTC.
 */
export function renewalsOf(list: readonly Subscription[], today: Day): readonly Renewal[] {
  return list.flatMap((ends) => {
    const found = list.flatMap((follows) => renewalOf(ends, follows, today) ?? []);
    return found.length === 1 ? found : [];
  });
}
