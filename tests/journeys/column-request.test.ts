/** The same column where changes are asked for by internal request. A file of its own runs beside the others. */
import { test } from 'vitest';
import { everyCaseIsWithinBounds, patience } from './column-measured.ts';

test(
  'verdict and first action within 300 px, eight stops of Tab at most',
  () => everyCaseIsWithinBounds({ mode: 'internal_request' }),
  patience,
);
