/** One journey for each route: what the agent is told, and what is left on the ticket. */
import { describe, expect, test } from 'vitest';
import { fieldIds } from '../world/settings.ts';
import { carryOut, provision } from './agent.ts';
import { t } from './words.ts';
import { inApp } from './app-frame.ts';
import { openCase, type Sandbox } from './driver/sandbox.ts';

async function draft(sandbox: Sandbox) {
  await sandbox.action('draft-reply').click();
  await sandbox.waitForCase('closed');
  return sandbox.ticket();
}

describe('routes', () => {
  test('self-serve: the steps for the customer, field and Pending; provisioning stays possible', async () => {
    const sandbox = await openCase('self-serve');
    await sandbox.waitForCase('ready');
    expect(await sandbox.route()).toBe('self-serve');
    expect(await sandbox.action('start').count()).toBe(1);
    const ticket = await draft(sandbox);
    expect(ticket.composerText).toContain('https://customers.gitlab.com');
    expect(ticket.status).toBe('pending');
    expect(ticket.fields[String(fieldIds.issueType)]).toBe('associate_namespace');
    expect(await sandbox.world((world) => world.state.applied.length)).toBe(0);
    // The planned steps below are not what comes next.
    const focused = () => inApp(sandbox.page).evaluate(() => document.activeElement?.tagName);
    await expect.poll(focused).toBe('H2');
  });

  test('hand-over: an unknown customer is asked, so the ticket is Pending; the issue type is left alone', async () => {
    const sandbox = await openCase('unknown-customer');
    await sandbox.waitForCase('blocked');
    expect(await sandbox.route()).toBe('hand-over');
    expect(await sandbox.level('customer-known')).toBe('block');
    expect(await sandbox.action('start').count()).toBe(0);
    const before = await sandbox.ticket();
    const ticket = await draft(sandbox);
    expect(ticket.status).toBe('pending');
    expect(ticket.fields).toEqual(before.fields);
    expect(ticket.composerText).toContain('https://customers.gitlab.com');
  });

  test('expert-review: a subscription for compute minutes alone', async () => {
    const sandbox = await openCase('compute-only');
    await sandbox.waitForCase('ready');
    expect(await sandbox.route()).toBe('expert-review');
    expect(await sandbox.level('subscription-has-seats')).toBe('stop');
    const before = await sandbox.ticket();
    expect((await draft(sandbox)).status).toBe(before.status);
  });

  test('repair-link: the admin account is unlinked, the right one linked, and the way goes on', async () => {
    const sandbox = await openCase('admin-linked');
    await sandbox.waitForCase('ready');
    expect(await sandbox.route()).toBe('repair-link');
    expect(await sandbox.level('linked-user-is-customer')).toBe('block');
    await provision(sandbox, ['unlink-account', 'link-account', 'change-namespace']);
    await sandbox.waitForCase('closing');
    expect(await sandbox.level('linked-user-is-customer')).not.toBe('block');
  });

  test('provision with too few seats: at most six clicks and one sentence', async () => {
    const sandbox = await openCase('too-few-seats');
    await sandbox.waitForCase('ready');
    sandbox.effort.reset();
    await sandbox.press('start');
    await sandbox.waitForStep('force-associate', 'ready');
    expect(await sandbox.action('go').isDisabled()).toBe(true);
    await sandbox.gate('seats-match').fill('Accepted the true-up by mail.');
    await sandbox.action('go').click();
    await sandbox.waitForCase('closing');
    await draft(sandbox);
    expect(sandbox.effort.clicks).toBeLessThanOrEqual(6);
  });

  test('the swap that fails half-way is said plainly, and put back', async () => {
    const sandbox = await openCase('swap-refused');
    await sandbox.waitForCase('ready');
    await sandbox.press('start');
    await carryOut(sandbox, 'clear-subscription');
    await sandbox.waitForStep('clear-subscription', 'settled');
    await carryOut(sandbox, 'force-associate');
    await sandbox.waitForStep('force-associate', 'refused');
    await sandbox.action('put-back').click();
    await carryOut(sandbox, 'put-back');
    await sandbox.waitForStep('put-back', 'settled');
    const plan = await sandbox.world(
      (world) => world.state.gitlab.namespaces.find((one) => one.id === 9001)?.plan?.code,
    );
    expect(plan).toBe('premium');
  });

  test('a refusal changes the plan: the agent goes on by force, and the refused step holds nothing up', async () => {
    const sandbox = await openCase('extra-minutes');
    await provision(sandbox, []);
    await carryOut(sandbox, 'change-namespace');
    await sandbox.waitForStep('change-namespace', 'refused');
    await carryOut(sandbox, 'force-associate');
    await sandbox.waitForCase('closing');
    expect(await sandbox.at('change-namespace')).toBe('refused');
  });
});

const openReply = (sandbox: Sandbox, language: string): Promise<void> =>
  sandbox.app.getByText(t('ui.closing.preview', { language })).click();

test('messaging gets a message: plain lines without greeting and sign-off, and the case is closed by it', async () => {
  const sandbox = await openCase('messaging');
  await provision(sandbox, ['link-account', 'change-namespace']);
  await sandbox.waitForCase('closing');
  await openReply(sandbox, 'English');
  const letter = sandbox.app.locator('div[lang]').first();
  await expect.poll(() => letter.textContent()).toMatch(/^The group acme-corp is now linked to /);
  const { composerText, status } = await draft(sandbox);
  expect(composerText).toMatch(/The group acme-corp is now linked to /);
  expect(composerText).not.toMatch(/Hello|Kind regards|<a /);
  expect(status).toBe('pending');
});

test('in a narrow column each language’s reply stays within it', async () => {
  const sandbox = await openCase('german-requester', { width: 320 });
  await sandbox.waitForCase('ready');
  const letters = sandbox.app.locator('div[lang]');
  await openReply(sandbox, 'German');
  await letters.first().waitFor({ state: 'visible' });
  for (const language of ['fr', 'es', 'ja', 'pt-BR', 'de', 'en']) {
    await sandbox.app.locator('[data-field="reply-language"] select').selectOption(language);
    await expect.poll(() => letters.first().getAttribute('lang')).toBe(language);
    const overflow = await letters.first().evaluate((one) => {
      const page = one.ownerDocument.documentElement;
      return Math.max(one.scrollWidth - one.clientWidth, page.scrollWidth - page.clientWidth);
    });
    expect(overflow, language).toBe(0);
    expect(await letters.first().isVisible()).toBe(true);
  }
});

test('the reply is read in its language, and another can be picked, with the same in English beside it', async () => {
  const sandbox = await openCase('german-requester');
  await sandbox.waitForCase('ready');
  const letters = sandbox.app.locator('div[lang]');
  await openReply(sandbox, 'German');
  await expect.poll(() => letters.first().textContent()).toMatch(/^Hallo \S+,\n\nSie können /);
  await expect.poll(() => letters.last().textContent()).toMatch(/^Hello \S+,\n\nYou can link /);
  await sandbox.app.locator('[data-field="reply-language"] select').selectOption('fr');
  await expect.poll(() => letters.first().textContent()).toMatch(/^Bonjour \S+,\n\nVous pouvez /);
  expect((await draft(sandbox)).composerText).toContain('Bonjour');
});
