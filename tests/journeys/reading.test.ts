/** What the screen offers while something is still being read. */
import { expect, test } from 'vitest';
import { openCase } from './driver/sandbox.ts';
import { passUntilCase, passUntilStep } from './passing.ts';

test('where an order holds the group, Start is taken and goes once its subscription was read', async () => {
  // The first opening: a later one asks for the order by its id at once.
  const sandbox = await openCase('held-by-active', { clock: true, latency: 3_000 });
  await passUntilCase(sandbox, 'ready');
  const start = sandbox.action('start');
  expect(await sandbox.finding('namespace-free').textContent()).toContain('being read');
  await sandbox.screenshot('order-being-read');
  await start.click();
  expect(await sandbox.step('clear-subscription').getAttribute('data-at')).toBe('locked');
  await passUntilStep(sandbox, 'clear-subscription', 'ready');
  expect(await sandbox.finding('namespace-free').textContent()).toContain('premium until');
});
