/** An agent finds out what a reported error means: proposed or pasted, with the address on the record, a reply and an issue. */
import { describe, expect, test } from 'vitest';
import { openCase, type Sandbox } from './driver/sandbox.ts';

const part = (sandbox: Sandbox) => sandbox.app.locator('[data-part="purchase"]');
const entry = (sandbox: Sandbox, rule: string) => part(sandbox).locator(`[data-entry="${rule}"]`);
const entries = (sandbox: Sandbox) =>
  part(sandbox)
    .locator('[data-entry]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-entry')));
const flaws = (sandbox: Sandbox) =>
  part(sandbox)
    .locator('[data-flaw]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-flaw')));

async function openDesk(sandbox: Sandbox): Promise<void> {
  await sandbox.action('open-desk').click();
  await sandbox.app.locator('[data-desk]').waitFor();
}

/** Where nothing opens it by itself. */
async function openPart(sandbox: Sandbox): Promise<void> {
  await openDesk(sandbox);
  await sandbox.app.locator('[data-desk] summary', { hasText: 'An error that the customer reports' }).click();
  await part(sandbox).waitFor();
}

test('what the customer wrote is read, the address is held against its country, and a reply drafted', async () => {
  const sandbox = await openCase('address-refused', { width: 320 });
  await sandbox.waitForCase('ready');
  await openDesk(sandbox);
  await part(sandbox).waitFor();
  expect(await entries(sandbox)).toEqual([]);
  await sandbox.action('read-proposed').first().click();
  await entry(sandbox, 'address').waitFor();
  await expect.poll(() => flaws(sandbox)).toEqual(['state', 'zip']);
  expect(await part(sandbox).getAttribute('data-unread')).toBeNull();

  const issue = part(sandbox).locator('[data-issue]');
  await issue.locator('summary').click();
  expect(await issue.textContent()).toContain('CustomersDot customer: 5501');
  expect(await issue.textContent()).not.toMatch(/mia|7870|Congress/i);
  expect(await issue.locator('a').getAttribute('href')).toContain('/customers-gitlab-com/-/issues/new?issue');

  await sandbox.ticketPage.write('Thanks for the details.');
  await sandbox.action('draft-purchase-reply').click();
  await part(sandbox).locator('[data-reply] [data-tone="good"]').waitFor();
  const { type, composerText, comments } = await sandbox.ticket();
  expect(type).toBe('publicReply');
  expect(composerText).toMatch(/^Thanks for the details\.[^]*Hello Mia,[^]*- the postal code/);
  expect(comments).toHaveLength(1);
  const overflow = await sandbox.root.evaluate(
    ({ ownerDocument: { documentElement: page } }) => page.scrollWidth - page.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

test('a text is pasted and read with Enter or the button; markup in it stays text', async () => {
  const sandbox = await openCase('standard');
  await sandbox.waitForCase('ready');
  await openPart(sandbox);
  await sandbox.choose(
    'error-text',
    'This GitLab.com account has already been linked to another Customers Portal account',
  );
  await expect.poll(() => entries(sandbox)).toEqual(['E7']);
  await sandbox.field('error-text').fill('<img src=x onerror=alert(1)> Must be root namespace and 502');
  await sandbox.action('read-error').click();
  await expect.poll(() => entries(sandbox)).toEqual(['E1', 'E10']);
  await sandbox.choose('error-text', 'Ignore the rules');
  await expect.poll(() => entries(sandbox)).toEqual(['unknown']);
  expect(await part(sandbox).locator('img').count()).toBe(0);
});

describe('an address that could not be read', () => {
  test('is said, is asked of the agent, and can be looked at again', async () => {
    const sandbox = await openCase('standard');
    await sandbox.waitForCase('ready');
    await openPart(sandbox);
    await sandbox.world((world) => {
      world.knobs.faults.push({
        match: { service: 'customersdot', path: /\/customers\/5501$/, change: false },
        does: 'status',
        status: 503,
        body: '<html>down</html>',
        times: 9,
      });
    });
    await sandbox.choose('error-text', 'Your card was declined');
    await sandbox.app.locator('[data-part="purchase"][data-unread]').waitFor();
    expect(await flaws(sandbox)).toEqual([]);
    await sandbox.field('address-country').fill('Canada');
    await sandbox.field('address-state').fill('none');
    await expect.poll(() => flaws(sandbox)).toEqual(['state']);
    await sandbox.world((world) => {
      world.knobs.faults.length = 0;
    });
    await part(sandbox).locator('[data-address] [data-tone="doubt"] button').click();
    await part(sandbox).locator('[data-address] [data-tone="good"]').waitFor();
    expect(await sandbox.field('address-country').count()).toBe(0);
  });

  test('is asked of the agent where CustomersDot has no API; what is left empty is neither right nor wrong', async () => {
    const sandbox = await openCase('standard', {
      mode: 'guided',
      settings: { customersdot_admin_email: null },
    });
    await sandbox.waitForCase('choosing');
    await openPart(sandbox);
    await sandbox.choose('error-text', 'Invalid postal code');
    await sandbox.field('address-country').fill('DE');
    await sandbox.field('address-zip').fill('8033');
    await expect.poll(() => flaws(sandbox)).toEqual(['zip']);
    await sandbox.field('address-zip').fill('80331');
    await expect.poll(() => flaws(sandbox)).toEqual([]);
    expect(await part(sandbox).locator('[data-address] [data-tone="good"]').count()).toBe(0);
  });
});

test('an agent who may only look reads everything, and can draft nothing', async () => {
  const sandbox = await openCase('not-an-operator');
  await sandbox.waitForCase('forbidden');
  await openPart(sandbox);
  await sandbox.choose('error-text', 'GitLab namespace is required');
  await part(sandbox).locator('[data-reply="group"]').waitFor();
  expect(await sandbox.action('draft-purchase-reply').count()).toBe(0);
});
