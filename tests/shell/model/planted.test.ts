/** The model is worth something only when it finds bugs: each of these, planted between app and services, is found. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mutants } from './mutants.ts';
import { caseModel, stories } from './property.ts';

/** Tries for each story; a planted bug has to be found in one of them. */
const tries = 60;

test.each(mutants.map((mutant) => [mutant.name, mutant] as const))(
  '%s: found',
  async (_name, mutant) => {
    for (const story of stories) {
      const search = caseModel(story, { mutant });
      const { failed } = await fc.check(search, { numRuns: tries, endOnFailure: true });
      if (failed) return;
    }
    expect.unreachable(`${mutant.name} was not found in ${stories.length * tries} runs`);
  },
  180_000,
);
