/** By hand, without any API of CustomersDot: every route, reply and procedure, told and done in a browser (cases/guided.md). */
import { describe, expect, test } from 'vitest';
import { carryOut, giveGates } from './agent.ts';
import { t } from './words.ts';
import { openCase, type Sandbox } from './driver/sandbox.ts';
import { doInAdmin, tryInAdmin } from './in-admin.ts';
import { type Answers, tellFacts } from './telling.ts';

const withoutApi = { customersdot_admin_email: null };

async function told(id: string, over: Answers = {}): Promise<Sandbox> {
  const sandbox = await openCase(id, { mode: 'guided', settings: withoutApi });
  await tellFacts(sandbox, over);
  return sandbox;
}

/** The step is done in the admin pages, the agent says so, and GitLab.com follows. */
async function byHand(sandbox: Sandbox, step: string): Promise<void> {
  await carryOut(sandbox, step);
  await sandbox.waitForStep(step, 'waiting');
  await doInAdmin(sandbox, step);
  await sandbox.step(step).locator('[data-action="done-in-admin"]').click();
  await sandbox.waitForStep(step, 'settled', 60_000);
}

const sentByApp = (sandbox: Sandbox): Promise<number> =>
  sandbox.world(
    (world) =>
      world.log.filter((one) => one.service === 'customersdot' && one.url.includes('/admin/api')).length,
  );

async function drafted(sandbox: Sandbox): Promise<string> {
  await sandbox.press('draft-reply');
  await sandbox.waitForCase('closed');
  return (await sandbox.ticket()).composerText;
}

describe('without an API', () => {
  test('the standard case goes to Pending, proven by GitLab.com', async () => {
    const sandbox = await told('standard');
    await sandbox.waitForCase('ready');
    await sandbox.press('start');
    await byHand(sandbox, 'link-account');
    await byHand(sandbox, 'change-namespace');
    await sandbox.waitForCase('closing');
    expect(await drafted(sandbox)).toContain('acme-corp');
    expect((await sandbox.ticket()).status).toBe('pending');
  });

  test('a customer who could do it themselves is told how', async () => {
    const sandbox = await told('self-serve', { 'linked-uid': '4711' });
    await sandbox.waitForCase('ready');
    expect(await sandbox.app.locator('[data-route]').first().getAttribute('data-route')).toBe('self-serve');
    expect(await drafted(sandbox)).toContain('A-S00012345');
  });

  test('of an unknown customer nothing more is asked, and the reply asks for the address', async () => {
    const sandbox = await told('unknown-customer', { 'customer-id': '', 'customer-found': 'no' });
    await sandbox.waitForCase('blocked');
    expect(await sandbox.field('subscription-name').count()).toBe(0);
    await sandbox.press('draft-reply');
    await sandbox.waitForCase('closed');
  });

  test('a compute subscription goes to an expert', async () => {
    const sandbox = await told('compute-only', { 'subscription-product': 'compute-minutes' });
    await sandbox.app.locator('[data-route="expert-review"]').waitFor();
    await sandbox.press('draft-reply');
  });

  test('a swap whose second half fails leaves the group on Free, through a reload, until it is put back', async () => {
    const sandbox = await told('swap-refused', {
      'linked-uid': '4711',
      holder: 'A-S00010001',
      'holder-product': 'seats',
      'holder-ended': 'no',
    });
    await sandbox.waitForCase('ready');
    await sandbox.press('start');
    await byHand(sandbox, 'clear-subscription');
    await carryOut(sandbox, 'force-associate');
    await sandbox.waitForStep('force-associate', 'waiting');
    expect(await tryInAdmin(sandbox, 'force-associate')).toBe(422);
    await sandbox.step('force-associate').locator('[data-action="did-not-happen"]').click();
    // Ready again means that the word stands on the ticket: a frame that is loaded anew before that knows nothing of it.
    await sandbox.waitForStep('force-associate', 'ready');
    await sandbox.reloadApp();
    await sandbox.press('put-back');
    await byHand(sandbox, 'put-back');
    const linked = await sandbox.world(
      (world) =>
        world.state.customersdot.subscriptions.find((one) => one.name === 'A-S00010001')?.linked_namespace
          ?.id,
    );
    expect(linked).toBe(9001);
  });

  test('the wrong account is told, unlinked, and the customer’s own linked', async () => {
    const sandbox = await told('foreign-token', { 'linked-uid': '4711', 'linked-account': 'other' });
    await sandbox.app.locator('[data-route="repair-link"]').waitFor();
    await sandbox.waitForCase('ready');
    await sandbox.press('start');
    await byHand(sandbox, 'unlink-account');
    await byHand(sandbox, 'link-account');
  });

  test('a finding that is unread for want of a fact goes to its field, which can be told later', async () => {
    const sandbox = await told('standard', { 'subscription-trial': '' });
    await sandbox.waitForCase('ready');
    const trial = sandbox.app.locator('[data-finding="subscription-not-trial"]');
    expect(await trial.getAttribute('data-level')).toBe('unread');
    await trial.locator('[data-action="tell-fact"]').click();
    await sandbox.field('subscription-trial').selectOption('no');
    await sandbox.action('take-facts').click();
    await sandbox.app
      .locator('[data-finding="subscription-not-trial"][data-level="ok"]')
      .waitFor({ state: 'attached' });
    expect(await sentByApp(sandbox)).toBe(0);
  });

  test('a missing fact is named, and nothing typed is lost', async () => {
    const sandbox = await openCase('standard', { mode: 'guided', settings: withoutApi });
    await sandbox.field('customer-id').fill('5501');
    await sandbox.action('take-facts').click();
    await sandbox.app
      .locator('[role="alert"]')
      .filter({ hasText: t('word.linked-uid') })
      .waitFor();
    expect(await sandbox.field('customer-id').inputValue()).toBe('5501');
  });
});

test('by an internal request, without an API, a force is filed, followed and proven', async () => {
  const sandbox = await openCase('internal-request', { mode: 'internal_request', settings: withoutApi });
  await tellFacts(sandbox, { 'linked-uid': '4711', program: 'oss' });
  await sandbox.waitForCase('ready');
  await sandbox.press('start');
  await sandbox.waitForStep('force-associate', 'ready');
  await giveGates(sandbox);
  await sandbox.press('go', sandbox.step('force-associate'));
  await sandbox.waitForStep('force-associate', 'settled', 60_000);
  expect(await sentByApp(sandbox)).toBe(0);
});
