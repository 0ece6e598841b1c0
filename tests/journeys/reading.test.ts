/** What the screen offers while something is still being read. */
import { expect, test } from 'vitest';
import { openCase } from './driver/sandbox.ts';
import { passUntil, passUntilCase } from './passing.ts';

test('where an order holds the group, Start is there and waits until its subscription was read', async () => {
  const sandbox = await openCase('held-by-active', { clock: true });
  await sandbox.world((world) => {
    world.knobs.latencyMs = 3_000;
  });
  await sandbox.reloadApp();
  await passUntilCase(sandbox, 'ready');
  const start = sandbox.action('start');
  const plan = () => sandbox.app.locator('[data-step]').evaluateAll((all) => all.map((one) => one.dataset));
  const before = await plan();
  expect(await start.isDisabled()).toBe(true);
  expect(await sandbox.finding('namespace-free').textContent()).toContain('being read');
  await sandbox.screenshot('order-being-read');
  await passUntil(sandbox, () => start.isEnabled());
  expect(await sandbox.finding('namespace-free').textContent()).toContain('premium until');
  expect(await plan()).toEqual(before);
});
