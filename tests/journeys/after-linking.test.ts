/** What comes after a linking: GitLab.com that does not follow is told again, and minutes are added after a force. */
import { describe, expect, test } from 'vitest';
import { carryOut } from './agent.ts';
import { openCase } from './driver/sandbox.ts';
import { passUntilCase, passUntilStep } from './passing.ts';

describe('after linking', () => {
  test('other seats for longer than two minutes: blocked and escalatable, then re-synced and confirmed', async () => {
    const sandbox = await openCase('linked-other-seats', { clock: true });
    await passUntilCase(sandbox, 'blocked');
    await sandbox.action('escalate').waitFor();
    expect(await sandbox.action('start').count()).toBe(0);
    await passUntilCase(sandbox, 'ready');
    await sandbox.action('start').click();
    await passUntilStep(sandbox, 'force-associate', 'ready');
    await carryOut(sandbox, 'force-associate');
    await passUntilCase(sandbox, 'closing');
    expect(await sandbox.world((world) => world.state.applied.length)).toBe(1);
  });

  test('minutes are added on top of the present total, by keyboard, and hold nothing up', async () => {
    const sandbox = await openCase('minutes-after-force');
    await sandbox.waitForCase('ready');
    await sandbox.action('start').click();
    await carryOut(sandbox, 'force-associate');
    await sandbox.waitForCase('closing');
    const input = sandbox.field('minutes-to-add');
    await input.fill('100');
    await input.press('Enter');
    await carryOut(sandbox, 'set-compute-minutes');
    await sandbox.waitForCase('closing');
    const total = await sandbox.world(
      (world) =>
        world.state.gitlab.namespaces.find((one) => one.id === 9001)?.extra_shared_runners_minutes_limit,
    );
    expect(total).toBe(600);
  });
});
