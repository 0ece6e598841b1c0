/** For those who do not see the screen. */
import { describe, expect, test } from 'vitest';
import { carryOut } from './agent.ts';
import { inApp } from './app-frame.ts';
import { openCase, type Sandbox } from './driver/sandbox.ts';
import { t } from './words.ts';

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

/** What is said to those who do not see it, without breaking in on them. */
const heardIn = (sandbox: Sandbox) => (): Promise<string | null> =>
  sandbox.app.locator('output[aria-live="polite"]').textContent();

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
    const heard = heardIn(sandbox);
    await sandbox.waitForCase('ready');
    await expect.poll(heard).toContain(t('standing.ready'));
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
    await sandbox.press('draft-reply');
    await sandbox.waitForCase('closed');
    await expect.poll(heard).toContain(t('standing.closed'));
  });

  test('the verdict is heard though the column comes with it, since what speaks is there before it speaks', async () => {
    const sandbox = await openCase('standard');
    await sandbox.context.addInitScript(() => {
      new MutationObserver((changes, observer) => {
        const place = changes
          .flatMap(({ addedNodes }) => [...addedNodes])
          .flatMap((node) => (node instanceof Element ? [...node.querySelectorAll('output')] : []))
          .at(0);
        if (place === undefined) return;
        document.documentElement.dataset['saidAtFirst'] = place.textContent;
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await sandbox.reloadApp();
    await sandbox.waitForCase('ready');
    await expect.poll(heardIn(sandbox)).toContain(t('standing.ready'));
    expect(await inApp(sandbox.page).evaluate(() => document.documentElement.dataset['saidAtFirst'])).toBe(
      '',
    );
  });

  test.each([
    ['extra-minutes', 'change-namespace', 'refused'],
    ['guided-with-api', 'link-account', 'waiting'],
  ] as const)('of %s it is announced that %s is %s', async (id, step, at) => {
    const sandbox = await openCase(id);
    await sandbox.waitForCase('ready');
    await sandbox.press('start');
    await carryOut(sandbox, step);
    await sandbox.waitForStep(step, at);
    await expect.poll(heardIn(sandbox)).toContain(`${t(`ui.step.${step}`)}: ${t(`step.at.${at}`)}`);
  });
});
