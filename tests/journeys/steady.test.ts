/** Nothing moves under the pointer, whatever the case comes to and whatever arrives late. What the first press does in each prepared case is tried in column.test.ts. */
import { expect, test } from 'vitest';
import { giveGates } from './agent.ts';
import { openCase, type Sandbox } from './driver/sandbox.ts';
import { watch, watched } from './still.ts';

/** What presses a button once everything has come to rest: late parts have two seconds to arrive. */
async function pressed(sandbox: Sandbox, action: string): Promise<void> {
  await sandbox.page.waitForTimeout(2_500);
  await sandbox.press(action);
}

async function goThrough(sandbox: Sandbox, steps: readonly string[], end = 'settled'): Promise<void> {
  await pressed(sandbox, 'start');
  for (const step of steps) {
    await sandbox.waitForStep(step, 'ready');
    await giveGates(sandbox);
    await pressed(sandbox, 'go');
    await sandbox.waitForStep(step, step === steps.at(-1) ? end : 'settled');
  }
}

async function openWatched(id: string): Promise<Sandbox> {
  const sandbox = await openCase(id, { width: 320, latency: 100 });
  await sandbox.app.locator('[data-case]').waitFor();
  await watch(sandbox);
  return sandbox;
}

async function expectStill(sandbox: Sandbox): Promise<void> {
  await sandbox.page.waitForTimeout(2_500);
  const { moved, looks } = await watched(sandbox);
  expect(looks).toBeGreaterThan(100);
  expect(moved).toEqual([]);
}

test('from opening to Pending', async () => {
  const sandbox = await openWatched('standard');
  await goThrough(sandbox, ['link-account', 'change-namespace']);
  await sandbox.waitForCase('closing');
  await pressed(sandbox, 'draft-reply');
  await sandbox.waitForCase('closed');
  await expectStill(sandbox);
});

test('where a reason is typed', async () => {
  const sandbox = await openWatched('too-few-seats');
  await goThrough(sandbox, ['force-associate']);
  await sandbox.waitForCase('closing');
  await expectStill(sandbox);
});

test('where a change is refused, and the cleared subscription is put back', async () => {
  const sandbox = await openWatched('swap-refused');
  await goThrough(sandbox, ['clear-subscription', 'force-associate'], 'refused');
  await pressed(sandbox, 'put-back');
  await expectStill(sandbox);
});

test('where minutes were lost, and the case goes on without them', async () => {
  const sandbox = await openWatched('minutes-lost');
  await goThrough(sandbox, ['link-account', 'change-namespace']);
  await pressed(sandbox, 'go-without-minutes');
  await pressed(sandbox, 'draft-reply');
  await sandbox.waitForCase('closed');
  await expectStill(sandbox);
});

test('what moves a button is told', async () => {
  const sandbox = await openWatched('standard');
  await sandbox.waitForCase('ready');
  await expect.poll(async () => (await watched(sandbox)).looks).toBeGreaterThan(0);
  await sandbox.page.waitForTimeout(2_500);
  await sandbox.app.locator('main').evaluate((main) => (main.style.paddingTop = '50px'));
  await expect
    .poll(async () => (await watched(sandbox)).moved)
    .toContainEqual(expect.stringMatching(/^start: /));
});
