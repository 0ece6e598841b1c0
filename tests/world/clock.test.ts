import { expect, test } from 'vitest';
import { createClock } from './clock.ts';
import { day, daysAgo, minutesAgo, resolveDates } from './dates.ts';

test('a virtual clock stands still and runs what is due in its order', () => {
  const clock = createClock('virtual', 1_000);
  const seen: [string, number][] = [];
  const note = (word: string) => () => void seen.push([word, clock.now()]);
  clock.at(1_500, note('late'));
  clock.at(1_200, () => {
    note('early')();
    clock.at(1_250, note('between'));
  });
  expect(clock.now()).toBe(1_000);
  clock.advance(300);
  expect(seen).toEqual([
    ['early', 1_200],
    ['between', 1_250],
  ]);
  expect(clock.now()).toBe(1_300);
  clock.advance(200);
  expect(seen.at(-1)).toEqual(['late', 1_500]);
});

test('waiting takes the world’s time, not ours', async () => {
  const clock = createClock('virtual', 0);
  let done = false;
  const waiting = clock.wait(60_000).then(() => (done = true));
  clock.advance(59_999);
  await Promise.resolve();
  expect(done).toBe(false);
  clock.advance(1);
  await waiting;
  expect(done).toBe(true);
});

test('a real clock can be pushed ahead', () => {
  const clock = createClock('real', Date.now());
  let ran = false;
  clock.at(clock.now() + 3_600_000, () => (ran = true));
  clock.advance(3_600_001);
  expect(ran).toBe(true);
});

test('relative dates become absolute, also within a text, and expressions survive', () => {
  const start = Date.UTC(2027, 0, 15, 12);
  const pattern = /x/;
  expect(
    resolveDates({ a: day(30), b: [minutesAgo(5)], c: `at ${daysAgo(1)}.`, d: 7, e: pattern }, start),
  ).toEqual({
    a: '2027-02-14',
    b: ['2027-01-15T11:55:00Z'],
    c: 'at 2027-01-14T12:00:00Z.',
    d: 7,
    e: pattern,
  });
});
