/** The app's frame in Zendesk: hidden and shown again, loaded anew, switched to another ticket, or not in Zendesk at all. */
import { describe, expect, test } from 'vitest';
import { cases } from '#world/cases/index.ts';
import { carryOut, provision } from './agent.ts';
import { inApp } from './app-frame.ts';
import { expectNoise, openCase, type Sandbox } from './driver/sandbox.ts';
import { passUntil, passUntilCase, passUntilStep } from './passing.ts';
import { t } from './words.ts';

/** What was asked of all services in a case's own world. */
const requests = (sandbox: Sandbox, id: string): Promise<number> =>
  sandbox.host((host, caseId) => host.worlds.of(caseId).world.log.length, id);

const paths = (sandbox: Sandbox, from: number): Promise<string[]> =>
  sandbox.world(
    (world, start) => world.log.slice(start).map((one) => one.url.replace(/^https:\/\/[^/]+/, '')),
    from,
  );

const conversation = '/api/v2/tickets/4201/comments';

/** Runs in each page before the app: a browser that lets a frame of another site keep nothing. */
function denyStorage(): void {
  Object.defineProperty(window, 'localStorage', {
    get: () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    },
  });
}

describe('out of sight', () => {
  test('a hidden ticket reads nothing until it is shown', async () => {
    const sandbox = await openCase('standard', { clock: true });
    await passUntilCase(sandbox, 'ready');
    await sandbox.openCase('self-serve');
    await passUntilCase(sandbox, 'ready');
    const before = await requests(sandbox, 'standard');
    await sandbox.reloadApp();
    await passUntilCase(sandbox, 'ready');
    await sandbox.later(10_000);
    expect(await requests(sandbox, 'standard')).toBe(before);
    await sandbox.openCase('standard');
    await passUntilCase(sandbox, 'ready');
    expect(await requests(sandbox, 'standard')).toBeGreaterThan(before);
  });

  test('a collapsed app reads nothing until it is expanded', async () => {
    const sandbox = await openCase('standard', { clock: true });
    await passUntilCase(sandbox, 'ready');
    await sandbox.later(5_000);
    await sandbox.page.getByRole('button', { name: /^Collapse/ }).click();
    const before = await requests(sandbox, 'standard');
    await sandbox.host((host) => host.emit('ticket.updated', { id: 902, name: 'Ben Okafor' }));
    await sandbox.later(10_000);
    expect(await requests(sandbox, 'standard')).toBe(before);
    await sandbox.page.getByRole('button', { name: /^Expand/ }).click();
    await passUntil(sandbox, async () => (await requests(sandbox, 'standard')) > before);
    expect((await paths(sandbox, before)).map((path) => path.split('?', 1)[0])).toEqual([conversation]);
  });

  test('coming back reads only what is older than a minute', async () => {
    const sandbox = await openCase('standard', { clock: true });
    await passUntilCase(sandbox, 'ready');
    await sandbox.later(5_000);
    const leave = () => sandbox.host((host) => host.setVisible(false));
    const comeBack = () => sandbox.host((host) => host.setVisible(true));
    const atFirst = await requests(sandbox, 'standard');

    await leave();
    await sandbox.later(20_000);
    await comeBack();
    await sandbox.later(5_000);
    expect(await paths(sandbox, atFirst)).toEqual([]);

    await sandbox.host((host) => host.emit('ticket.updated', { id: 902, name: 'Ben Okafor' }));
    await passUntil(sandbox, async () => (await requests(sandbox, 'standard')) > atFirst);
    const reread = await requests(sandbox, 'standard');
    await leave();
    await sandbox.later(40_000);
    await comeBack();
    await passUntil(sandbox, async () => (await requests(sandbox, 'standard')) > reread);
    await sandbox.later(5_000);
    const again = await paths(sandbox, reread);
    expect(again).toContain('/api/v4/namespaces/9001');
    expect(again.filter((path) => path.startsWith(conversation))).toEqual([]);
    expect(new Set(again).size).toBe(again.length);
  });

  test('twenty tickets loaded anew at once make the requests of one', async () => {
    const sandbox = await openCase('standard');
    const twenty = cases.slice(0, 20).map((one) => one.id);
    for (const id of [...twenty.filter((one) => one !== 'standard'), 'standard']) await sandbox.openCase(id);
    expect(await sandbox.page.locator('iframe').count()).toBe(20);
    await sandbox.waitForCase('ready');
    const counts = () => Promise.all(twenty.map((id) => requests(sandbox, id)));
    const before = await counts();
    await sandbox.reloadApp();
    await sandbox.waitForCase('ready');
    const after = await counts();
    expect(twenty.filter((_, n) => after[n] !== before[n])).toEqual(['standard']);
  });
});

