/** Whatever is missing, hidden, down or of the wrong shape ends in words that say what to do; nothing spins for ever. */
import { describe, expect, test } from 'vitest';
import { carryOut } from './agent.ts';
import { openCase } from './driver/sandbox.ts';
import { t } from './words.ts';

describe('what cannot be read', () => {
  test('a requester without email: one finding, the route is hand-over, and no reply reaches them by mail', async () => {
    const sandbox = await openCase('no-email');
    await sandbox.waitForCase('blocked');
    expect(await sandbox.findings()).toEqual({ 'requester-known': 'block' });
    expect(await sandbox.route()).toBe('hand-over');
    await sandbox.app.getByText(t('ui.closing.unmailed')).waitFor();
  });

  test('a group that cannot be seen blocks, and says what to do', async () => {
    const sandbox = await openCase('group-hidden');
    await sandbox.waitForCase('blocked');
    expect(await sandbox.level('namespace-known')).toBe('block');
    expect((await sandbox.finding('namespace-known').textContent())?.length).toBeGreaterThan(20);
  });

  test('a group that is not there blocks until another is chosen', async () => {
    const sandbox = await openCase('group-not-there');
    await sandbox.waitForCase('blocked');
    expect(await sandbox.level('namespace-known')).toBe('block');
    await sandbox.choose('namespace', 'acme-corp');
    await sandbox.app
      .locator('[data-finding="namespace-known"][data-level="ok"]')
      .waitFor({ state: 'attached' });
  });

  test('CustomersDot down: unread, not absent, and a look again mends it', async () => {
    const sandbox = await openCase('customers-unreadable');
    await sandbox.waitForCase('blocked');
    expect(await sandbox.level('customer-known')).toBe('unread');
    await sandbox.world((world) => {
      world.knobs.faults.length = 0;
    });
    await sandbox.action('refresh').click();
    await sandbox.waitForCase('ready');
  });

  test('replies of the wrong shape are unread, each with what to do', async () => {
    const sandbox = await openCase('standard', { latency: 200 });
    await sandbox.world((world) => {
      world.knobs.faults.push({ match: { service: 'gitlab' }, does: 'wrong-shape', times: 50 });
    });
    await sandbox.reloadApp();
    await sandbox.app.locator('[data-finding][data-level="unread"]').first().waitFor({ state: 'attached' });
    expect(await sandbox.action('start').count()).toBe(0);
  });

  test('a lost reply of a change is looked at, not sent again', async () => {
    const sandbox = await openCase('reply-lost');
    await sandbox.waitForCase('ready');
    await sandbox.press('start');
    await carryOut(sandbox, 'link-account');
    await sandbox.waitForStep('link-account', 'settled');
    expect(
      await sandbox.world(
        (world) => world.state.applied.filter((one) => one.action === 'link_gitlab_account').length,
      ),
    ).toBe(1);
  });

  test('a change that never arrived is in doubt, and goes again on the agent’s word', async () => {
    const sandbox = await openCase('request-lost');
    await sandbox.waitForCase('ready');
    await sandbox.press('start');
    await carryOut(sandbox, 'link-account');
    await sandbox.waitForStep('link-account', 'in-doubt', 40_000);
    expect(await sandbox.step('link-account').locator('[data-action="go"]').count()).toBe(0);
    await sandbox.step('link-account').locator('[data-action="did-not-happen"]').click();
    await carryOut(sandbox, 'link-account');
    await sandbox.waitForStep('link-account', 'settled');
  });

  test('an agent who may only look is shown everything and can change nothing', async () => {
    const sandbox = await openCase('not-an-operator');
    await sandbox.waitForCase('forbidden');
    for (const action of ['start', 'go', 'draft-reply', 'put-back', 'escalate']) {
      expect(await sandbox.action(action).count()).toBe(0);
    }
    expect((await sandbox.fact('subscription-name').textContent())?.trim()).toBe('A-S00012345');
  });
});

describe('the journal', () => {
  test('what does not count is listed with its reason, and nothing follows from it', async () => {
    const sandbox = await openCase('journal-forged');
    await sandbox.waitForCase('ready');
    const listed = sandbox.app.locator('[data-disregarded]');
    await expect.poll(() => listed.textContent()).toContain(t('ui.journal.why.other-ticket'));
    expect(await listed.textContent()).toContain('Ben Okafor');
    expect(await sandbox.action('start').count()).toBe(1);
  });

  test('a note that comes out public keeps the change from going, and is said', async () => {
    const sandbox = await openCase('standard');
    await sandbox.waitForCase('ready');
    await sandbox.world((world) => void (world.knobs.notes = 'public'));
    await sandbox.press('start');
    await sandbox.waitForStep('link-account', 'ready');
    await sandbox.action('go').click();
    const notice = sandbox.app.getByText(t('step.notice.note-public'), { exact: true });
    await notice.waitFor();
    expect(await sandbox.world((world) => world.state.applied.length)).toBe(0);
  });
});
