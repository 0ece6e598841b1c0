/** The column at 320 px with the API: the verdict and the first thing to press stand within the first screen, in every prepared case. */
import { test } from 'vitest';
import { everyCaseIsWithinBounds } from './column-measured.ts';

test('verdict and first action within 300 px, eight stops of Tab at most', () =>
  everyCaseIsWithinBounds({ mode: 'api' }));
