/** An agent answers how something is done in the portal: proposed, read, drafted below what they typed, and never into a note. */
import { describe, expect, test } from 'vitest';
import { topics } from '../../src/desk/how-to/topic.ts';
import { expectNoise, openCase, type Sandbox } from './driver/sandbox.ts';

const part = (sandbox: Sandbox) => sandbox.app.locator('[data-part="how-to"]');
const entry = (sandbox: Sandbox, topic: string) => part(sandbox).locator(`[data-entry="${topic}"]`);
const draftButton = (sandbox: Sandbox, topic: string) =>
  entry(sandbox, topic).locator('[data-action="draft-how-to"]');
const told = (sandbox: Sandbox, topic: string) => entry(sandbox, topic).locator('output');
const listed = (sandbox: Sandbox, only = '') =>
  part(sandbox)
    .locator(`[data-entry]${only}`)
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-entry')));

async function openDesk(sandbox: Sandbox): Promise<void> {
  await sandbox.action('open-desk').click();
  await sandbox.app.locator('[data-desk]').waitFor();
}

/** The part has nothing to open it by itself. */
async function openPart(sandbox: Sandbox): Promise<void> {
  await openDesk(sandbox);
  await sandbox.app.locator('[data-desk] summary', { hasText: 'Portal how-tos' }).click();
  await part(sandbox).waitFor();
}

describe('what the customer asks for', () => {
  test('stands first, in their language, and goes below what the agent has typed, once', async () => {
    const sandbox = await openCase('asks-how-to');
    await sandbox.waitForCase('ready');
    await openDesk(sandbox);
    await draftButton(sandbox, 'invoice').waitFor();
    expect(await listed(sandbox, '[data-proposed]')).toEqual(['default-payment-method', 'invoice']);
    expect((await listed(sandbox)).toSorted()).toEqual([...topics].toSorted());
    expect(await sandbox.field('how-to-language').inputValue()).toBe('fr');

    const text = entry(sandbox, 'invoice').locator('[lang="fr"]');
    await entry(sandbox, 'invoice').locator('summary').first().click();
    expect(await text.textContent()).toContain('Bonjour Mia,');
    const english = entry(sandbox, 'invoice').locator('[lang="en"]');
    expect(await english.isVisible()).toBe(false);
    await entry(sandbox, 'invoice').locator('summary').last().click();
    expect(await english.textContent()).toContain('Pay for invoice');

    await sandbox.ticketPage.write('Merci de votre patience.');
    await draftButton(sandbox, 'invoice').click();
    await told(sandbox, 'invoice').locator('[data-tone="good"]').waitFor();
    await draftButton(sandbox, 'invoice').click();
    await expect.poll(() => draftButton(sandbox, 'invoice').isEnabled()).toBe(true);
    const { type, composerText, composerHtml, comments } = await sandbox.ticket();
    expect(type).toBe('publicReply');
    expect(composerText).toMatch(/^Merci de votre patience\.[^]*Bonjour Mia,[^]*Pay for invoice/);
    expect(composerText.split('Bonjour Mia,')).toHaveLength(2);
    expect(composerHtml).toContain('<a href="https://customers.gitlab.com/customers/sign_in"');
    expect(comments).toHaveLength(1);
  });

  test('a note that the agent is writing stays as it is, and that is said', async () => {
    const sandbox = await openCase('asks-how-to');
    await sandbox.waitForCase('ready');
    await openDesk(sandbox);
    await sandbox.ticketPage.setType('internalNote');
    await sandbox.ticketPage.write('For us alone');
    await draftButton(sandbox, 'invoice').click();
    await told(sandbox, 'invoice').locator('[data-tone="careful"]').waitFor();
    const { type, composerText } = await sandbox.ticket();
    expect([type, composerText]).toEqual(['internalNote', 'For us alone']);
  });
});

test('a how-to is searched for, and drafted in another language', async () => {
  const sandbox = await openCase('standard');
  await sandbox.waitForCase('ready');
  await openPart(sandbox);
  await draftButton(sandbox, 'support').waitFor();
  expect(await listed(sandbox)).toEqual(topics);
  await sandbox.field('how-to').fill('TAX id');
  await expect.poll(() => listed(sandbox)).toEqual(['company-details', 'tax-id']);
  await sandbox.field('how-to').fill('<b>nothing</b>');
  await expect.poll(() => listed(sandbox)).toEqual([]);
  expect(await part(sandbox).locator('output').first().textContent()).not.toBe('');
  await sandbox.field('how-to').fill('reseller');
  await sandbox.field('how-to-language').selectOption('ja');
  await expect.poll(() => entry(sandbox, 'reseller').locator('[lang="ja"]').count()).toBe(1);
  await draftButton(sandbox, 'reseller').click();
  await told(sandbox, 'reseller').locator('[data-tone="good"]').waitFor();
  expect((await sandbox.ticket()).composerText).toContain('Mia 様');
  const over = await sandbox.root.evaluate((root) => {
    const { scrollWidth, clientWidth } = root.ownerDocument.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(over).toBeLessThanOrEqual(0);
});

test('an agent who may only look reads the texts, and can draft none', async () => {
  const sandbox = await openCase('not-an-operator');
  await sandbox.waitForCase('forbidden');
  await openPart(sandbox);
  await expect.poll(() => entry(sandbox, 'support').locator('[lang="en"]').count()).toBe(1);
  expect(await sandbox.action('draft-how-to').count()).toBe(0);
});

test('texts that do not load are said, and another language is still there', async () => {
  expectNoise(/Failed to load resource/);
  expectNoise(/Request failed: .*ERR_FAILED/);
  const sandbox = await openCase('standard');
  await sandbox.waitForCase('ready');
  await openPart(sandbox);
  await draftButton(sandbox, 'support').waitFor();
  const german = /\/app\/assets\/de-[\w-]{8}\.js$/;
  await sandbox.context.route(german, (route) => route.abort());
  await sandbox.field('how-to-language').selectOption('de');
  await sandbox.app.locator('[data-part="how-to"][data-unread]').waitFor();
  expect(await sandbox.action('draft-how-to').count()).toBe(0);
  await part(sandbox).locator('[data-tone="doubt"]').waitFor();
  await sandbox.field('how-to-language').selectOption('es');
  await draftButton(sandbox, 'support').waitFor();
  expect(await part(sandbox).getAttribute('data-unread')).toBeNull();
});
