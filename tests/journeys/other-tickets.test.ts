/** Other tickets of the same customer, found by Zendesk's search once they are unfolded. */
import { expect, test } from 'vitest';
import { openCase } from './driver/sandbox.ts';

test('unfolded, they are listed with their state, and each leads to its ticket', async () => {
  const sandbox = await openCase('other-tickets');
  await sandbox.waitForCase('ready');
  const block = sandbox.app.locator('[data-neighbours]');
  await block.locator('summary').click();
  const second = block.locator('[data-entry="4481"]');
  await second.waitFor();
  expect(await second.getAttribute('data-status')).toBe('open');
  expect(await second.locator('a').getAttribute('href')).toMatch(/\/agent\/tickets\/4481$/);
  expect(await block.locator('[data-entry]').count()).toBe(2);
  const width = await block.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(width).toBeLessThanOrEqual(0);
});
