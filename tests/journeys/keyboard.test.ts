/** For those who work without a mouse, and for those who do not see the screen. */
import { describe, expect, test } from 'vitest';
import { inApp } from './app-frame.ts';
import { openCase } from './driver/sandbox.ts';
import { pressKey, tabTo } from './keys.ts';
import { t } from './words.ts';

const go = '[data-action="go"]:not([disabled])';

describe('by keyboard alone', () => {
  test('the standard case goes from opening to Pending', async () => {
    const sandbox = await openCase('standard');
    await sandbox.waitForCase('ready');
    sandbox.effort.reset();
    await sandbox.page.locator('iframe').focus();
    await tabTo(sandbox, '[data-action="start"]');
    await pressKey(sandbox, 'Enter');
    await sandbox.waitForStep('link-account', 'ready');
    await tabTo(sandbox, go);
    await pressKey(sandbox, 'Space');
    await sandbox.waitForStep('change-namespace', 'ready');
    await tabTo(sandbox, go);
    await pressKey(sandbox, 'Enter');
    await sandbox.waitForCase('closing');
    await tabTo(sandbox, '[data-action="draft-reply"]:not([disabled])');
    await pressKey(sandbox, 'Space');
    await sandbox.waitForCase('closed');
    expect(sandbox.effort.clicks).toBe(0);
    expect((await sandbox.ticket()).status).toBe('pending');
  });

  test('boxes are ticked and paths typed where a swap asks for them', async () => {
    const sandbox = await openCase('held-by-expired');
    await sandbox.waitForCase('ready');
    await sandbox.page.locator('iframe').focus();
    await tabTo(sandbox, '[data-action="start"]');
    await pressKey(sandbox, 'Enter');
    await sandbox.waitForStep('clear-subscription', 'ready');
    await tabTo(sandbox, '[data-gate="namespace-free"]');
    await pressKey(sandbox, 'Space');
    await tabTo(sandbox, '[data-gate="path"]');
    await sandbox.page.keyboard.type('acme-corp');
    await tabTo(sandbox, go);
    await pressKey(sandbox, 'Enter');
    await sandbox.waitForStep('clear-subscription', 'settled');
  });

  test('the focus goes with the work, and is never lost to the top', async () => {
    const sandbox = await openCase('standard');
    await sandbox.waitForCase('ready');
    await sandbox.page.locator('iframe').focus();
    await tabTo(sandbox, '[data-action="start"]');
    await pressKey(sandbox, 'Enter');
    await sandbox.waitForStep('link-account', 'ready');
    const focused = () =>
      inApp(sandbox.page).evaluate(
        () => document.activeElement?.closest('[data-step]')?.getAttribute('data-step') ?? null,
      );
    await expect.poll(focused).toBe('link-account');
    await tabTo(sandbox, go);
    await pressKey(sandbox, 'Enter');
    await sandbox.waitForStep('change-namespace', 'ready');
    await expect.poll(focused).toBe('change-namespace');
  });
});

/** Runs in the frame: what somebody could not tell who only hears the page. */
function unheard(): string[] {
  const textOf = (ids: string | null): string =>
    (ids ?? '')
      .split(/\s+/)
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ');
  const nameOf = (element: Element): string => {
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
    return [
      element.getAttribute('aria-label') ?? '',
      textOf(element.getAttribute('aria-labelledby')),
      [...(labels ?? [])].map((label) => label.textContent).join(' '),
      element.matches('button, a, summary') ? (element.textContent ?? '') : '',
    ]
      .join('')
      .trim();
  };
  const controls = [...document.querySelectorAll('input, select, textarea, button, a[href], summary')].filter(
    (element) => element.closest('[aria-hidden="true"]') === null,
  );
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  const briefly = (element: Element): string => element.outerHTML.slice(0, 160);
  return [
    ...controls.filter((element) => nameOf(element) === '').map((one) => `has no name: ${briefly(one)}`),
    ...ids.filter((id, n) => ids.indexOf(id) !== n).map((id) => `two elements are called ${id}`),
    ...[
      ...document.querySelectorAll('img:not([alt]), svg:not([aria-hidden]):not([aria-label]):not([role])'),
    ].map((one) => `a picture without words: ${briefly(one)}`),
    ...[...document.querySelectorAll('[tabindex]')]
      .filter((one) => Number(one.getAttribute('tabindex')) > 0)
      .map((one) => `jumps the queue: ${briefly(one)}`),
    ...(document.querySelectorAll('h1').length === 1 ? [] : ['not one h1']),
    ...(document.documentElement.lang === '' ? ['the language of the page is not said'] : []),
  ];
}

describe('by ear', () => {
  const states: readonly (readonly [string, string])[] = [
    ['standard', 'ready'],
    ['no-email', 'blocked'],
    ['unknown-customer', 'blocked'],
    ['guided', 'choosing'],
    ['held-by-expired', 'ready'],
    ['already-there', 'closing'],
    ['not-an-operator', 'forbidden'],
  ];

  test.each(states)('in %s every control has a name, and nothing is there twice', async (id, state) => {
    const sandbox = await openCase(id);
    await sandbox.waitForCase(state);
    await sandbox.action('open-setup-check').click();
    for (const fold of await sandbox.app.locator('summary').all()) await fold.click();
    expect(await inApp(sandbox.page).evaluate(unheard)).toEqual([]);
    if (state !== 'ready') return;
    await sandbox.press('start');
    await sandbox.app.locator('[data-at="ready"]').waitFor();
    expect(await inApp(sandbox.page).evaluate(unheard)).toEqual([]);
  });

  test('in a guide every box and link has a name, and nothing is there twice', async () => {
    const sandbox = await openCase('standard', { mode: 'guided' });
    await sandbox.waitForCase('ready');
    await sandbox.press('start');
    await sandbox.waitForStep('link-account', 'ready');
    await sandbox.press('go');
    await sandbox.app.locator('[data-guide-step="end-gitlab"]').waitFor();
    expect(await inApp(sandbox.page).evaluate(unheard)).toEqual([]);
  });

  test('each change of the case is announced politely', async () => {
    const sandbox = await openCase('standard');
    const heard = (): Promise<string | null> => sandbox.app.locator('[aria-live="polite"]').textContent();
    await sandbox.waitForCase('ready');
    expect(await heard()).toContain(t('standing.ready'));
    await sandbox.press('start');
    await sandbox.waitForStep('link-account', 'ready');
    await expect.poll(heard).toContain(t('standing.running'));
    await expect.poll(heard).toContain(`${t('ui.step.link-account')}: ${t('step.at.ready')}`);
    await sandbox.action('go').click();
    await sandbox.waitForStep('change-namespace', 'ready');
    await expect.poll(heard).toContain(`${t('ui.step.change-namespace')}: ${t('step.at.ready')}`);
    await sandbox.action('go').click();
    await sandbox.waitForCase('closing');
    await expect.poll(heard).toContain(t('standing.closing'));
  });
});
