/** An agent learns why the portal answers 502, and that the case's own steps mend it. */
import { expect, test } from 'vitest';
import { openCase, type Sandbox } from './driver/sandbox.ts';

const part = (sandbox: Sandbox) => sandbox.app.locator('[data-part="doctor"]');

test('an administrator’s account is linked: the part is open, names the owner, and points to the route', async () => {
  const sandbox = await openCase('admin-linked', { width: 320, scheme: 'dark' });
  await sandbox.waitForCase('ready');
  await sandbox.action('open-desk').click();
  await part(sandbox).locator('[data-tone="danger"]').waitFor();
  expect(await sandbox.fact('token-owner').textContent()).toBe('77');
  expect(await part(sandbox).textContent()).toContain('sam-ops');
  expect(await sandbox.route()).toBe('repair-link');
  expect(await part(sandbox).locator('a[href$="/admin/customer/5501/unlink_gitlab_user"]').count()).toBe(1);
  expect(await sandbox.world((world) => world.state.applied.length)).toBe(0);
});

test('a token that cannot be read is nobody’s, and not the customer’s own', async () => {
  const sandbox = await openCase('token-info-unreadable');
  await sandbox.waitForCase('ready');
  await sandbox.action('open-desk').click();
  await sandbox.app.locator('[data-desk] summary', { hasText: 'The portal answers 502' }).click();
  await sandbox.app.locator('[data-part="doctor"][data-unread]').waitFor();
  expect(await sandbox.fact('token-owner').getAttribute('data-unread')).toBe('');
  expect(await part(sandbox).locator('[data-tone="good"], [data-tone="danger"]').count()).toBe(0);
});
