/** Facts told in any way. The same lists of moves are played each time; `npm run test:long` searches among others, and longer. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases, toldAnyWay } from './any-telling.ts';

test.each(cases)(
  '%s, told in any way, goes by nobody’s word but the agent’s, and ends',
  async (id) => {
    await expect(fc.assert(toldAnyWay(id, 30), { numRuns: 15, seed: 20_261 })).resolves.toBeUndefined();
  },
  120_000,
);
