/** The desk on email and errors: asked when unfolded, one removal that is confirmed, noted and seen gone, in the narrow column. */
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openCase, type OpenOptions, type Sandbox } from './driver/sandbox.ts';
import { words } from '../../translations/desk/en.json' with { type: 'json' };

const part = (sandbox: Sandbox, name: string): Locator => sandbox.app.locator(`[data-part="${name}"]`);

async function atDesk(id: string, options: OpenOptions = {}): Promise<Sandbox> {
  const sandbox = await openCase(id, options);
  await sandbox.app.locator('[data-case]:not([data-case="loading"])').waitFor();
  await sandbox.action('open-desk').click();
  await sandbox.app.locator('[data-desk] summary').first().waitFor();
  return sandbox;
}

async function unfold(sandbox: Sandbox, name: keyof typeof words.part): Promise<Locator> {
  await sandbox.app.locator('[data-desk] summary', { hasText: words.part[name] }).click();
  const unfolded = part(sandbox, name);
  await unfolded.waitFor();
  return unfolded;
}

const entries = (within: Locator): Promise<(string | null)[]> =>
  within.locator('[data-entry]').evaluateAll((all) => all.map((one) => one.getAttribute('data-entry')));

const overflows = (one: Locator): Promise<boolean> =>
  one.evaluate((box) => box.scrollWidth > box.clientWidth + 1);

const removals = (sandbox: Sandbox): Promise<number> =>
  sandbox.world(
    (world) => world.log.filter((one) => one.service === 'mailgun' && one.method === 'DELETE').length,
  );

const asked = (sandbox: Sandbox): Promise<number> =>
  sandbox.world(
    (world) => world.log.filter((one) => one.service === 'mailgun' || one.service === 'sentry').length,
  );

async function confirmRemoval(sandbox: Sandbox, mail: Locator): Promise<void> {
  await mail.locator('[data-gate="suppression"]').check({ force: true });
  await sandbox.press('remove-suppression', mail);
}

