/** The same procedures by other hands: guided without any API of CustomersDot, and by internal request. */
import { describe, expect, test } from 'vitest';
import { carryOut } from './agent.ts';
import { openCase } from './driver/sandbox.ts';
import { tellFacts } from './telling.ts';

describe('guided, without an API', () => {
  test('facts are asked, steps are handed over with their values, and GitLab.com proves what it can', async () => {
    const sandbox = await openCase('guided');
    await tellFacts(sandbox);
    await sandbox.waitForCase('ready');
    await sandbox.press('start');
    await carryOut(sandbox, 'link-account');
    await sandbox.waitForStep('link-account', 'waiting');
    const text = await sandbox.step('link-account').textContent();
    expect(text).toContain('mia-torres');
    await sandbox.action('done-in-admin').click();
    await sandbox.waitForStep('link-account', 'settled');
    await carryOut(sandbox, 'change-namespace');
    await sandbox.waitForStep('change-namespace', 'waiting');
    const sent = await sandbox.world(
      (world) => world.log.filter((one) => one.service === 'customersdot' && one.method !== 'GET').length,
    );
    expect(sent).toBe(0);
  });

  test('an API that is not there is said, the setting named, and the case goes on by facts', async () => {
    const sandbox = await openCase('api-not-installed', { mode: 'api' });
    await sandbox.waitForCase('choosing');
    await sandbox.field('customer-id').waitFor();
    expect(await sandbox.root.textContent()).toContain('execution_mode');
  });
});

describe('by internal request', () => {
  test('an issue is filed once, its outcome recognised, and GitLab.com proves it', async () => {
    const sandbox = await openCase('internal-request');
    await sandbox.waitForCase('ready');
    await sandbox.press('start');
    await carryOut(sandbox, 'force-associate');
    await sandbox.waitForStep('force-associate', 'settled', 60_000);
    const issues = await sandbox.world((world) =>
      world.state.gitlab.issues.map(({ title, state }) => ({ title, state })),
    );
    expect(issues).toHaveLength(1);
    expect(issues[0]?.state).toBe('closed');
    expect(issues[0]?.title).toContain('Mechanizer: Force Associate A-S00012345 with acme-corp');
  });

  test('a failure is refused, the issue labelled, and can be escalated', async () => {
    const sandbox = await openCase('internal-request-fails');
    await sandbox.waitForCase('ready');
    await sandbox.press('start');
    await carryOut(sandbox, 'force-associate');
    await sandbox.waitForStep('force-associate', 'refused', 60_000);
    await sandbox.step('force-associate').locator('[data-action="escalate"]').click();
    await expect
      .poll(() =>
        sandbox.world(
          (world) =>
            world.state.gitlab.issues.filter((one) => one.labels.includes('Console Escalation - customers'))
              .length,
        ),
      )
      .toBe(2);
  });
});
