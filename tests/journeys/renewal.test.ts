/** A renewal that waits is chosen from the table, by keyboard, in the narrow column. */
import { expect, test } from 'vitest';
import { openCase } from './driver/sandbox.ts';

test('the follower is chosen from the table with its button', async () => {
  const sandbox = await openCase('renewal-begins-later');
  await sandbox.waitForCase('choosing');
  const row = sandbox.app.locator('[data-entry="A-S00012345"]');
  const button = row.locator('[data-action="choose-subscription"]');
  await button.focus();
  await sandbox.page.keyboard.press('Enter');
  await expect.poll(() => row.getAttribute('data-chosen')).toBe('');
  await expect
    .poll(async () => (await sandbox.fact('subscription-name').textContent())?.trim())
    .toBe('A-S00012345');
  await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
  expect(await sandbox.level('subscription-started')).toBe('stop');
  const table = sandbox.app.locator('[data-subscriptions]');
  const overflows = await table.evaluate((one) => one.scrollWidth > (one.parentElement?.clientWidth ?? 0));
  expect(overflows).toBe(false);
});
