/** Whatever is lost, nothing is done twice and settled is never claimed falsely: the life of one step as a property. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Machine, real } from './frame.ts';
import { type Ending, play } from './journey.ts';
import { departingMutants } from './departing-mutants.ts';
import { mutants } from './mutants.ts';
import { stories } from './arbitraries.ts';

const runs = 10_000;

const survives = (machine: Machine, played: (ending: Ending) => void = () => {}) =>
  fc.property(stories, (story) => {
    played(play(machine, story));
  });

test('a keen agent reaches an end, nothing is sent twice, and settled is so', () => {
  const endings: Ending[] = [];
  fc.assert(
    survives(real, (ending) => void endings.push(ending)),
    { numRuns: runs },
  );
  // Stories in which nothing happens would prove nothing.
  expect(endings.length).toBeGreaterThanOrEqual(runs);
  const many = (of: (ending: Ending) => boolean) =>
    expect(endings.filter(of).length).toBeGreaterThan(runs / 200);
  many((ending) => ending.at === 'settled');
  many((ending) => ending.at === 'refused');
  many((ending) => ending.sent > 1);
  many((ending) => ending.sent > 2);
  many((ending) => ending.lost > 0);
  many((ending) => ending.disowned > 0);
  many((ending) => ending.moved > 0);
  many((ending) => ending.unchecked > 0);
  many((ending) => ending.noes > 0);
  many((ending) => ending.untrue > 0);
});

/** Only what a bug is meant to be caught at counts, whatever else it breaks. */
const failsAt = (machine: Machine, caught: RegExp) =>
  fc.property(stories, (story) => {
    try {
      play(machine, story);
    } catch (error) {
      if (error instanceof Error && caught.test(error.message)) throw error;
    }
  });

describe('a bug planted in the machine is caught', () => {
  test.each([...mutants, ...departingMutants])('%s', (_, caught, mutant) => {
    const found = fc.check(failsAt(mutant, caught), { numRuns: runs, seed: 7, endOnFailure: true });
    expect(found.failed).toBe(true);
    expect(found.errorInstance).toHaveProperty('message', expect.stringMatching(caught));
  });
});
