/**
 * Every prepared case as it opens, with the API: at 320 px the verdict and the first thing to press stand within the first screen, and
 * those who see little, hear the page, or read from right to left can work with it.
 */
import { expect, test } from 'vitest';
import { everyCaseIsWithinBounds, patience } from './column-measured.ts';
import { wrongIn } from './looks.ts';

test(
  'verdict and first action within 300 px, eight stops of Tab at most, and the rules of access are kept',
  () =>
    everyCaseIsWithinBounds({ mode: 'api' }, async (sandbox, id) => {
      expect.soft(await wrongIn(sandbox), id).toEqual([]);
    }),
  patience,
);
