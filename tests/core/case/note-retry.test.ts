/** Endings that the ticket does not tell yet: what was read is noted again by itself, the agent's word is not. */
import { expect, test } from 'vitest';
import { pendingNotesAfter } from '#core/case/note-retry.ts';
import type { PendingNote } from '#core/case/state.ts';
import type { Entry } from '#core/journal/entry.ts';
import { entry } from '../journal/entry.ts';
import { now } from '../records.ts';

const ending = (event: Entry['event'], attempt = 'one'): Entry => entry({ event, attempt });
const told = (type: 'ending-noted' | 'ending-not-noted', of: Entry, again?: number | null) => ({
  type,
  step: 'step',
  entry: of,
  sentence: '',
  now,
  ...(again === undefined ? {} : { again }),
});
const waiting = (of: Entry, tries: number): PendingNote => ({
  step: 'step',
  entry: of,
  sentence: '',
  tries,
  due: now,
});

/** How long after now each pending note is due, ms; null: not by itself. */
const dues = (notes: readonly PendingNote[]) => notes.map(({ due }) => (due === null ? null : due - now));

test.each<[string, readonly PendingNote[], ReturnType<typeof told>, readonly (number | null)[]]>([
  [
    'the first that failed is tried after five seconds',
    [],
    told('ending-not-noted', ending('settled')),
    [5_000],
  ],
  [
    'each pause is longer than the one before',
    [waiting(ending('settled'), 1)],
    told('ending-not-noted', ending('settled')),
    [15_000],
  ],
  [
    'in the end nobody tries by itself any more',
    [waiting(ending('settled'), 9)],
    told('ending-not-noted', ending('settled')),
    [null],
  ],
  ['a rate limit is waited for', [], told('ending-not-noted', ending('refused'), now + 60_000), [60_000]],
  ['what can never be noted is not tried', [], told('ending-not-noted', ending('settled'), null), [null]],
  [
    'the agent’s word is not tried again: the step may turn out otherwise',
    [],
    told('ending-not-noted', ending('did-not-happen')),
    [null],
  ],
  [
    'what is noted is owed no more',
    [waiting(ending('settled'), 2)],
    told('ending-noted', ending('settled')),
    [],
  ],
  [
    'others are still owed',
    [waiting(ending('settled', 'other'), 1), waiting(ending('settled'), 1)],
    told('ending-noted', ending('settled')),
    [0],
  ],
  [
    'another ending of the same attempt takes the place of the first, and begins anew',
    [waiting(ending('refused'), 4)],
    told('ending-not-noted', ending('settled')),
    [5_000],
  ],
])('%s', (_, before, event, expected) => {
  expect(dues(pendingNotesAfter(before, event))).toEqual(expected);
});
