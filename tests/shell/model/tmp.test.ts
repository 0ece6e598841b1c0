import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { test } from 'vitest';
import { caseModel, stories } from './property.ts';
const which = (process.env['WHICH'] ?? '').split(',').map(Number);
test('x', async () => {
  for (const n of which) {
    const story = stories[n]!;
    const r = await fc.check(caseModel(story), {
      numRuns: Number(process.env['RUNS'] ?? 300),
      seed: Number(process.env['SEED'] ?? 7),
      interruptAfterTimeLimit: 150_000,
    });
    writeFileSync(
      `/tmp/cx_${n}_${process.env['SEED'] ?? 7}.txt`,
      r.failed
        ? `${JSON.stringify(story)} runs ${r.numRuns}\n${String(r.errorInstance).slice(0, 900)}\n${((r.counterexample?.[0] as unknown[]) ?? []).map((m) => JSON.stringify(m)).join('\n')}\n`
        : `ok ${r.numRuns}`,
    );
  }
}, 500_000);
