/** The standard case, the swap and the 502 repair, guided and by internal request: the same steps, the same proof. */
import { describe, expect, test } from 'vitest';
import { giveGates } from './agent.ts';
import { openCase } from './driver/sandbox.ts';
import { doInAdmin } from './in-admin.ts';

const stories = [
  ['standard', ['link-account', 'change-namespace']],
  ['held-by-expired', ['clear-subscription', 'force-associate']],
  ['admin-linked', ['unlink-account', 'link-account', 'change-namespace']],
] as const;

/** Which steps an automation carries out where changes are internal requests. */
const automated = new Set<string>(['clear-subscription', 'force-associate']);

describe.each(['guided', 'internal_request'] as const)('in mode %s', (mode) => {
  test.each(stories)('%s is provisioned and proven', { timeout: 120_000 }, async (id, steps) => {
    const sandbox = await openCase(id, { mode });
    await sandbox.waitForCase('ready');
    await sandbox.action('start').click();
    for (const step of steps) {
      await sandbox.waitForStep(step, 'ready');
      await giveGates(sandbox);
      await sandbox.step(step).locator('[data-action="go"]').click();
      if (mode === 'guided' || !automated.has(step)) {
        await sandbox.waitForStep(step, 'waiting');
        await doInAdmin(sandbox, step);
        await sandbox.action('done-in-admin').click();
      }
      await sandbox.waitForStep(step, 'settled', 60_000);
    }
    await sandbox.waitForCase('closing');
    const linked = await sandbox.world(
      (world) =>
        world.state.customersdot.subscriptions.find((one) => one.name === 'A-S00012345')?.linked_namespace
          ?.id,
    );
    expect(linked).toBe(9001);
  });
});
