/** The standard case, the swap and the 502 repair, guided and by internal request: the same steps, the same proof. */
import { describe, expect, test } from 'vitest';
import { giveGates } from './agent.ts';
import { openCase, type Sandbox } from './driver/sandbox.ts';

interface Deed {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body: Readonly<Record<string, string | number>>;
}

/** What the agent does in the admin pages for each step; the world keeps no other account of it. */
const inAdmin: Readonly<Record<string, Deed>> = {
  'link-account': { method: 'POST', path: '/customers/5501/gitlab_account', body: { uid: '4711' } },
  'unlink-account': { method: 'DELETE', path: '/customers/5501/gitlab_account', body: {} },
  'change-namespace': {
    method: 'PUT',
    path: '/subscriptions/A-S00012345/namespace',
    body: { namespace_id: 9001 },
  },
  'clear-subscription': {
    method: 'POST',
    path: '/namespace_controls/clear_subscription',
    body: { subscription: 'A-S00010001' },
  },
  'force-associate': {
    method: 'POST',
    path: '/namespace_controls/force_reassociate',
    body: { namespace: '9001', subscription: 'A-S00012345' },
  },
};

/** Done in the portal, as the customer. */
const inPortal = new Set<string>(['link-account', 'change-namespace']);

async function doInAdmin(sandbox: Sandbox, step: string): Promise<void> {
  const deed = inAdmin[step];
  if (deed === undefined) throw new Error(`Nobody knows how ${step} is done by hand.`);
  // The portal has no field for the ticket; the Support tools want it.
  const hasLink = (await sandbox.step(step).textContent())?.includes('/agent/tickets/');
  expect(hasLink).toBe(!inPortal.has(step));
  const status = await sandbox.world(async (world, { method, path, body }) => {
    const { adminEmail, adminToken } = world.state.credentials;
    const asked = {
      method,
      headers: {
        'X-Admin-Email': adminEmail,
        'X-Admin-Token': adminToken,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({
        ...body,
        zendesk_ticket_link: 'https://acme-support.zendesk.com/agent/tickets/1',
      }),
    };
    const reply = await world.answer(new Request(`https://customers.gitlab.com/admin/api${path}`, asked));
    return reply.status;
  }, deed);
  expect(status).toBe(200);
}

const stories = [
  ['standard', ['link-account', 'change-namespace']],
  ['held-by-expired', ['clear-subscription', 'force-associate']],
  ['admin-linked', ['unlink-account', 'link-account', 'change-namespace']],
] as const;

/** Which steps an automation carries out where changes are internal requests. */
const automated = new Set<string>(['clear-subscription', 'force-associate']);

describe.each(['guided', 'internal_request'] as const)('in mode %s', (mode) => {
  test.each(stories)('%s is provisioned and proven', { timeout: 120_000 }, async (id, steps) => {
    const sandbox = await openCase(id, { mode });
    await sandbox.waitForCase('ready');
    await sandbox.action('start').click();
    for (const step of steps) {
      await sandbox.waitForStep(step, 'ready');
      await giveGates(sandbox);
      await sandbox.step(step).locator('[data-action="go"]').click();
      if (mode === 'guided' || !automated.has(step)) {
        await sandbox.waitForStep(step, 'waiting');
        await doInAdmin(sandbox, step);
        await sandbox.action('done-in-admin').click();
      }
      await sandbox.waitForStep(step, 'settled', 60_000);
    }
    await sandbox.waitForCase('closing');
    const linked = await sandbox.world(
      (world) =>
        world.state.customersdot.subscriptions.find((one) => one.name === 'A-S00012345')?.linked_namespace
          ?.id,
    );
    expect(linked).toBe(9001);
  });
});
