/** Guided, without any API: the admin page says no, its words are pasted, and the refusal becomes a force. */
import { describe, expect, test } from 'vitest';
import { carryOut } from './agent.ts';
import { inApp } from './app-frame.ts';
import { openCase, type OpenOptions, type Sandbox } from './driver/sandbox.ts';
import { tellFacts } from './telling.ts';
import { t } from './words.ts';

const withoutApi: OpenOptions = { mode: 'guided', settings: { customersdot_admin_email: null } };
const change = 'change-namespace';

/** What an agent's own hands do in the admin pages, and the words that come back. */
async function inAdmin(
  sandbox: Sandbox,
  method: 'PUT' | 'POST',
  path: string,
  wish: Readonly<Record<string, string | number>>,
): Promise<string> {
  return sandbox.world(
    async (world, deed) => {
      const { adminEmail, adminToken } = world.state.credentials;
      const request = new Request(`https://customers.gitlab.com/admin/api${deed.path}`, {
        method: deed.method,
        headers: {
          'X-Admin-Email': adminEmail,
          'X-Admin-Token': adminToken,
          'Content-Type': 'application/json',
        },
        body: JSON.stringify({
          ...deed.wish,
          zendesk_ticket_link: 'https://acme-support.zendesk.com/agent/tickets/1',
        }),
      });
      const reply = await world.answer(request);
      return reply.status === 200 ? 'Success' : String((await reply.json()).error);
    },
    { method, path, wish },
  );
}

const changeInAdmin = (sandbox: Sandbox): Promise<string> =>
  inAdmin(sandbox, 'PUT', '/subscriptions/A-S00012345/namespace', { namespace_id: 9001 });
const forceInAdmin = (sandbox: Sandbox): Promise<string> =>
  inAdmin(sandbox, 'POST', '/namespace_controls/force_reassociate', {
    namespace: '9001',
    subscription: 'A-S00012345',
  });

/** The case of a group with minutes of its own, which the portal does not link, up to the agent's hands. */
async function handedOver(options: OpenOptions = {}): Promise<Sandbox> {
  const sandbox = await openCase('extra-minutes', { ...withoutApi, ...options });
  await tellFacts(sandbox, { 'linked-uid': '4711' });
  await sandbox.waitForCase('ready');
  await sandbox.press('start');
  await carryOut(sandbox, change);
  await sandbox.waitForStep(change, 'waiting');
  return sandbox;
}

const say = (sandbox: Sandbox, step: string): Promise<void> =>
  sandbox.press('refused-in-admin', sandbox.step(step));
const notes = async (sandbox: Sandbox): Promise<readonly string[]> => {
  const { comments } = await sandbox.ticket();
  return comments.flatMap(({ entry }) => (entry === null ? [] : [String(JSON.parse(entry).event)]));
};

describe('a refusal that becomes a force', () => {
  test('is pasted, kept over a reload, offered, carried out by hand and proven', async () => {
    const sandbox = await handedOver();
    const words = await changeInAdmin(sandbox);
    expect(words).toContain("can't have additional");
    await sandbox.field('refusal').fill(`Customers Admin\n${words}\nConfirm changes`);
    await sandbox.reloadApp();
    await sandbox.waitForStep(change, 'waiting');
    expect(await sandbox.field('refusal').inputValue()).toContain(words);
    await say(sandbox, change);
    await sandbox.waitForStep(change, 'refused');
    expect(await sandbox.step(change).textContent()).toContain(t('refusal.extra-minutes'));
    expect(await notes(sandbox)).toEqual(['begun', 'refused']);

    await carryOut(sandbox, 'force-associate');
    await sandbox.waitForStep('force-associate', 'waiting');
    expect(await forceInAdmin(sandbox)).toBe('Success');
    await sandbox.press('done-in-admin', sandbox.step('force-associate'));
    await sandbox.waitForStep('force-associate', 'settled');
    await sandbox.waitForCase('closing');
    const sent = await sandbox.world(
      (world) =>
        world.log.filter((one) => one.service === 'customersdot' && one.url.includes('/admin/api')).length,
    );
    // Both by the agent's hands, which the world hears of in the same way.
    expect(sent).toBe(2);
  });

  test('is said without words: what is missing stands there, the field has the focus, and nothing happens', async () => {
    const sandbox = await handedOver();
    await say(sandbox, change);
    const alert = sandbox.step(change).getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain(t('ui.step.refusal.missing'));
    const focused = await inApp(sandbox.page).evaluate(
      () => document.activeElement?.closest('[data-field]')?.getAttribute('data-field') ?? null,
    );
    expect(focused).toBe('refusal');
    expect(await sandbox.at(change)).toBe('waiting');
    expect(await notes(sandbox)).toEqual(['begun']);
    await sandbox.page.keyboard.type('Flux capacitor missing');
    await alert.waitFor({ state: 'detached' });
    await say(sandbox, change);
    await sandbox.waitForStep(change, 'refused');
  });

  test('that nobody knows goes on as an escalation, with its words', async () => {
    const sandbox = await handedOver();
    await sandbox.field('refusal').fill('Flux capacitor <b>missing</b>');
    await say(sandbox, change);
    await sandbox.waitForStep(change, 'refused');
    expect(await sandbox.step(change).textContent()).toContain('Flux capacitor <b>missing</b>');
    await sandbox.press('escalate', sandbox.step(change));
    await expect
      .poll(() => sandbox.world((world) => world.state.gitlab.issues.at(-1)?.description ?? ''))
      .toContain('Flux capacitor <b>missing</b>');
  });
});

test.each(['light', 'dark'] as const)(
  'at 320 pixels, %s: it fits, and is reached by its names',
  async (scheme) => {
    const sandbox = await handedOver({ width: 320, scheme });
    const step = sandbox.step(change);
    await step.getByLabel(t('ui.step.refusal.label')).fill('x'.repeat(400));
    await step.getByRole('button', { name: t('ui.step.refused-in-admin') }).waitFor();
    expect(await step.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(false);
    const wide = await inApp(sandbox.page).evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(wide).toBe(false);
  },
);
