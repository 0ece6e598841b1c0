/** The attempts at each step, out of the journal's entries. */
import { memoByObject } from '../domain/memo.ts';
import { traitsOf } from '../procedures/catalog.ts';
import { stepKey } from '../domain/wish.ts';
import type { Entry } from './entry.ts';
import type { Journal } from './reading.ts';

/**
 * One attempt at a step, as the journal tells it. `key`: of its step. `ended`: the entry that ended it; null: it is
 * open.
 */
export interface Attempt {
  readonly key: string;
  readonly begun: Entry;
  readonly ended: Entry | null;
  /** A later step about the same thing is proven: what came of this one does not matter any more. */
  readonly overtaken: boolean;
}

type Told = { -readonly [K in keyof Attempt]: Attempt[K] };

function end(alike: readonly Told[], entry: Entry): void {
  const { event, attempt } = entry;
  if (event === 'settled') {
    // The proof of a wish ends every attempt at it: the end state is so, whoever sent the change.
    for (const one of alike) {
      if (one.ended !== null) continue;
      one.ended = entry;
      // Whoever saw it settled knew which group it was about, also where the begun entry tells no more than the wish.
      one.begun = { ...one.begun, about: { ...entry.about, ...one.begun.about } };
    }
    return;
  }
  if (event === 'did-not-happen') {
    // The agent takes a word back: what it had ended has not ended, be it another attempt.
    for (const one of alike) {
      if (one.ended?.event === 'settled' && one.ended.attempt === attempt) one.ended = null;
    }
  }
  const same = alike.filter((one) => one.begun.attempt === attempt);
  // An attempt that has ended already takes no other with it: that one may still be on its way.
  const open = (same.length > 0 ? same : alike).findLast((one) => one.ended === null);
  if (open) open.ended = entry;
}

/** An open attempt whose thing is in another state by a proof of later date is over: an unlinking before a linking, say. */
function overtake(attempts: readonly Told[], entry: Entry): void {
  const { subject, goal } = traitsOf(entry.procedure);
  const begun = attempts.find((one) => one.begun.attempt === entry.attempt)?.begun ?? entry;
  for (const one of attempts) {
    const other = traitsOf(one.begun.procedure);
    const same = other.subject(one.begun.wish) === subject(entry.wish);
    const isWay = other.goal(one.begun.wish) === goal(entry.wish) && one.begun.procedure === entry.procedure;
    if (one.ended === null && same && !isWay && one.begun.at <= begun.at) {
      one.ended = entry;
      one.overtaken = true;
    }
  }
}

/** The attempts, oldest first. An ending belongs to the begun entry of its attempt, else to the last open one of its wish. */
export const attemptsOf = memoByObject((journal: Pick<Journal, 'entries'>): readonly Attempt[] => {
  const attempts: Told[] = [];
  for (const entry of journal.entries) {
    // Nothing was attempted, and nothing ended by it.
    if (entry.event === 'waived') continue;
    const key = stepKey(entry.procedure, entry.wish);
    const alike = attempts.filter((one) => one.key === key);
    const known = alike.find((one) => one.begun.attempt === entry.attempt);
    if (entry.event === 'settled') overtake(attempts, entry);
    if (entry.event !== 'begun') end(alike, entry);
    else if (known === undefined) attempts.push({ key, begun: entry, ended: null, overtaken: false });
    // The same attempt noted again brings what was not known at first: the issue that asks for it.
    else known.begun = { ...known.begun, request: entry.request ?? known.begun.request };
  }
  return attempts;
});
