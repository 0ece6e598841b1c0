/** The column is drawn once where its answers come soon, and does not wait for those that take their time. */
import { expect, test } from 'vitest';
import { outOfLoading } from '../../src/runtime/out-of-loading.ts';
import { openCase, type Stage } from './stage.ts';

const answeringAfter = (latencyMs: number): Promise<Stage> =>
  openCase('standard', {}, (seed) => {
    seed.knobs = { ...seed.knobs, latencyMs };
  });

/** Waits in the world's time; answers how long that took, ms, and where the case stood then. */
async function waitIn(stage: Stage): Promise<{ readonly ms: number; readonly status: string }> {
  const from = stage.world.now();
  const ended: true[] = [];
  void outOfLoading(stage.runtime, stage.services.clock).then(() => ended.push(true));
  await stage.calm();
  while (ended.length === 0 && stage.world.now() - from < 10_000) await stage.pass(10, 10);
  return { ms: stage.world.now() - from, status: stage.status() };
}

test.each([
  [0, { ms: 0, status: 'ready' }],
  [10, { ms: 30, status: 'ready' }],
  [60, { ms: 180, status: 'ready' }],
  [150, { ms: 200, status: 'loading' }],
  [5_000, { ms: 200, status: 'loading' }],
])('services that answer after %i ms', async (latency, drawn) => {
  expect(await waitIn(await answeringAfter(latency))).toEqual(drawn);
});

test('a ticket that is not shown reads nothing, and is drawn all the same', async () => {
  const stage = await openCase('standard', { shown: false });
  expect(await waitIn(stage)).toEqual({ ms: 200, status: 'loading' });
});
