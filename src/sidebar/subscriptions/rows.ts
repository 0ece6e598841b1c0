/** Which of a customer's subscriptions stand in the table: a list of hundreds is narrowed in the field, not here. */
import type { Renewal } from '../../core/facts/renewals.ts';
import type { Subscription } from '../../core/domain/records/customersdot.ts';

/** At most so many renewals are told, and so many rows stand there besides those that are told of by name. */
export const mostRows = 8;

/** The chosen one and those of a renewal are always among them; the order stays, newest start first. */
export function rowsOf(
  list: readonly Subscription[],
  chosen: string | null,
  renewals: readonly Renewal[],
): readonly Subscription[] {
  const renewing = renewals.slice(0, mostRows).flatMap((one) => [one.ends.name, one.follows.name]);
  const named = new Set([chosen, ...renewing]);
  return list.filter((sub, n) => n < mostRows || named.has(sub.name));
}
