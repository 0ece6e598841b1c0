/**
 * The state that a change departs from: what it would destroy or hangs on, named by ids. It is what the agent confirms,
 * and what is looked at again right before the change (docs/domain/decisions.md, "When a change may go").
 */
import type { ReadResult, Trouble } from '../domain/loadable.ts';

/**
 * The state that a change departs from, one value for each part: `null` is known to be nothing, `?` could not be
 * read and may go with a reason (decisions.md, "When a change may go").
 */
export type Departure = Readonly<Record<string, string | number | null>>;

/** The value of a part that could not be read, where the agent's reason may stand in for it. */
export const unreadPart = '?';

/** What a look found for a change to depart from; only from `seen` may it go. */
export type Departing =
  | { readonly is: 'seen'; readonly from: Departure }
  /** Seen, and not what the step was planned for: from there it does not go. */
  | { readonly is: 'not-as-planned'; readonly from: Departure }
  /** Without it there is no state to depart from; `what` names the part. */
  | { readonly is: 'unread'; readonly what: string; readonly trouble: Trouble | null };

export const unreadDeparture = (what: string, trouble: Trouble | null = null): Departing => ({
  is: 'unread',
  what,
  trouble,
});

/** A departure as text: JSON without spaces, keys sorted. Two are the same when their texts are. */
export const printOf = (from: Departure): string => JSON.stringify(from, Object.keys(from).sort());

/** The print of what a look saw; null where there is no state to depart from. */
export const printIn = (departing: Departing): string | null =>
  departing.is === 'seen' ? printOf(departing.from) : null;

/** The parts in which two departures differ, in the order of their names. */
export const movedParts = (was: Departure, now: Departure): readonly string[] =>
  [...new Set([...Object.keys(was), ...Object.keys(now)])].filter((part) => was[part] !== now[part]).sort();

/** A value that was read, or that the agent told where this installation has no way to read it; else why there is none. */
export type DepartureRecord<T> =
  { readonly is: 'known'; readonly value: T } | { readonly is: 'unread'; readonly trouble: Trouble | null };

export function departureRecord<T>(look: ReadResult<T> | null, told: T | undefined): DepartureRecord<T> {
  if (look?.tag === 'seen') return { is: 'known', value: look.seen };
  const untold = look?.tag === 'unseen' && look.trouble.kind === 'no-api';
  if (untold && told !== undefined) return { is: 'known', value: told };
  return { is: 'unread', trouble: look?.tag === 'unseen' ? look.trouble : null };
}
