/** The setup check in a real browser: opened under the header, each setting is tried, and nothing of it is fetched before. */
import { expect, test } from 'vitest';
import { inApp } from './app-frame.ts';
import { openCase, type Sandbox } from './driver/sandbox.ts';

const part = (sandbox: Sandbox) => sandbox.app.locator('[data-desk] [data-part="setup"]');
const level = (sandbox: Sandbox, setting: string) =>
  sandbox.app.locator(`[data-setup="${setting}"]`).getAttribute('data-level');

const asked = (sandbox: Sandbox): Promise<number> =>
  sandbox.world((world) => world.log.filter((one) => one.url.includes('personal_access_tokens')).length);

const setupFiles = (sandbox: Sandbox): Promise<number> =>
  inApp(sandbox.page).evaluate(
    () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('SetupCheck')).length,
  );

test('mistakes are named where they stand, a note is tried on demand, and the column stays narrow', async () => {
  const sandbox = await openCase('setup-half-wrong', { width: 320 });
  await sandbox.waitForCase('ready');
  expect(await asked(sandbox)).toBe(0);
  expect(await setupFiles(sandbox)).toBe(0);

  await sandbox.action('open-setup-check').click();
  await part(sandbox).waitFor();
  await expect.poll(() => level(sandbox, 'gitlab_token')).toBe('warn');
  for (const setting of ['issue_type_value', 'confirmation_macro_id', 'operator_group_ids', 'sentry_url'])
    await expect.poll(() => level(sandbox, setting), { message: setting }).toBe('warn');
  await expect.poll(() => level(sandbox, 'internal_requests_project')).toBe('warn');
  await expect.poll(() => level(sandbox, 'customersdot_url')).toBe('ok');
  expect(await sandbox.app.locator('[data-setup]').count()).toBe(19);
  const overflows = await part(sandbox).evaluate((one) => one.scrollWidth > one.clientWidth);
  expect(overflows).toBe(false);

  const before = (await sandbox.ticket()).comments.length;
  await sandbox.action('try-note').focus();
  await sandbox.page.keyboard.press('Enter');
  const note = sandbox.app.locator('[data-entry="note"]');
  await expect.poll(() => note.getAttribute('data-level')).toBe('ok');
  const { comments } = await sandbox.ticket();
  expect(comments).toHaveLength(before + 1);
  expect(comments.every((one) => one.public || one.entry === null)).toBe(true);
  expect(comments.filter((one) => !one.public)).toHaveLength(1);
});

test('whoever may only look is offered no note; the same part is in the troubleshooting desk', async () => {
  const sandbox = await openCase('not-an-operator');
  await sandbox.waitForCase('forbidden');
  await sandbox.action('open-desk').click();
  const desk = sandbox.app.locator('[data-desk]');
  await desk.locator('summary', { hasText: 'Setup check' }).click();
  await part(sandbox).waitFor();
  await expect.poll(() => level(sandbox, 'operator_group_ids')).toBe('warn');
  expect(await sandbox.action('try-note').count()).toBe(0);
});
