/** By hand: the guide's links lead through the pages of both sites, and its ticks are the agent's own. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { giveGates } from './agent.ts';
import { inApp } from './app-frame.ts';
import { openCase, type OpenOptions, type Sandbox } from './driver/sandbox.ts';
import { doInAdmin } from './in-admin.ts';
import { t } from './words.ts';

const item = (sandbox: Sandbox, key: string): Locator => sandbox.app.locator(`[data-guide-step="${key}"]`);

const tick = (sandbox: Sandbox, key: string): Promise<void> =>
  item(sandbox, key).locator('input[type="checkbox"]').check();

const isTicked = (sandbox: Sandbox, key: string): Promise<boolean> =>
  item(sandbox, key).locator('input[type="checkbox"]').isChecked();

const keys = (sandbox: Sandbox): Promise<readonly (string | null)[]> =>
  sandbox.app
    .locator('[data-guide-step]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-guide-step')));

/** Follows a step's link, does there what is to be done, closes the page and ticks the step. */
async function take(sandbox: Sandbox, key: string, act: (page: Page) => Promise<void>): Promise<void> {
  const opened = sandbox.context.waitForEvent('page');
  await item(sandbox, key).locator('a').click();
  const page = await opened;
  await act(page);
  await page.close();
  await tick(sandbox, key);
}

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();
const shows = (words: string) => (page: Page) => page.getByText(words).first().waitFor();

async function handedOver(
  options: OpenOptions = {},
  first = 'link-account',
  id = 'standard',
): Promise<Sandbox> {
  const sandbox = await openCase(id, { mode: 'guided', ...options });
  await sandbox.waitForCase('ready');
  await sandbox.press('start');
  await letGo(sandbox, first);
  return sandbox;
}

async function letGo(sandbox: Sandbox, step: string): Promise<void> {
  await sandbox.waitForStep(step, 'ready');
  await giveGates(sandbox);
  await sandbox.press('go', sandbox.step(step));
  await sandbox.waitForStep(step, 'waiting');
}

async function done(sandbox: Sandbox, step: string): Promise<void> {
  await sandbox.action('done-in-admin').click();
  await sandbox.waitForStep(step, 'settled');
}

/** Impersonates on both sites, does what is to be done as the customer, and ends both. */
async function asCustomer(sandbox: Sandbox, act: () => Promise<void>): Promise<void> {
  await take(sandbox, 'impersonate-gitlab', press('Impersonate'));
  await take(sandbox, 'impersonate-customersdot', async (page) => {
    await page.getByRole('link', { name: 'Impersonate' }).click();
    await press('Impersonate')(page);
    await shows('You are mia@acme.example')(page);
  });
  await act();
  await take(sandbox, 'end-customersdot', press('Stop impersonating'));
  await take(sandbox, 'end-gitlab', press('Stop impersonating'));
}

describe('whoever follows the guide from link to link', () => {
  test('provisions the standard case, which GitLab.com and CustomersDot then show', async () => {
    const sandbox = await handedOver();
    await take(sandbox, 'departure', shows('Uid'));
    await asCustomer(sandbox, () => take(sandbox, 'link-here', press('Link account')));
    await done(sandbox, 'link-account');
    await letGo(sandbox, 'change-namespace');
    await take(sandbox, 'departure', shows('A-S00012345'));
    await asCustomer(sandbox, () =>
      take(sandbox, 'subscriptions', async (page) => {
        await page.getByRole('link', { name: 'Link subscription to a group' }).click();
        await page.getByLabel('New Namespace').selectOption({ label: 'acme-corp' });
        await press('Confirm changes')(page);
        await shows('Linked group: acme-corp')(page);
      }),
    );
    await done(sandbox, 'change-namespace');
    await sandbox.waitForCase('closing');
    const shown = await sandbox.world(({ state }) => ({
      uid: state.customersdot.customers[0]?.uid,
      plan: state.gitlab.namespaces.find((one) => one.id === 9001)?.plan?.code,
    }));
    expect(shown).toEqual({ uid: '4711', plan: 'premium' });
  });

  test('fills in a Support tool with what is handed over', async () => {
    const sandbox = await handedOver({}, 'force-associate', 'too-few-seats');
    const values = await item(sandbox, 'fill-in')
      .locator('dl > div')
      .evaluateAll((all) =>
        all.map((one) => ({
          label: one.querySelector('dt')?.textContent ?? '',
          value: one.querySelector('dd span')?.textContent ?? '',
        })),
      );
    await take(sandbox, 'fill-in', async (page) => {
      for (const { label, value } of values) await page.getByLabel(label).fill(value);
      await press('Confirm')(page);
      await shows('Success')(page);
    });
    await done(sandbox, 'force-associate');
  });
});

describe('ticks', () => {
  test('are there after a reload, with the mouse in nobody’s hand', async () => {
    const sandbox = await handedOver();
    await item(sandbox, 'sign-in-customersdot').locator('input').focus();
    await sandbox.page.keyboard.press('Space');
    for (let n = 0; n < 2; n += 1) await sandbox.page.keyboard.press('Tab');
    await sandbox.page.keyboard.press('Space');
    expect(await isTicked(sandbox, 'sign-in-gitlab')).toBe(true);
    await sandbox.reloadApp();
    await sandbox.waitForStep('link-account', 'waiting');
    await expect.poll(() => isTicked(sandbox, 'sign-in-gitlab')).toBe(true);
    expect(await isTicked(sandbox, 'sign-in-customersdot')).toBe(true);
    expect(await isTicked(sandbox, 'departure')).toBe(false);
  });

  test('that are missing hold nothing up, and an impersonation that is not ticked as ended is said afterwards', async () => {
    const sandbox = await handedOver();
    await sandbox.action('done-in-admin').click();
    await expect.poll(() => keys(sandbox)).toEqual(['end-customersdot', 'end-gitlab']);
    expect(await sandbox.step('link-account').textContent()).toContain(t('ui.step.guide.left'));
    await tick(sandbox, 'end-customersdot');
    await tick(sandbox, 'end-gitlab');
    await expect.poll(() => sandbox.step('link-account').textContent()).toContain(t('ui.step.guide.ended'));
    expect(await keys(sandbox)).toEqual(['end-customersdot', 'end-gitlab']);
  });
});

test('an impersonation that the next step ends as well is said there, and not twice', async () => {
  const sandbox = await handedOver();
  await doInAdmin(sandbox, 'link-account');
  await done(sandbox, 'link-account');
  await item(sandbox, 'end-gitlab').waitFor();
  await letGo(sandbox, 'change-namespace');
  await sandbox.step('change-namespace').locator('[data-guide-step="end-gitlab"]').waitFor();
  expect(await item(sandbox, 'end-gitlab').count()).toBe(1);
});

test.each(['light', 'dark'] as const)('at 320 px in %s colours nothing is cut off', async (scheme) => {
  const sandbox = await handedOver({ scheme, width: 320 });
  await item(sandbox, 'end-gitlab').waitFor();
  const wider = await inApp(sandbox.page).evaluate(() =>
    [...document.querySelectorAll('main, [data-guide-step], [data-guide-step] *')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
      .map((one) => one.outerHTML.slice(0, 120)),
  );
  expect(wider).toEqual([]);
  await sandbox.screenshot(`guide-${scheme}`);
});
