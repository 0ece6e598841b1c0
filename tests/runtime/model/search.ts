/** The long search: 10,000 runs in all, with longer lists of moves than `case.test.ts` plays. */
import fc from 'fast-check';
import { caseModel, stories } from './property.ts';
import type { Story } from './table.ts';

const runs = Number(process.env['MODEL_RUNS'] ?? 10_000);

/** Rejects with the seed and path that repeat what was found. */
export const searched = (story: Story): Promise<void> =>
  fc.assert(caseModel(story, { longest: 30 }), { numRuns: Math.ceil(runs / stories.length) });

/** As rows of a table of tests. */
export const storiesIn = (isWanted: (story: Story) => boolean) =>
  stories.filter(isWanted).map((story) => [story.id, story.mode, story] as const);

export const hour = 60 * 60_000;
