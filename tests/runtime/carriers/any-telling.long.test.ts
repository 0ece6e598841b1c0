/** The property of `any-telling.test.ts`, searched for long. `MODEL_RUNS` sets the number. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hour } from '../model/search.ts';
import { cases, toldAnyWay } from './any-telling.ts';

const runs = Number(process.env['MODEL_RUNS'] ?? 2_500);

test.each(cases)(
  '%s, told in any way for long',
  async (id) => {
    const numRuns = Math.ceil(runs / cases.length);
    await expect(fc.assert(toldAnyWay(id, 50), { numRuns })).resolves.toBeUndefined();
  },
  hour,
);
