/** What was asked before: mended, answered and taken as consent, still open, and confirmed though the group is on Free. */
import { describe, expect, test } from 'vitest';
import { giveGates } from './agent.ts';
import { openCase, type Sandbox } from './driver/sandbox.ts';

const followUp = (sandbox: Sandbox, kind: string) => sandbox.app.locator(`[data-follow-up="${kind}"]`);
const headline = (sandbox: Sandbox) => sandbox.app.locator('[class*="headline"]');

/** The reasons in the journal's entries that have any, oldest first. */
async function reasonsOn(sandbox: Sandbox): Promise<readonly Record<string, string>[]> {
  const { comments } = await sandbox.ticket();
  return comments.flatMap(({ entry }) => {
    const { reasons = {} } = JSON.parse(entry ?? '{}') as { reasons?: Record<string, string> };
    return Object.keys(reasons).length === 0 ? [] : [reasons];
  });
}

test('asked to be made Owner: now Owner, and the case goes on', async () => {
  const sandbox = await openCase('asked-owner-mended', { width: 320 });
  await sandbox.waitForCase('ready');
  const line = followUp(sandbox, 'become-owner');
  await line.waitFor();
  expect(await line.textContent()).toMatch(/^Asked on \d{4}-\d\d-\d\d to be made Owner: now Owner\.$/);
  expect(await line.getAttribute('data-became')).toBe('mended');
  expect(await sandbox.action('start').isVisible()).toBe(true);
});

test('answered, and not so: the letter is not new, and drafting it once more is a choice of its own', async () => {
  const sandbox = await openCase('asked-owner-answered', { width: 320 });
  await sandbox.waitForCase('blocked');
  const line = followUp(sandbox, 'become-owner');
  await line.waitFor();
  expect(await line.getAttribute('data-became')).toBe('stands');
  expect(await line.locator('blockquote').textContent()).toContain('My colleague says that he has done it.');
  expect(await sandbox.action('draft-reply').textContent()).toContain('Draft it once more');
  const top = await sandbox
    .action('draft-reply')
    .evaluate((button) => button.getBoundingClientRect().top + window.scrollY);
  expect(top).toBeLessThanOrEqual(300);
  expect((await sandbox.ticket()).composerText.trim()).toBe('');
  await sandbox.press('draft-reply');
  await sandbox.waitForCase('closed');
});

describe('the answer as consent', () => {
  test('fills the reason, which the agent lets go, and its link stands in the journal', async () => {
    const sandbox = await openCase('asked-seats-answered', { width: 320 });
    await sandbox.waitForCase('ready');
    await sandbox.press('start');
    await sandbox.waitForStep('force-associate', 'ready');
    const reason = sandbox.gate('seats-match');
    const pick = sandbox.app.locator('[data-consent="seats-match"]');
    await pick.waitFor();
    expect(await reason.inputValue()).toBe('');
    expect(await sandbox.action('go').isDisabled()).toBe(true);
    await pick.selectOption({ index: 1 });
    const link = 'https://acme-support.zendesk.com/agent/tickets/4512#comment-471200020';
    await expect.poll(() => reason.inputValue()).toContain(`${link} (comment 3, Mia Torres, `);
    expect(await reason.getAttribute('data-reason')).toBe('');
    expect(await reasonsOn(sandbox)).toEqual([]);
    await sandbox.press('go', sandbox.step('force-associate'));
    await sandbox.waitForStep('force-associate', 'settled');
    expect((await reasonsOn(sandbox))[0]?.['seats-match']).toContain(link);
  });

  test('beside a box it ticks nothing, and free text and no pick at all stay possible', async () => {
    const sandbox = await openCase('asked-replace-answered', { width: 320 });
    await sandbox.waitForCase('ready');
    await sandbox.press('start');
    await sandbox.waitForStep('clear-subscription', 'ready');
    const pick = sandbox.app.locator('[data-consent="namespace-free"]');
    await pick.waitFor();
    await pick.selectOption({ index: 1 });
    expect(await sandbox.gate('namespace-free').isChecked()).toBe(false);
    await pick.selectOption({ index: 0 });
    await giveGates(sandbox);
    await sandbox.press('go', sandbox.step('clear-subscription'));
    await sandbox.waitForStep('clear-subscription', 'settled');
    expect((await reasonsOn(sandbox))[0]).toMatchObject({ 'namespace-free': 'confirmed' });
  });
});

test('a group that is on Free after its confirmation says so first', async () => {
  const sandbox = await openCase('confirmed-still-free', { width: 320 });
  await sandbox.waitForCase('blocked');
  await expect
    .poll(() => headline(sandbox).textContent())
    .toMatch(/^acme-corp is on Free, though confirmed on \d{4}-\d\d-\d\d$/);
  expect(await followUp(sandbox, 'confirmation').textContent()).toContain(
    'GitLab.com shows acme-corp on Free',
  );
  await sandbox.action('look-again-at').first().waitFor();
});