/** Zendesk shows another ticket in the frame that there is, and says so. */
async function switchTicket(
  sandbox: Sandbox,
  to = { id: 4999, email: 'zoe@elsewhere.example' },
): Promise<void> {
  await sandbox.host((host, { id, email }) => {
    const { ticket } = host;
    if (ticket === null) throw new Error('No ticket is open');
    const { tickets, users } = host.world.state.zendesk;
    const [requester, first] = [ticket.requester, ticket.ticket];
    const identities = [{ type: 'email', value: email, verified: true, primary: true }];
    users.push({ ...requester, id: id + 200, name: 'Zoe Lind', email, identities });
    tickets.push({ ...first, id, subject: 'Another matter', requester_id: id + 200 });
    // The desk would give another ticket a frame of its own.
    Object.defineProperty(ticket, 'key', { value: ticket.key });
    Object.assign(ticket, { id });
    host.emit('context.updated', { ticketId: id });
  }, to);
}

describe('another ticket in the same frame', () => {
  test('is shown, and late replies of the old one never land', async () => {
    const sandbox = await openCase('standard', { clock: true });
    await sandbox.world((world) => {
      world.knobs.latencyMs = 2_000;
    });
    await sandbox.reloadApp();
    await passUntil(sandbox, async () =>
      sandbox.world((world) =>
        world.log.some((one) => one.url.includes('/subscriptions') && one.status === 0),
      ),
    );
    await switchTicket(sandbox);
    await passUntilCase(sandbox, 'blocked');
    await sandbox.later(30_000);
    expect((await sandbox.fact('requester-email').textContent())?.trim()).toBe('zoe@elsewhere.example');
    expect(await sandbox.level('customer-known')).toBe('block');
    expect(await sandbox.root.textContent()).not.toMatch(/mia|A-S00012345|acme-corp/i);
  });

  test('is the last one that was switched to, though an earlier one is slower', async () => {
    const sandbox = await openCase('standard', { clock: true });
    await passUntilCase(sandbox, 'ready');
    await sandbox.host((host) => {
      host.faults.lateBy = 3_000;
    });
    await switchTicket(sandbox);
    await sandbox.host((host) => {
      host.faults.lateBy = 0;
    });
    await switchTicket(sandbox, { id: 4998, email: 'kim@third.example' });
    await passUntilCase(sandbox, 'blocked');
    await sandbox.later(30_000);
    expect((await sandbox.fact('requester-email').textContent())?.trim()).toBe('kim@third.example');
    expect(await sandbox.app.locator('main').count()).toBe(1);
    const asked = await sandbox.world((world) => world.log.filter((one) => one.url.includes('zoe')).length);
    expect(asked).toBe(0);
  });

  test('nothing of a begun case goes on in it', async () => {
    const sandbox = await openCase('standard', { clock: true });
    await passUntilCase(sandbox, 'ready');
    await sandbox.press('start');
    await passUntilStep(sandbox, 'link-account', 'ready');
    await sandbox.world((world) => {
      world.knobs.latencyMs = 2_000;
    });
    await sandbox.action('go').click();
    await switchTicket(sandbox);
    await passUntilCase(sandbox, 'blocked');
    await sandbox.later(120_000);
    expect(await sandbox.app.locator('[data-step]').count()).toBe(0);
    const notes = await sandbox.world((world) =>
      world.state.zendesk.comments.filter((one) => one.ticket_id === 4999).map((one) => one.html_body),
    );
    expect(notes).toEqual([]);
  });
});

