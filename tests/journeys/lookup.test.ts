/** An agent finds the customer by whatever the ticket tells, and is told by which key. */
import { describe, expect, test } from 'vitest';
import { openCase, type Sandbox } from './driver/sandbox.ts';

const result = (sandbox: Sandbox) => sandbox.app.locator('[data-lookup]');
const outcome = async (sandbox: Sandbox) => [
  await result(sandbox).getAttribute('data-lookup'),
  await result(sandbox).getAttribute('data-by'),
];
const link = (sandbox: Sandbox) => result(sandbox).getByRole('link').getAttribute('href');

async function opened(id: string, settings?: Record<string, null>): Promise<Sandbox> {
  const sandbox = await openCase(id, settings === undefined ? {} : { settings });
  await sandbox.field('customer').waitFor();
  return sandbox;
}

async function finds(sandbox: Sandbox, text: string, by: string, customer: string): Promise<void> {
  await sandbox.choose('customer', text);
  await expect.poll(() => outcome(sandbox)).toEqual(['chosen', by]);
  await expect.poll(() => sandbox.fact('customer-id').textContent()).toContain(customer);
  expect(await result(sandbox).textContent()).toContain(text);
}

describe('over one case', () => {
  test('every key finds the customer, and proof of ownership is asked for', async () => {
    const sandbox = await opened('any-key');
    expect(await sandbox.level('customer-known')).toBe('block');
    await finds(sandbox, '5520', 'id', '5520');
    await finds(sandbox, '4711', 'uid', '5501');
    await finds(sandbox, 'berg-labs', 'group', '5520');
    await finds(sandbox, '@mia-torres', 'username', '5501');
    await finds(sandbox, 'otto@berg.example', 'email', '5520');
    await finds(sandbox, 'Mia Torres', 'name', '5501');
    await finds(sandbox, 'A-S00009020', 'subscription', '5520');
    await expect.poll(() => sandbox.level('customer-known')).toBe('ok');
    expect(await sandbox.level('requester-is-customer')).toBe('stop');

    await sandbox.reloadApp();
    await expect.poll(() => sandbox.fact('customer-id').textContent()).toContain('5520');
  });

  test('several are listed with what tells them apart, and one is chosen by keyboard', async () => {
    const sandbox = await opened('any-key');
    await sandbox.choose('customer', 'Berg Labs');
    await expect.poll(() => outcome(sandbox)).toEqual(['several', 'name']);
    const otto = sandbox.app.getByRole('listitem').filter({ has: sandbox.app.locator('[data-hit="5520"]') });
    for (const told of ['Berg Labs', 'otto@berg.example', 'A-S00009020', 'Login off', '4720'])
      await expect.poll(() => otto.textContent()).toContain(told);
    await sandbox.app.locator('[data-hit="5521"]').press('Enter');
    await expect.poll(() => outcome(sandbox)).toEqual(['chosen', 'name']);
    await expect.poll(() => sandbox.fact('customer-id').textContent()).toContain('5521');
    expect(await result(sandbox).evaluate((region) => region.contains(document.activeElement))).toBe(true);
  });

  test('nobody: it is said, and the admin pages are searched on', async () => {
    const sandbox = await opened('any-key');
    await sandbox.choose('customer', 'Nobody Anywhere');
    await expect.poll(() => outcome(sandbox)).toEqual(['none', null]);
    expect(await link(sandbox)).toContain('/admin/customer?query=Nobody%20Anywhere');
  });
});

test('a server without the search: it is said, and the admin pages are searched', async () => {
  const sandbox = await opened('no-search');
  await sandbox.choose('customer', 'Berg Labs');
  await expect.poll(() => outcome(sandbox)).toEqual(['unread', null]);
  expect(await result(sandbox).textContent()).toContain('cannot be searched by company or name');
  expect(await link(sandbox)).toContain('/admin/customer?query=Berg%20Labs');
});

test('without the API the field says where customers are looked up', async () => {
  const sandbox = await opened('any-key', { customersdot_admin_email: null });
  await expect.poll(() => outcome(sandbox)).toEqual(['admin-pages', null]);
  await sandbox.choose('customer', 'Berg Labs');
  await expect.poll(() => link(sandbox)).toContain('/admin/customer?query=Berg%20Labs');
});
