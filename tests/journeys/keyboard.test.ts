/** For those who work without a mouse. */
import { describe, expect, test } from 'vitest';
import { inApp } from './app-frame.ts';
import { openCase } from './driver/sandbox.ts';
import { doInAdmin } from './in-admin.ts';
import { pressKey, tabTo } from './keys.ts';

const go = '[data-action="go"]:not([disabled])';

describe('by keyboard alone', () => {
  test('the standard case goes from opening to Pending', async () => {
    const sandbox = await openCase('standard');
    await sandbox.waitForCase('ready');
    sandbox.effort.reset();
    await sandbox.page.locator('iframe').focus();
    await tabTo(sandbox, '[data-action="start"]');
    await pressKey(sandbox, 'Enter');
    await sandbox.waitForStep('link-account', 'ready');
    await tabTo(sandbox, go);
    await pressKey(sandbox, 'Space');
    await sandbox.waitForStep('change-namespace', 'ready');
    await tabTo(sandbox, go);
    await pressKey(sandbox, 'Enter');
    await sandbox.waitForCase('closing');
    await tabTo(sandbox, '[data-action="draft-reply"]:not([disabled])');
    await pressKey(sandbox, 'Space');
    await sandbox.waitForCase('closed');
    expect(sandbox.effort.clicks).toBe(0);
    expect((await sandbox.ticket()).status).toBe('pending');
  });

  test('boxes are ticked and paths typed where a swap asks for them', async () => {
    const sandbox = await openCase('held-by-expired');
    await sandbox.waitForCase('ready');
    await sandbox.page.locator('iframe').focus();
    await tabTo(sandbox, '[data-action="start"]');
    await pressKey(sandbox, 'Enter');
    await sandbox.waitForStep('clear-subscription', 'ready');
    await tabTo(sandbox, '[data-gate="namespace-free"]');
    await pressKey(sandbox, 'Space');
    await tabTo(sandbox, '[data-gate="path"]');
    await sandbox.page.keyboard.type('acme-corp');
    await tabTo(sandbox, go);
    await pressKey(sandbox, 'Enter');
    await sandbox.waitForStep('clear-subscription', 'settled');
  });

  test('a reason is typed and a force goes', async () => {
    const sandbox = await openCase('too-few-seats');
    await sandbox.waitForCase('ready');
    await sandbox.page.locator('iframe').focus();
    await tabTo(sandbox, '[data-action="start"]');
    await pressKey(sandbox, 'Enter');
    await sandbox.waitForStep('force-associate', 'ready');
    await tabTo(sandbox, '[data-gate="seats-match"]');
    await sandbox.page.keyboard.type('Agreed by mail.');
    await tabTo(sandbox, go);
    await pressKey(sandbox, 'Enter');
    await sandbox.waitForStep('force-associate', 'settled');
  });

  test('a step of a guide is ticked, and said to be done', async () => {
    const sandbox = await openCase('guided-with-api');
    await sandbox.waitForCase('ready');
    await sandbox.page.locator('iframe').focus();
    await tabTo(sandbox, '[data-action="start"]');
    await pressKey(sandbox, 'Enter');
    await sandbox.waitForStep('link-account', 'ready');
    await tabTo(sandbox, go);
    await pressKey(sandbox, 'Enter');
    await sandbox.waitForStep('link-account', 'waiting');
    await tabTo(sandbox, '[data-guide-step="departure"] input');
    await pressKey(sandbox, 'Space');
    expect(await sandbox.app.locator('[data-guide-step="departure"] input').isChecked()).toBe(true);
    await doInAdmin(sandbox, 'link-account');
    await tabTo(sandbox, '[data-action="done-in-admin"]');
    await pressKey(sandbox, 'Enter');
    await sandbox.waitForStep('link-account', 'settled');
  });

  test('the focus goes with the work, and is never lost to the top', async () => {
    const sandbox = await openCase('standard');
    await sandbox.waitForCase('ready');
    await sandbox.page.locator('iframe').focus();
    await tabTo(sandbox, '[data-action="start"]');
    await pressKey(sandbox, 'Enter');
    await sandbox.waitForStep('link-account', 'ready');
    const focused = () =>
      inApp(sandbox.page).evaluate(
        () => document.activeElement?.closest('[data-step]')?.getAttribute('data-step') ?? null,
      );
    await expect.poll(focused).toBe('link-account');
    await tabTo(sandbox, go);
    await pressKey(sandbox, 'Enter');
    await sandbox.waitForStep('change-namespace', 'ready');
    await expect.poll(focused).toBe('change-namespace');
  });
});
