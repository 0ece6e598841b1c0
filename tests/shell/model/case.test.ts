/**
 * Whatever is lost, late, down or pressed: one wish is applied once, and nothing is called done that is not so. The same
 * property is searched for longer by `npm run test:long`.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseModel, stories } from './property.ts';

const runs = 500;

test.each(stories.map((story) => [story.id, story.mode, story] as const))(
  '%s, carried out by %s, survives anything',
  async (_id, _mode, story) => {
    const numRuns = Math.ceil(runs / stories.length);
    await expect(fc.assert(caseModel(story), { numRuns })).resolves.toBeUndefined();
  },
  120_000,
);
