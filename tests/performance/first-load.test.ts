/**
 * The first load in a real Chromium: what stands without scripts, what is asked before the screen has come, and what is
 * fetched by the time of the verdict. Nothing here depends on how long anything takes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { appFrame, inApp } from '../journeys/app-frame.ts';
import { expectNoise, openCase, type Sandbox } from '../journeys/driver/sandbox.ts';
import { builtApp } from '../sandbox/server/app-build.ts';
import { builtIn } from './built.ts';

const built = builtIn(join(builtApp, 'assets'));

/** Requests to services so far. */
const asked = (sandbox: Sandbox): Promise<number> => sandbox.world((world) => world.log.length);

/** Loads the app anew with some of its files held back; answers how to let them through. */
async function loadWithout(sandbox: Sandbox, file: RegExp): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let open = false;
  await sandbox.context.route(file, (route) => {
    if (open) return route.continue();
    held.push(route);
    return undefined;
  });
  await sandbox.reloadApp();
  return async () => {
    open = true;
    await Promise.all(held.map((route) => route.continue()));
  };
}

/** What is said by its key, because its words come later than it does. */
const bareKeys = (sandbox: Sandbox): Promise<readonly string[]> =>
  sandbox.root.evaluate((root) =>
    [root, ...root.querySelectorAll('*')]
      .flatMap((element) => [
        ...['placeholder', 'aria-label', 'title'].map((name) => element.getAttribute(name) ?? ''),
        ...[...element.childNodes].flatMap((node) => (node instanceof Text ? node.data : [])),
      ])
      .filter((words) => /^[a-z]+(\.[a-z-]+)+$/.test(words)),
  );

/** Names of the app's scripts and styles that the frame has asked for. */
const fetched = (sandbox: Sandbox): Promise<readonly string[]> =>
  inApp(sandbox.page).evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname.split('/').at(-1) ?? '')
      .filter((name) => /-[\w-]{8}\.(js|css)$/.test(name)),
  );

describe('before any script has run', () => {
  test('the first paint stands, in the layout of what will follow', async () => {
    const sandbox = await openCase('standard');
    const go = await loadWithout(sandbox, /\/app\/assets\/.*\.js$/);
    const first = sandbox.app.locator('.first-paint');
    await first.waitFor();
    expect(await first.textContent()).toContain('Reading the ticket and its customer');
    expect(await first.locator('section').count()).toBe(5);
    await go();
    await sandbox.waitForCase('ready');
  });
});

describe('while the frameworks load', () => {
  test('the customer, the GitLab.com user and the conversation are asked for already', async () => {
    const sandbox = await openCase('standard');
    await sandbox.waitForCase('ready');
    const before = await asked(sandbox);
    const go = await loadWithout(sandbox, /\/app\/assets\/screen-.*\.js$/);
    // The screen is held back, so whatever is read by now was asked without it, down to the group. Opened again, the ticket
    // needs one question less.
    await expect.poll(() => asked(sandbox)).toBeGreaterThanOrEqual(before + 11);
    expect(await sandbox.caseState()).toBe('loading');
    await go();
    await sandbox.waitForCase('ready');
    // Besides, at most what comes once the verdict stands: two of the insurance, and the mark of deletion.
    expect(await asked(sandbox)).toBeLessThanOrEqual(before + 14);
  });
});

describe('by the time of the verdict', () => {
  test('nothing is fetched but what is counted up to it', async () => {
    const sandbox = await openCase('standard');
    await sandbox.waitForCase('ready');
    const late = built.files.filter((file) => !built.upToVerdict('en').includes(file));
    const isLate = new RegExp(`/(?:${late.map((file) => file.replaceAll('.', '\\.')).join('|')})$`);
    const go = await loadWithout(sandbox, isLate);
    await sandbox.waitForCase('ready');
    await expect.poll(() => sandbox.action('start').isEnabled()).toBe(true);
    expect(await bareKeys(sandbox)).toEqual([]);
    const eager = (await fetched(sandbox)).filter((file) => !late.includes(file));
    const bytes = [...new Set(eager)].reduce((sum, file) => sum + built.gzipped(file), 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(150_000);
    await go();
  });

  test('the rest comes by itself while the agent reads, but for lists, which come when one is turned to', async () => {
    const sandbox = await openCase('standard');
    await sandbox.waitForCase('ready');
    for (const part of ['acting', 'StartedStep', 'later', 'Themed'])
      await expect.poll(() => fetched(sandbox)).toContainEqual(expect.stringMatching(part));
    expect((await fetched(sandbox)).filter((file) => file.startsWith('ChoiceBox'))).toEqual([]);
    await sandbox.field('subscription').focus();
    await expect.poll(() => fetched(sandbox)).toContainEqual(expect.stringMatching('ChoiceBox'));
  });
});

test('a part that cannot be loaded is said, with a way to try again', async () => {
  expectNoise(/Failed to load resource/);
  expectNoise(/Request failed: .*screen-.*ERR_FAILED/);
  const sandbox = await openCase('standard');
  await sandbox.waitForCase('ready');
  await sandbox.context.route(/\/app\/assets\/screen-.*\.js$/, (route) => route.abort());
  await sandbox.reloadApp();
  await expect.poll(() => appFrame(sandbox.page)?.locator('[role="alert"]').count()).toBe(1);
  await sandbox.context.unroute(/\/app\/assets\/screen-.*\.js$/);
  await sandbox.app.locator('.first-paint button').click();
  await sandbox.waitForCase('ready');
});

test('every file but the page itself is named by its content', () => {
  const scripts = built.files.filter((file) => file !== 'index.html');
  expect(scripts.length).toBeGreaterThan(10);
  for (const file of scripts) expect(file).toMatch(/-[\w-]{8}\.(js|css)$/);
});

test('what the verdict needs is compiled as it arrives, and nothing else is', () => {
  const text = (file: string): string => readFileSync(join(builtApp, 'assets', file), 'utf8');
  const hinted = built.files.filter((file) => text(file).startsWith('//# allFunctionsCalledOnLoad\n'));
  expect(hinted.map((file) => file.split('-')[0])).toEqual(['app', 'screen']);
});
