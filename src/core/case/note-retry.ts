/**
 * Endings that the ticket does not tell yet. What was read, a proof or a refusal, is tried again by itself, since a note
 * that is there is not written twice. The agent's word is not: until it is noted it does not count, the step stays in
 * doubt, and may by then turn out otherwise.
 */
import type { Entry } from '../journal/entry.ts';
import type { CaseEvent } from './events.ts';
import type { PendingNote } from './state.ts';

/** Pauses between the tries, ms: a good quarter of an hour in all. */
const pauses = [5_000, 15_000, 30_000, 60_000, 120_000, 120_000, 120_000, 240_000, 240_000];

const pauseAfter = ({ event }: Entry, tries: number): number | null =>
  event === 'did-not-happen' ? null : (pauses[tries - 1] ?? null);

type EndingTold = Extract<CaseEvent, { readonly type: 'ending-noted' | 'ending-not-noted' }>;

/** What is still to be noted once an ending was, or could not be: of one attempt, the last that was told. */
export function pendingNotesAfter(pending: readonly PendingNote[], told: EndingTold): readonly PendingNote[] {
  const { step, entry, sentence, now, again = 0 } = told;
  const had = pending.find((one) => one.entry.attempt === entry.attempt);
  const others = pending.filter((one) => one !== had);
  if (told.type === 'ending-noted') return had === undefined ? pending : others;
  const tries = had?.entry.event === entry.event ? had.tries + 1 : 1;
  const pause = again === null ? null : pauseAfter(entry, tries);
  const due = pause === null ? null : Math.max(now + pause, again ?? 0);
  return [...others, { step, entry, sentence, tries, due }];
}