describe('what was typed', () => {
  const kept = (sandbox: Sandbox): Promise<number> =>
    inApp(sandbox.page).evaluate(
      () => Object.keys(localStorage).filter((key) => !key.startsWith('provisioning guesses ')).length,
    );

  test('survives a reload, and is gone once the case is closed', async () => {
    const sandbox = await openCase('too-few-seats');
    await sandbox.waitForCase('ready');
    await sandbox.press('start');
    await sandbox.waitForStep('force-associate', 'ready');
    await sandbox.gate('seats-match').fill('Accepted by mail on Monday.');
    await sandbox.reloadApp();
    await sandbox.waitForCase('ready');
    await sandbox.press('start');
    await sandbox.waitForStep('force-associate', 'ready');
    expect(await sandbox.gate('seats-match').inputValue()).toBe('Accepted by mail on Monday.');
    expect(await kept(sandbox)).toBe(1);
    // It is proposed again, and counts once the agent says that it still holds.
    expect(await sandbox.action('go').isDisabled()).toBe(true);
    await sandbox.action('keep-reason').click();
    await sandbox.action('go').click();
    await sandbox.waitForCase('closing');
    await sandbox.action('draft-reply').click();
    await sandbox.waitForCase('closed');
    expect(await kept(sandbox)).toBe(0);
  });

  test('is lost where the browser keeps nothing, and the case works', async () => {
    const sandbox = await openCase('standard');
    await sandbox.context.addInitScript(denyStorage);
    await sandbox.reloadApp();
    await provision(sandbox, ['link-account', 'change-namespace']);
    await sandbox.waitForCase('closing');
  });

  test('that it will be lost is said where it is typed', async () => {
    const sandbox = await openCase('too-few-seats');
    await sandbox.context.addInitScript(denyStorage);
    await sandbox.reloadApp();
    await sandbox.waitForCase('ready');
    await sandbox.press('start');
    await sandbox.waitForStep('force-associate', 'ready');
    const said = sandbox.step('force-associate').getByText(t('ui.gate.not-kept'));
    await said.waitFor();
    expect(await said.count()).toBe(1);
  });
});

describe('without Zendesk’s script, and without Zendesk', () => {
  test('the copy inside the package takes over when the CDN’s script is missing', async () => {
    expectNoise(/static\.zdassets\.com/);
    const sandbox = await openCase('standard', { sdk: 'none' });
    await sandbox.waitForCase('ready');
    await sandbox.press('start');
    await carryOut(sandbox, 'link-account');
    await sandbox.waitForStep('link-account', 'settled');
  });

  test('opened by itself it says where it belongs, and asks nobody', async () => {
    const sandbox = await openCase('standard');
    await sandbox.waitForCase('ready');
    const page = await sandbox.context.newPage();
    await page.goto(inApp(sandbox.page).url());
    await page.locator('[data-case="error"]').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain(t('outside.no-frame'));
    expect(await page.getByRole('button').count()).toBe(1);
  });

  test('framed without Zendesk’s parameters it says so', async () => {
    const sandbox = await openCase('standard');
    await sandbox.waitForCase('ready');
    const page = await sandbox.context.newPage();
    const address = new URL(inApp(sandbox.page).url());
    address.search = '';
    await page.goto(new URL('/', sandbox.page.url()).href.replace(/\?.*/, 'favicon.ico'));
    await page.setContent(`<iframe src="${address.href}"></iframe>`);
    const alert = page.frameLocator('iframe').getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain(t('outside.no-parameters'));
  });
});
