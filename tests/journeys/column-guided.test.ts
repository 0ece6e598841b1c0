/** The same column where there is no API, and an agent tells what the admin pages show. A file of its own runs beside the others. */
import { test } from 'vitest';
import { everyCaseIsWithinBounds, patience } from './column-measured.ts';

test(
  'verdict and first action within 300 px, eight stops of Tab at most',
  () => everyCaseIsWithinBounds({ mode: 'guided', settings: { customersdot_admin_email: null } }),
  patience,
);
