/** Other tickets of the same customer, found by Zendesk's search once they are unfolded, by keyboard, in the narrow column. */
import { expect, test } from 'vitest';
import { openCase } from './driver/sandbox.ts';

test('unfolded, they are listed with their state, and each leads to its ticket', async () => {
  const sandbox = await openCase('other-tickets');
  await sandbox.waitForCase('ready');
  const block = sandbox.app.locator('[data-neighbours]');
  await block.locator('summary').focus();
  await sandbox.page.keyboard.press('Enter');
  const second = block.locator('[data-entry="4481"]');
  await second.waitFor();
  expect(await second.getAttribute('data-status')).toBe('new');
  expect(await second.locator('a').getAttribute('href')).toMatch(/\/agent\/tickets\/4481$/);
  expect(await block.locator('[data-entry]').count()).toBe(4);
  const overflows = await block.evaluate((one) => one.scrollWidth > (one.parentElement?.clientWidth ?? 0));
  expect(overflows).toBe(false);
});

test('a search that was refused is made again by the button, which keeps the focus', async () => {
  const sandbox = await openCase('other-tickets');
  await sandbox.waitForCase('ready');
  await sandbox.world((world) => {
    const fault = {
      match: { path: '/search.json' },
      does: 'status',
      status: 403,
      body: '{}',
      times: 2,
    } as const;
    world.knobs.faults = [fault];
  });
  const block = sandbox.app.locator('[data-neighbours]');
  await block.locator('summary').click();
  await expect.poll(() => block.getAttribute('data-unread')).toBe('');
  expect(await block.locator('[data-entry]').count()).toBe(0);
  const again = sandbox.action('look-for-neighbours');
  await again.focus();
  await sandbox.page.keyboard.press('Enter');
  await block.locator('[data-entry="4481"]').waitFor();
  expect(await block.getAttribute('data-unread')).toBeNull();
  expect(await again.evaluate((one) => one === document.activeElement)).toBe(true);
});
