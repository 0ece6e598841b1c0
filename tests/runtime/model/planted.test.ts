/** The model is worth something only when it finds bugs: each of these, planted between app and services, is found. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mutants } from '../mutants/index.ts';
import { caseModel, stories } from './property.ts';

/** Tries in all; a planted bug has to be found in one of them. */
const tries = 600;

test.each(mutants.map((mutant) => [mutant.name, mutant] as const))(
  '%s: found',
  async (_name, mutant) => {
    const { shownBy, shownIn, says } = mutant;
    const where = stories.filter(
      ({ id, mode }) =>
        (shownBy === undefined || id === shownBy) && (shownIn === undefined || mode === shownIn),
    );
    const numRuns = Math.ceil(tries / where.length);
    for (const story of where) {
      const search = caseModel(story, { mutant });
      const found = await fc.check(search, { numRuns, seed: 7, endOnFailure: true });
      if (!found.failed) continue;
      if (says !== undefined) expect(String(found.errorInstance)).toMatch(says);
      return;
    }
    expect.unreachable(`${mutant.name} was not found in ${tries} runs`);
  },
  180_000,
);
