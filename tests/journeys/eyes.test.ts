/** For those who enlarge the page, choose their own colours, or want it to stand still. */
import { describe, expect, test } from 'vitest';
import { inApp } from './app-frame.ts';
import { cut } from './cut.ts';
import { openCase, type Sandbox } from './driver/sandbox.ts';
import { openForLooking } from './looks.ts';
import { letGo, openAlone, press, until } from './walks/walk.ts';

/** Of each part of the seats' bar and its legend: whether it can be told from the page below. */
const seen = (sandbox: Sandbox): Promise<Record<string, boolean>> =>
  inApp(sandbox.page).evaluate(() => {
    const ground = getComputedStyle(document.querySelector('main') ?? document.body).backgroundColor;
    const isSeen = (part: Element): boolean => {
      const { backgroundColor, borderTopColor, borderTopStyle } = getComputedStyle(part);
      const filled = backgroundColor !== ground && backgroundColor !== 'rgba(0, 0, 0, 0)';
      return filled || (borderTopStyle !== 'none' && borderTopColor !== ground);
    };
    const parts = [...document.querySelectorAll('main i')];
    return Object.fromEntries(
      parts.map((part) => [`${part.parentElement?.textContent || 'bar'} ${part.className}`, isSeen(part)]),
    );
  });

describe('colours of the browser’s own', () => {
  test('leave every part of the seats’ bar and of its legend to be seen', async () => {
    const sandbox = await openForLooking();
    await sandbox.page.emulateMedia({ forcedColors: 'active' });
    await openAlone(sandbox, 'peak');
    const parts = await seen(sandbox);
    expect(Object.keys(parts)).toHaveLength(8);
    expect(Object.values(parts)).not.toContain(false);
  });

  test('leave every button its edge', async () => {
    const sandbox = await openForLooking();
    await sandbox.page.emulateMedia({ forcedColors: 'active' });
    await openAlone(sandbox, 'too-few-seats');
    await press(sandbox, 'start');
    await until(sandbox, 'force-associate', 'ready');
    const bare = await inApp(sandbox.page).evaluate(() =>
      [...document.querySelectorAll('button:not([data-kind="link"])')]
        .filter((one) => one.getClientRects().length > 0 && (one.textContent ?? '').trim() !== '')
        .filter((one) => getComputedStyle(one).borderTopStyle === 'none')
        .map((one) => one.outerHTML.slice(0, 120)),
    );
    expect(bare).toEqual([]);
  });
});

/** Twice as large in the same place, as at 200 %: half as much fits beside each other. */
const enlarge = (sandbox: Sandbox): Promise<void> =>
  inApp(sandbox.page).evaluate(() => {
    document.documentElement.style.zoom = '2';
  });

describe('at 200 %', () => {
  test('nothing is cut off, from opening to a force', async () => {
    const sandbox = await openForLooking();
    await sandbox.host((host) => host.desk().setTray({ width: 480 }));
    await openAlone(sandbox, 'too-few-seats');
    await enlarge(sandbox);
    expect(await cut(sandbox.page)).toEqual([]);
    await press(sandbox, 'start');
    await until(sandbox, 'force-associate', 'ready');
    expect(await cut(sandbox.page)).toEqual([]);
  });

  test('nothing of a guide is cut off', async () => {
    const sandbox = await openForLooking();
    await sandbox.host((host) => host.desk().setTray({ width: 480 }));
    await openAlone(sandbox, 'guided-with-api');
    await press(sandbox, 'start');
    await letGo(sandbox, 'link-account');
    await until(sandbox, 'link-account', 'waiting');
    await enlarge(sandbox);
    expect(await cut(sandbox.page)).toEqual([]);
  });
});

/** What moves just now, or would if its time had come. */
const moving = (sandbox: Sandbox): Promise<number> =>
  inApp(sandbox.page).evaluate(
    () =>
      [...document.querySelectorAll('main *')].filter((one) => {
        const { animationName, transitionDuration } = getComputedStyle(one);
        return animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration);
      }).length,
  );

describe('motion', () => {
  test.each([
    ['no-preference', true],
    ['reduce', false],
  ] as const)('where the browser says %s: %s', async (reducedMotion, moves) => {
    const sandbox = await openCase('standard');
    await sandbox.page.emulateMedia({ reducedMotion });
    await sandbox.waitForCase('ready');
    expect((await moving(sandbox)) > 0).toBe(moves);
  });
});
