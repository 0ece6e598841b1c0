/**
 * How much the standard case asks of an agent who has nothing but the admin pages (docs/performance.md, "Clicks"): walked with the
 * mouse, and with the keyboard for what one copies, pastes and types. Tabs stay open, as one leaves them.
 */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { giveGates } from './agent.ts';
import { openCase, type Sandbox } from './driver/sandbox.ts';
import { t } from './words.ts';

/**
 * Fields that are filled, a pasted page being one; clicks with those in the admin pages. Twenty clicks are the aim and are not
 * reached: docs/performance.md says what they go into.
 */
const most = { fields: 12, clicksToTell: 8, clicks: 29 };

const withoutApi = { customersdot_admin_email: null };

/** A link of the app opens a page of its own. */
async function opened(sandbox: Sandbox, link: Locator): Promise<Page> {
  const coming = sandbox.context.waitForEvent('page');
  await link.click();
  const page = await coming;
  await page.locator('main h1').waitFor();
  return page;
}

const link = (page: Page, name: string): Promise<void> =>
  page.getByRole('link', { name, exact: true }).first().click();
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** What the clipboard would hold, put where the focus is, as Ctrl+V does. */
async function pasted(sandbox: Sandbox, text: string): Promise<void> {
  await sandbox.page.bringToFront();
  const place = sandbox.app.locator(':focus');
  await place.evaluate((element, page) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', page);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

const wholePage = (page: Page): Promise<string> => page.locator('body').innerText();

class Walk {
  fields = 0;
  readonly sandbox: Sandbox;

  constructor(sandbox: Sandbox) {
    this.sandbox = sandbox;
  }

  stage(name: string): Locator {
    return this.sandbox.app.locator('[data-stage-open]').getByRole('link', { name });
  }

  async paste(text: string): Promise<void> {
    this.fields += 1;
    await pasted(this.sandbox, text);
  }

  /** Types into the field that has the focus, and takes the stage. */
  async type(id: string, value: string): Promise<void> {
    this.fields += 1;
    await expect.poll(() => this.isAt(id)).toBe(true);
    await this.sandbox.page.keyboard.type(value);
    await this.sandbox.page.keyboard.press('Enter');
  }

  async choose(id: string, value: string): Promise<void> {
    this.fields += 1;
    await this.sandbox.field(id).selectOption(value);
  }

  isAt(id: string): Promise<boolean> {
    return this.sandbox.field(id).evaluate((element) => element === document.activeElement);
  }
}

/** The pages that tell of the purchase, pasted one after the other; then what no page tells for certain. */
async function tell(walk: Walk): Promise<void> {
  const { sandbox } = walk;
  const admin = await opened(sandbox, walk.stage('Search the customer'));
  await link(admin, '5501');
  await admin.getByText('Login activated').waitFor();
  await walk.paste(await wholePage(admin));
  await link(admin, 'Zuora Subscriptions');
  await admin.getByRole('columnheader', { name: 'Seats owed' }).waitFor();
  await walk.paste(await wholePage(admin));
  await link(admin, 'A-S00012345');
  await admin.getByText('SSPChannel').waitFor();
  await walk.paste(await wholePage(admin));
  await sandbox.page.keyboard.press('Enter');
  // What lacks is gone to: the first that no page told.
  await expect.poll(() => walk.isAt('linked-namespace')).toBe(true);
  const order = await opened(sandbox, walk.stage('Order of the subscription'));
  await walk.paste(await wholePage(order));
  await sandbox.page.keyboard.press('Enter');
  await walk.choose('subscription-trial', 'no');
  await sandbox.action('take-facts').click();
  await opened(sandbox, walk.stage('Orders of the group'));
  await sandbox.page.bringToFront();
  await sandbox.page.keyboard.press('Tab');
  await walk.type('holder', 'none');
}

const guideLink = (sandbox: Sandbox, key: string): Locator =>
  sandbox.app.locator(`[data-guide-step="${key}"]`).getByRole('link');

async function handOver(sandbox: Sandbox, step: string): Promise<void> {
  await sandbox.waitForStep(step, 'ready');
  await giveGates(sandbox);
  await sandbox.press('go', sandbox.step(step));
  await sandbox.waitForStep(step, 'waiting');
}

async function done(sandbox: Sandbox, step: string): Promise<void> {
  await sandbox.page.bringToFront();
  await sandbox.action('done-in-admin').click();
  await sandbox.waitForStep(step, 'settled');
}

/** All that is pressed in the pages of both sites: one impersonation serves both steps, as the handbook has it. */
async function provision(sandbox: Sandbox): Promise<void> {
  await sandbox.press('start');
  await handOver(sandbox, 'link-account');
  const gitlab = await opened(sandbox, guideLink(sandbox, 'impersonate-gitlab'));
  await press(gitlab, 'Impersonate');
  const record = await opened(sandbox, guideLink(sandbox, 'impersonate-customersdot'));
  await link(record, 'Impersonate');
  await press(record, 'Impersonate');
  const portal = await opened(sandbox, guideLink(sandbox, 'link-here'));
  await press(portal, 'Link account');
  await portal.getByText('Linked account: mia-torres').waitFor();
  await done(sandbox, 'link-account');
  await handOver(sandbox, 'change-namespace');
  await link(portal, 'Subscriptions & purchases');
  await link(portal, 'Link subscription to a group');
  await portal.getByLabel('New Namespace').selectOption({ label: 'acme-corp' });
  await press(portal, 'Confirm changes');
  await portal.getByText('Linked group: acme-corp').waitFor();
  await press(portal, 'Stop impersonating');
  await press(gitlab, 'Stop impersonating');
  await done(sandbox, 'change-namespace');
  await sandbox.waitForCase('closing');
  await sandbox.press('draft-reply');
  await sandbox.waitForCase('closed');
}

test('the standard case goes from opening to Pending by pasting', async () => {
  const sandbox = await openCase('standard', { mode: 'guided', settings: withoutApi });
  const walk = new Walk(sandbox);
  await sandbox.app.locator('[data-stage-open]').waitFor();
  sandbox.effort.reset();
  await tell(walk);
  await sandbox.waitForCase('ready');
  expect(sandbox.effort.clicks).toBeLessThanOrEqual(most.clicksToTell);
  await provision(sandbox);
  expect((await sandbox.ticket()).status).toBe('pending');
  expect(walk.fields).toBeLessThanOrEqual(most.fields);
  expect(sandbox.effort.clicks).toBeLessThanOrEqual(most.clicks);
  const shown = await sandbox.world(({ state }) => ({
    uid: state.customersdot.customers[0]?.uid,
    plan: state.gitlab.namespaces.find((one) => one.id === 9001)?.plan?.code,
  }));
  expect(shown).toEqual({ uid: '4711', plan: 'premium' });
});

test('what is pasted of another customer is said, and nothing of it is taken', async () => {
  const sandbox = await openCase('standard', { mode: 'guided', settings: withoutApi });
  await sandbox.field('customer-id').fill('5501');
  await pasted(sandbox, 'Id\n5502\nUid\n4711\nLogin activated\nno');
  const values = { field: t('word.customer-id'), value: '5502', told: '5501' };
  await sandbox.app.getByText(t('ui.paste.other', values)).waitFor();
  expect(await sandbox.action('fill-in-pasted').count()).toBe(0);
  expect(await sandbox.field('linked-uid').inputValue()).toBe('');
});
