/**
 * The property of `case.test.ts`, searched for with 10,000 runs and longer lists of moves. `MODEL_RUNS` sets another
 * number; a failure prints the seed and path that repeat it.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseModel, stories } from './property.ts';

const runs = Number(process.env['MODEL_RUNS'] ?? 10_000);

test.each(stories.map((story) => [story.id, story.mode, story] as const))(
  '%s, carried out by %s, survives anything for long',
  async (_id, _mode, story) => {
    const numRuns = Math.ceil(runs / stories.length);
    const search = fc.assert(caseModel(story, { longest: 40 }), { numRuns });
    await expect(search).resolves.toBeUndefined();
  },
  60 * 60_000,
);
