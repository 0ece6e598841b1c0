/**
 * How much the standard case asks of an agent who has nothing but the admin pages (docs/performance.md, "Clicks"): walked with the
 * keyboard in the sidebar and with the mouse in the pages. Tabs stay open, as one leaves them.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openCase, type Sandbox } from './driver/sandbox.ts';
import { pressKey, tabTo } from './keys.ts';
import { t } from './words.ts';

/** Fields that are filled, a pasted page being one; clicks are those in the admin pages and the portal, and a list that is chosen from. */
const most = { fields: 12, clicks: 20 };

const withoutApi = { customersdot_admin_email: null };

/** Goes to a control of the sidebar by keyboard, and presses it. */
async function reach(sandbox: Sandbox, selector: string): Promise<void> {
  await sandbox.page.bringToFront();
  await tabTo(sandbox, selector);
  await pressKey(sandbox, 'Enter');
}

/** A link of the app opens a page of its own. */
async function opened(sandbox: Sandbox, link: string): Promise<Page> {
  const coming = sandbox.context.waitForEvent('page');
  await reach(sandbox, link);
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

/** A link beside the open stage that leads to such an address. */
const stageLink = (address: string): string => `[data-stage-open] a[href*="${address}"]`;
const guideLink = (key: string): string => `[data-guide-step="${key}"] a`;

class Walk {
  fields = 0;
  readonly sandbox: Sandbox;

  constructor(sandbox: Sandbox) {
    this.sandbox = sandbox;
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
    await pressKey(this.sandbox, 'Enter');
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
  const admin = await opened(sandbox, stageLink('/admin/customer?'));
  await link(admin, '5501');
  await admin.getByText('Login activated').waitFor();
  await walk.paste(await wholePage(admin));
  await link(admin, 'Zuora Subscriptions');
  await admin.getByRole('columnheader', { name: 'Seats owed' }).waitFor();
  await walk.paste(await wholePage(admin));
  await link(admin, 'A-S00012345');
  await admin.getByText('SSPChannel').waitFor();
  await walk.paste(await wholePage(admin));
  await pressKey(sandbox, 'Enter');
  // What lacks is gone to: the first that no page told.
  await expect.poll(() => walk.isAt('linked-namespace')).toBe(true);
  const order = await opened(sandbox, stageLink('/admin/order?query=A-S'));
  await walk.paste(await wholePage(order));
  await pressKey(sandbox, 'Enter');
  await walk.choose('subscription-trial', 'no');
  await reach(sandbox, '[data-action="take-facts"]');
  await opened(sandbox, stageLink('/admin/order?query=9001'));
  await sandbox.page.bringToFront();
  await tabTo(sandbox, '[data-field="holder"] input');
  await walk.type('holder', 'none');
}

async function handOver(sandbox: Sandbox, step: string): Promise<void> {
  await sandbox.waitForStep(step, 'ready');
  for (const gate of await sandbox.step(step).locator('[data-gate]').all()) {
    await tabTo(sandbox, `[data-gate="${await gate.getAttribute('data-gate')}"]`);
    await pressKey(sandbox, 'Space');
  }
  await reach(sandbox, '[data-action="go"]');
  await sandbox.waitForStep(step, 'waiting');
}

async function done(sandbox: Sandbox, step: string): Promise<void> {
  await reach(sandbox, '[data-action="done-in-admin"]');
  await sandbox.waitForStep(step, 'settled');
}

/** All that is pressed in the pages of both sites: one impersonation serves both steps, as the handbook has it. */
async function provision(sandbox: Sandbox): Promise<void> {
  await reach(sandbox, '[data-action="start"]');
  await handOver(sandbox, 'link-account');
  const gitlab = await opened(sandbox, guideLink('impersonate-gitlab'));
  await press(gitlab, 'Impersonate');
  const record = await opened(sandbox, guideLink('impersonate-customersdot'));
  await link(record, 'Impersonate');
  await press(record, 'Impersonate');
  const portal = await opened(sandbox, guideLink('link-here'));
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
  await reach(sandbox, '[data-action="draft-reply"]');
  await sandbox.waitForCase('closed');
}

test('the standard case goes from opening to Pending by pasting', async () => {
  const sandbox = await openCase('standard', { mode: 'guided', settings: withoutApi });
  const walk = new Walk(sandbox);
  await sandbox.app.locator('[data-stage-open]').waitFor();
  await sandbox.page.locator('iframe').focus();
  sandbox.effort.reset();
  await tell(walk);
  await sandbox.waitForCase('ready');
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
