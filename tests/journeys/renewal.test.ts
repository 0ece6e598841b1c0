/** A renewal that waits is chosen from the table, by keyboard, in the narrow column, which the table does not disturb. */
import { describe, expect, test } from 'vitest';
import type { Route } from 'playwright-core';
import { inApp } from './app-frame.ts';
import { openCase, type Sandbox } from './driver/sandbox.ts';
import { passUntil, passUntilCase } from './passing.ts';

test('the follower is chosen from the table with its button', async () => {
  const sandbox = await openCase('renewal-begins-later');
  await sandbox.waitForCase('choosing');
  const row = sandbox.app.locator('[data-entry="A-S00012345"]');
  const button = row.locator('[data-action="choose-subscription"]');
  await button.focus();
  await sandbox.page.keyboard.press('Enter');
  await expect.poll(() => row.getAttribute('data-chosen')).toBe('');
  await expect
    .poll(async () => (await sandbox.fact('subscription-name').textContent())?.trim())
    .toBe('A-S00012345');
  await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
  expect(await button.getAttribute('aria-label')).toContain((await button.textContent()) ?? '?');
  expect(await sandbox.level('subscription-started')).toBe('stop');
  const table = sandbox.app.locator('[data-subscriptions]');
  const overflows = await table.evaluate((one) => one.scrollWidth > (one.parentElement?.clientWidth ?? 0));
  expect(overflows).toBe(false);
});

/** What stands beyond the right edge of the frame, and how much wider than the frame its page is. */
const beyond = (sandbox: Sandbox): Promise<{ wider: number; who: string[] }> =>
  inApp(sandbox.page).evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const who = [...document.querySelectorAll('main *')]
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5)
      .map((one) => `${one.tagName} ${one.textContent}`);
    return { wider: scrollWidth - clientWidth, who };
  });

describe('at 320 pixels nothing stands beyond the edge', () => {
  const long = `${'a-group-with-a-long-name-'.repeat(4)}${'without'.repeat(9)}/mobile`;

  test.each<[string, string, string, 'light' | 'dark', string]>([
    ['a renewal', 'renewal-begins-later', 'choosing', 'light', 'acme-corp'],
    ['in the dark', 'renewal-begins-later', 'choosing', 'dark', 'acme-corp'],
    ['on a group with a long path', 'renewal-begins-later', 'choosing', 'light', long],
    ['hundreds', 'three-hundred-subscriptions', 'ready', 'light', 'acme-corp'],
  ])('%s', async (_, id, state, scheme, path) => {
    const sandbox = await openCase(id, { width: 320, scheme });
    await sandbox.waitForCase(state);
    await sandbox.world((world, full_path) => {
      for (const one of world.state.customersdot.subscriptions)
        if (one.linked_namespace?.id === 9001) one.linked_namespace.full_path = full_path;
    }, path);
    await sandbox.reloadApp();
    await sandbox.waitForCase(state);
    await sandbox.app.locator('[data-subscriptions]').waitFor();
    expect(await inApp(sandbox.page).evaluate(() => document.documentElement.clientWidth)).toBe(320);
    expect(await beyond(sandbox)).toEqual({ wider: 0, who: [] });
  });
});

/** Where each section of the column begins, by its heading. */
const tops = (sandbox: Sandbox): Promise<Record<string, number>> =>
  inApp(sandbox.page).evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('main > section')].map((one) => [
        one.querySelector('h2')?.textContent ?? '',
        Math.round(one.getBoundingClientRect().top),
      ]),
    ),
  );

test('the table comes after the verdict, and nothing that comes later moves what is read or pressed', async () => {
  const sandbox = await openCase('renewal-begins-later', { width: 320, clock: true });
  await passUntilCase(sandbox, 'choosing');
  const held: Route[] = [];
  let open = false;
  await sandbox.context.route(/\/assets\/later-.*\.(js|css)$/, (route) => {
    if (open) return route.continue();
    held.push(route);
    return undefined;
  });
  await sandbox.reloadApp();
  await passUntilCase(sandbox, 'choosing');
  // The code that comes later is asked for right after the verdict is drawn, which a busy machine may do late.
  await passUntil(sandbox, () => Promise.resolve(held.length > 0));
  const atFirst = await tops(sandbox);
  open = true;
  await Promise.all(held.map((route) => route.continue()));
  // The last section comes with that code, and what insures against a wrong group two seconds after the verdict.
  await passUntil(sandbox, async () => Object.keys(await tops(sandbox)).length > Object.keys(atFirst).length);
  await sandbox.later(5_000);
  expect(await sandbox.app.locator('[data-subscriptions]').count()).toBe(1);
  expect(await tops(sandbox)).toMatchObject(atFirst);
});
