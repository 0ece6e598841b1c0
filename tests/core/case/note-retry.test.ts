/** An ending that could not be noted is tried again: what was read by itself, the agent's word never. */
import { describe, expect, test } from 'vitest';
import { pendingNotesAfter } from '#core/case/note-retry.ts';
import type { PendingNote } from '#core/case/state.ts';
import type { Entry } from '#core/journal/entry.ts';
import { entry } from '../journal/entry.ts';
import { now } from '../records.ts';

const ending = (event: Entry['event'] = 'settled', attempt = 'one') => entry({ event, attempt });

const told = (type: 'ending-noted' | 'ending-not-noted', about = ending(), again?: number | null) =>
  ({
    type,
    step: 'the step',
    entry: about,
    sentence: 'Linked.',
    now,
    ...(again === undefined ? {} : { again }),
  }) as const;
const waiting = (over: Partial<PendingNote> = {}): PendingNote => ({
  step: 'the step',
  entry: ending(),
  sentence: 'Linked.',
  tries: 1,
  due: now,
  ...over,
});
const failed = (had: readonly PendingNote[], about = ending(), again?: number | null) =>
  pendingNotesAfter(had, told('ending-not-noted', about, again));

describe('an ending that could not be noted', () => {
  test('waits with the very words that were to be noted', () => {
    expect(failed([])).toEqual([waiting({ due: now + 5_000 })]);
  });

  test.each<[string, number, number | null]>([
    ['the second try, after a longer pause', 1, 15_000],
    ['the last one', 8, 240_000],
    ['not for ever: then it is by somebody’s deed', 9, null],
  ])('%s', (_, tries, pause) => {
    const due = pause === null ? null : now + pause;
    expect(failed([waiting({ tries })])).toMatchObject([{ tries: tries + 1, due }]);
  });

  test.each<[string, Entry['event'], number | null | undefined, number | null]>([
    ['what was read: by itself', 'settled', undefined, now + 5_000],
    ['a refusal: by itself', 'refused', undefined, now + 5_000],
    ['the agent’s word counts only once it is noted: not by itself', 'did-not-happen', undefined, null],
    ['Zendesk says when to come back, and that is later', 'settled', now + 60_000, now + 60_000],
    ['Zendesk would take it sooner: the pause is kept', 'settled', now + 1_000, now + 5_000],
    ['Zendesk will not take it by itself', 'settled', null, null],
    ['nor does a rate limit bring back a word', 'did-not-happen', now + 60_000, null],
  ])('%s', (_, event, again, due) => {
    expect(failed([], ending(event), again)).toMatchObject([{ tries: 1, due }]);
  });

  test('of one attempt only the last ending waits, and its tries are counted anew', () => {
    const had = [waiting({ tries: 4, entry: ending('refused') })];
    expect(failed(had)).toEqual([waiting({ due: now + 5_000 })]);
  });

  test('other attempts keep waiting as they were', () => {
    const other = waiting({ entry: ending('settled', 'other'), tries: 3 });
    expect(failed([other])[0]).toBe(other);
  });
});

describe('an ending that was noted', () => {
  const noted = (had: readonly PendingNote[]) => pendingNotesAfter(had, told('ending-noted'));

  test('waits no more', () => {
    const other = waiting({ entry: ending('settled', 'other') });
    expect(noted([waiting(), other])).toEqual([other]);
  });

  test('and did not wait: the very same list', () => {
    const had = [waiting({ entry: ending('settled', 'other') })];
    expect(noted(had)).toBe(had);
  });
});
