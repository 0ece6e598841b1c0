/** What the agent does in the admin pages for each step; the world keeps no other account of it. */
import { expect } from 'vitest';
import type { Sandbox } from './driver/sandbox.ts';

interface Deed {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body: Readonly<Record<string, string | number>>;
}

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
  'put-back': {
    method: 'POST',
    path: '/namespace_controls/force_reassociate',
    body: { namespace: '9001', subscription: 'A-S00010001' },
  },
};

/** Done in the portal, as the customer. */
const inPortal = new Set<string>(['link-account', 'change-namespace']);

/** Tries a step in the admin pages, in a tab that the app knows nothing of: the status that comes back. */
export async function tryInAdmin(sandbox: Sandbox, step: string): Promise<number> {
  const deed = inAdmin[step];
  if (deed === undefined) throw new Error(`Nobody knows how ${step} is done by hand.`);
  // The portal has no field for the ticket; the Support tools want it.
  const hasLink = (await sandbox.step(step).textContent())?.includes('/agent/tickets/');
  expect(hasLink).toBe(!inPortal.has(step));
  return sandbox.world(async (world, { method, path, body }) => {
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
}

/** Carries a step out in the admin pages. */
export async function doInAdmin(sandbox: Sandbox, step: string): Promise<void> {
  expect(await tryInAdmin(sandbox, step)).toBe(200);
}