describe('email delivery', () => {
  test('a suppression is read, confirmed, noted on the ticket, removed once and seen gone', async () => {
    const sandbox = await atDesk('mail-suppressed');
    expect(await asked(sandbox)).toBe(0);
    const mail = await unfold(sandbox, 'mail');
    await mail.locator('[data-entry="accepted"]').first().waitFor();
    expect(await entries(mail)).toEqual(['suppressed', 'suppressed', 'accepted', 'failed', 'accepted']);
    expect(await mail.locator('[data-entry="failed"]').textContent()).toContain('<b>No such mailbox</b>');
    expect(await mail.locator('b').count()).toBe(0);
    expect(await overflows(mail)).toBe(false);
    expect(await mail.locator('[data-action="remove-suppression"]').isDisabled()).toBe(true);

    await confirmRemoval(sandbox, mail);
    await mail.getByText(words.mail.removal.gone).waitFor();
    expect(await mail.locator('[data-action="remove-suppression"]').count()).toBe(0);
    const { removed, notes } = await sandbox.world((world) => ({
      removed: world.state.mailgun.removed,
      notes: world.state.zendesk.comments.filter((one) => one.html_body.includes('list of bounces')),
    }));
    expect(removed).toEqual(['bounces mia@acme.example']);
    expect(notes).toMatchObject([{ public: false }]);
    expect(notes[0]?.html_body).not.toContain('<b>');

    await mail.locator('select').selectOption('mia.torres@acme.example');
    await mail.locator('[data-entry="delivered"]').waitFor();
    expect(await entries(mail)).toEqual(['delivered']);
  });

  test('a removal that nobody answered is in doubt, and goes again only after a look and anew confirmed', async () => {
    const sandbox = await atDesk('mail-suppressed');
    const mail = await unfold(sandbox, 'mail');
    await mail.locator('[data-gate="suppression"]').waitFor({ state: 'attached' });
    await sandbox.world((world) => {
      world.knobs.faults.push({ match: { service: 'mailgun', change: true }, does: 'lose-request' });
    });
    await confirmRemoval(sandbox, mail);
    await mail.getByText(words.mail.removal['in-doubt']).waitFor();
    expect(await mail.locator('[data-action="remove-suppression"]').count()).toBe(0);
    await mail.getByRole('button', { name: words.unread.again }).click();
    await mail.locator('[data-gate="suppression"]').waitFor({ state: 'attached' });
    expect(await mail.locator('[data-gate="suppression"]').isChecked()).toBe(false);
    expect(await removals(sandbox)).toBe(1);
    await confirmRemoval(sandbox, mail);
    await mail.getByText(words.mail.removal.gone).waitFor();
    expect(await removals(sandbox)).toBe(2);
  });

  test('without a key it is unread, never empty, and leads to the logs with what to search for', async () => {
    const sandbox = await atDesk('mail-suppressed');
    await sandbox.world((world) => {
      const fault = {
        match: { service: 'mailgun' },
        does: 'status',
        status: 401,
        body: 'Forbidden',
        times: 4,
      } as const;
      world.knobs.faults.push(fault);
    });
    const mail = await unfold(sandbox, 'mail');
    await expect.poll(() => mail.getAttribute('data-unread')).toBe('');
    expect(await entries(mail)).toEqual([]);
    expect(await mail.getByText(words.mail.free).count()).toBe(0);
    expect(await mail.locator('a').getAttribute('href')).toBe(
      'https://app.mailgun.com/mg/sending/customers.gitlab.com/logs',
    );
    expect(await mail.locator('code').textContent()).toBe('mia@acme.example');
    await mail.getByRole('button', { name: words.unread.again }).click();
    await mail.locator('[data-entry="failed"]').waitFor();
    expect(await mail.getAttribute('data-unread')).toBeNull();
  });

  test('a login that is off is said first, by itself', async () => {
    const sandbox = await atDesk('login-never-on', { scheme: 'dark' });
    const mail = part(sandbox, 'mail');
    await mail.getByText(words.mail.none).waitFor();
    expect((await mail.textContent())?.startsWith(words.mail['login-off'])).toBe(true);
  });

  test('who may only look is offered no removal', async () => {
    const sandbox = await atDesk('mail-suppressed', { settings: { operator_group_ids: '1' } });
    const mail = await unfold(sandbox, 'mail');
    await mail.getByText(words.mail['may-not']).waitFor();
    expect(await mail.locator('[data-gate], [data-action]').count()).toBe(0);
  });
});

describe('errors in Sentry', () => {
  test('each is listed once with a link, its title as text, and the query for the logs stands below', async () => {
    const sandbox = await atDesk('portal-errors');
    const errors = await unfold(sandbox, 'errors');
    await errors.locator('[data-entry="error"]').first().waitFor();
    expect(await entries(errors)).toEqual(['error', 'error', 'error']);
    const links = errors.locator('[data-entry="error"] a');
    expect(await links.first().getAttribute('href')).toBe(
      'https://sentry.gitlab.net/gitlab/customersgitlabcom/issues/1211792/',
    );
    expect(await links.first().textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await errors.locator('img').count()).toBe(0);
    expect(await errors.locator('pre').textContent()).toContain('jsonPayload.customer_id=5501');
    expect(await overflows(errors)).toBe(false);
  });

  test('without a token it is unread, with the search prepared', async () => {
    const sandbox = await atDesk('portal-errors');
    await sandbox.world((world) => {
      world.knobs.faults.push({
        match: { service: 'sentry' },
        does: 'status',
        status: 401,
        body: '{}',
        times: 3,
      });
    });
    const errors = await unfold(sandbox, 'errors');
    await expect.poll(() => errors.getAttribute('data-unread')).toBe('');
    expect(await entries(errors)).toEqual([]);
    expect(await errors.getByText(words.errors.none).count()).toBe(0);
    expect(await errors.locator('a').first().getAttribute('href')).toBe(
      'https://sentry.gitlab.net/gitlab/customersgitlabcom/issues/?query=user.id%3A5501',
    );
  });
});
