/** What this frame has seen settled is kept, whatever is chosen since, until the agent takes back a word. */
import { describe, expect, test } from 'vitest';
import { reachedAfter } from '#core/case/reached.ts';
import type { ReachedHere } from '#core/case/state.ts';
import { looking } from '#core/step/looks.ts';
import type { Step } from '#core/step/state.ts';
import { acted, readyStep, refused, settled } from '../opened.ts';
import { now } from '../records.ts';
import { change, clear, settledAs } from './steps.ts';

const minute = 60_000;
const byOthers = settledAs({ acted: null, looked: now + minute });
const { plan } = clear(settled);
const had: ReachedHere = { plan, role: 'planned', attempt: 'earlier', at: now - minute };

const after = (reached: readonly ReachedHere[], before: Step, next: Step) =>
  reachedAfter(reached, change(before), before, next);
const attempts = (reached: readonly ReachedHere[]) => reached.map(({ attempt }) => attempt);

describe('a step becomes settled', () => {
  test('it is kept with its attempt, and with when that was noted', () => {
    expect(after([had], looking(acted, now), settledAs({ looked: now + minute }))).toEqual([
      had,
      { plan: change(settled).plan, role: 'planned', attempt: 'one', at: acted.since, from: null },
    ]);
  });

  test('somebody else’s hands had done it: it is dated by the look', () => {
    expect(after([], looking(null, now), byOthers)).toMatchObject([{ attempt: null, at: now + minute }]);
  });
});

describe('a step that was settled is so no more', () => {
  const mine: ReachedHere = { ...had, attempt: 'one' };
  const others: ReachedHere = { ...had, attempt: null };

  test('the attempt that was taken back is not kept', () => {
    expect(attempts(after([had, mine], settled, looking(null, now)))).toEqual(['earlier']);
  });

  test('what other hands had done has no attempt, and stays', () => {
    expect(attempts(after([others, had], byOthers, looking(null, now)))).toEqual([null, 'earlier']);
  });
});

test.each<[string, Step, Step]>([
  ['it was looked at', looking(null, now), readyStep],
  ['it was refused', looking(acted, now), refused],
  ['its proof was noted', settledAs({ owes: 'settled' }), settled],
])('%s: nothing more was reached', (_, before, next) => {
  const reached = [had];
  expect(after(reached, before, next)).toBe(reached);
});
