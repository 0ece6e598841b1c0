/** What a hand does without meaning it: a second click, a key that is held, a press of what has only just come there. */
import { describe, expect, test } from 'vitest';
import { inApp } from './app-frame.ts';
import { openCase, type OpenOptions, type Sandbox } from './driver/sandbox.ts';
import { passUntil, passUntilCase, passUntilStep } from './passing.ts';
import { t } from './words.ts';

/** So low that the app has to be scrolled to its steps. */
const viewport = { width: 1280, height: 420 };

/** What was asked of any service but to read, which GraphQL does by POST. */
const changes = (sandbox: Sandbox): Promise<number> =>
  sandbox.world(
    (world) => world.log.filter((one) => one.method !== 'GET' && !one.url.endsWith('/api/graphql')).length,
  );

/** The middle of a control, scrolled to as an agent would. */
async function spotOf(sandbox: Sandbox, action: string): Promise<{ x: number; y: number }> {
  const control = sandbox.action(action);
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (box === null) throw new Error(`${action} is not to be seen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const armed = (sandbox: Sandbox, action: string): Promise<void> =>
  sandbox.app.locator(`[data-action="${action}"]:enabled`).waitFor();

/** How far everything around the app is scrolled. */
const scrolled = (sandbox: Sandbox): Promise<number[]> =>
  sandbox.page.evaluate(() => Array.from(document.querySelectorAll('*'), (one) => one.scrollTop));

const said = (sandbox: Sandbox): Promise<string> =>
  sandbox.app
    .locator('[data-step] output')
    .allTextContents()
    .then((all) => all.join(''));

/** What comes after the verdict may move the start, which then waits anew. */
async function calmlyReady(sandbox: Sandbox): Promise<void> {
  await passUntilCase(sandbox, 'ready');
  await sandbox.later(10_000);
  await sandbox.page.waitForLoadState('networkidle');
  await armed(sandbox, 'start');
}

/** Time stands still from the moment that the first step is ready and its control has only just come. */
async function justReady(options: OpenOptions = {}): Promise<Sandbox> {
  const sandbox = await openCase('standard', { clock: true, ...options });
  await calmlyReady(sandbox);
  await sandbox.context.clock.pauseAt((await sandbox.page.evaluate(() => Date.now())) + 1_000);
  await sandbox.action('start').click();
  await passUntil(sandbox, async () => (await sandbox.at('link-account')) === 'ready', { stride: 20 });
  return sandbox;
}

describe('a double click on the start', () => {
  // A mouse tells the second click as such; what drives one from outside may not.
  test.each([
    [80, 2],
    [200, 1],
    [400, 2],
  ])('with %d ms between scrolls nothing and changes nothing', async (pause, clickCount) => {
    const sandbox = await openCase('standard', { viewport });
    await sandbox.waitForCase('ready');
    await armed(sandbox, 'start');
    const { x, y } = await spotOf(sandbox, 'start');
    const before = await scrolled(sandbox);
    await sandbox.page.mouse.click(x, y);
    await sandbox.page.waitForTimeout(pause);
    await sandbox.page.mouse.click(x, y, { clickCount });
    await sandbox.waitForStep('link-account', 'ready');
    await armed(sandbox, 'go');
    expect((await scrolled(sandbox)).filter((top) => top > 0)).toEqual(before.filter((top) => top > 0));
    expect(await sandbox.at('link-account')).toBe('ready');
    expect(await changes(sandbox)).toBe(0);
  });
});

describe('a key that is held', () => {
  test.each(['Enter', 'Space'])('%s: six seconds of it are one press', async (key) => {
    const sandbox = await openCase('peak', { clock: true });
    await calmlyReady(sandbox);
    await sandbox.action('start').focus();
    for (let held = 0; held < 120; held += 1) {
      await sandbox.page.keyboard.down(key);
      await sandbox.later(50);
      // Wherever the focus goes by itself: here somebody puts it on what would go.
      await inApp(sandbox.page).evaluate(() =>
        document.querySelector<HTMLButtonElement>('[data-action="go"]')?.focus(),
      );
    }
    await sandbox.page.keyboard.up(key);
    await sandbox.later(5_000);
    await passUntil(sandbox, async () => (await sandbox.app.locator('[data-at="ready"]').count()) === 1);
    expect(await changes(sandbox)).toBe(0);
  });

  test('is said, and once it is let go each key presses', async () => {
    const sandbox = await openCase('standard', { clock: true });
    await calmlyReady(sandbox);
    await sandbox.action('start').focus();
    await sandbox.page.keyboard.down('Enter');
    await passUntilStep(sandbox, 'link-account', 'ready');
    await sandbox.later(5_000);
    await expect.poll(() => said(sandbox)).toContain(t('ui.confirm.held'));
    expect(await sandbox.action('go').isDisabled()).toBe(true);
    await sandbox.page.keyboard.up('Enter');
    await expect.poll(() => sandbox.action('go').isEnabled()).toBe(true);
    expect(await said(sandbox)).toBe('');
    await sandbox.action('go').press('Space');
    await passUntilStep(sandbox, 'change-namespace', 'ready');
    await armed(sandbox, 'go');
    await sandbox.action('go').press('Enter');
    await passUntilCase(sandbox, 'closing');
  });
});

/** Somebody else than the mouse scrolls what the app's frame stands in. */
const scrollColumn = (sandbox: Sandbox, by: number): Promise<void> =>
  sandbox.page.evaluate((pixels) => {
    const frame = document.querySelector('.desk-page:not([hidden]) iframe');
    for (let one = frame?.parentElement; one; one = one.parentElement) {
      const before = one.scrollTop;
      one.scrollBy(0, pixels);
      if (one.scrollTop !== before) return;
    }
  }, by);

describe('a control that has only just come', () => {
  test('takes no press, says so, and takes the next one', async () => {
    const sandbox = await justReady();
    const { x, y } = await spotOf(sandbox, 'go');
    await sandbox.page.mouse.click(x, y);
    await expect.poll(() => said(sandbox)).toContain(t('ui.confirm.missed'));
    await passUntil(sandbox, () => sandbox.action('go').isEnabled());
    expect(await sandbox.at('link-account')).toBe('ready');
    await sandbox.page.mouse.click(x, y);
    await passUntilStep(sandbox, 'link-account', 'settled');
    expect(await said(sandbox)).toBe('');
  });

  test('under a mouse that rests is not pressed by it, whoever scrolled', async () => {
    const sandbox = await justReady({ viewport });
    await passUntil(sandbox, () => sandbox.action('go').isEnabled());
    await scrollColumn(sandbox, 60);
    const { x, y } = await spotOf(sandbox, 'go');
    await sandbox.page.mouse.move(x, y + 60);
    await scrollColumn(sandbox, -60);
    await sandbox.later(100);
    await sandbox.page.mouse.down();
    await sandbox.page.mouse.up();
    await expect.poll(() => said(sandbox)).toContain(t('ui.confirm.missed'));
    expect(await changes(sandbox)).toBe(0);
    await sandbox.later(1_000);
    await sandbox.page.mouse.move(x + 3, y + 60);
    await sandbox.page.mouse.click(x + 3, y + 60);
    await passUntilStep(sandbox, 'link-account', 'settled');
  });

  test('when it is moved is pressed by nobody for a moment, and keeps the focus that it had', async () => {
    const sandbox = await justReady();
    await passUntil(sandbox, () => sandbox.action('go').isEnabled());
    await sandbox.action('go').focus();
    await inApp(sandbox.page).evaluate(() =>
      document.querySelector('main')?.prepend(document.createElement('hr')),
    );
    await expect.poll(() => sandbox.action('go').isDisabled()).toBe(true);
    await passUntil(sandbox, () => sandbox.action('go').isEnabled());
    await sandbox.page.keyboard.press('Enter');
    await passUntilStep(sandbox, 'link-account', 'settled');
  });

  test('when it is moved under a mouse that is down, says that the press does not count', async () => {
    const sandbox = await justReady();
    await passUntil(sandbox, () => sandbox.action('go').isEnabled());
    const { x, y } = await spotOf(sandbox, 'go');
    await sandbox.page.mouse.move(x, y);
    await sandbox.later(1_000);
    await sandbox.page.mouse.down();
    await inApp(sandbox.page).evaluate(() => {
      const moves = document.createElement('p');
      moves.style.cssText = 'height: 4px; margin: 0';
      document.querySelector('main')?.prepend(moves);
    });
    await expect.poll(() => sandbox.action('go').isDisabled()).toBe(true);
    await sandbox.page.mouse.up();
    await expect.poll(() => said(sandbox)).toContain(t('ui.confirm.missed'));
    expect(await changes(sandbox)).toBe(0);
  });

  test('is not where the focus goes, which is the head of its step', async () => {
    const sandbox = await justReady();
    await passUntil(sandbox, () => sandbox.action('go').isEnabled());
    const head = await inApp(sandbox.page).evaluate(() => document.activeElement?.textContent);
    expect(head).toBe(t('ui.step.link-account'));
  });
});
