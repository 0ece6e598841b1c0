/**
 * Whatever is lost, late, down or pressed: one wish is applied once, and nothing is called done that is not so. The
 * same lists of moves are played each time; `npm run test:long` searches among others, and longer.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseModel, stories } from './property.ts';

const runs = 500;
const seed = 20_251;

test.each(stories.map((story) => [story.id, story.mode, story] as const))(
  '%s, carried out by %s, survives anything',
  async (_id, _mode, story) => {
    const numRuns = Math.ceil(runs / stories.length);
    await expect(fc.assert(caseModel(story), { numRuns, seed })).resolves.toBeUndefined();
  },
  120_000,
);
