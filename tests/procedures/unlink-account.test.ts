/** Unlinked is a record without a uid (R8, R47). */
import { expect, test } from 'vitest';
import { customer, gitlabUser, type Parts } from '#world/build/index.ts';
import { told, trial } from './world.ts';

const link = 'https://acme-support.zendesk.com/agent/tickets/4201#x';
const record = (uid: string | null, token: { owner: number; works: boolean | null } | null): Parts => ({
  customers: [customer({ uid, token })],
  users: [
    gitlabUser(),
    gitlabUser({ id: 77, username: 'sam-ops', email: 'sam@ops.example', is_admin: true }),
  ],
});
const works = { owner: 4711, works: true };

const wish = { customer: 5501 };
const look = (parts: Parts) => trial('unlink-account', wish, parts).look();

test.each<[string, Parts, string]>([
  ['nobody is linked', record(null, null), 'yes: customersdot so'],
  ['an admin is linked', record('77', { owner: 77, works: true }), 'no: customersdot not'],
  ['the customer’s own is linked', record('4711', works), 'no: customersdot not'],
  ['the customer is gone', { customers: [] }, 'no: customersdot not'],
])('%s', async (_, parts, is) => {
  expect(told(await look(parts))).toBe(is);
});

test('R47: it is the CustomersDot id that is sent, never that of GitLab.com', async () => {
  const one = trial('unlink-account', wish, record('77', { owner: 77, works: true }));
  await one.act(link);
  const change = one.world.log.find((exchange) => exchange.method === 'DELETE');
  expect(change?.url).toMatch(/\/customers\/5501\/gitlab_account$/);
});

test('without CustomersDot’s API the agent’s word settles it', async () => {
  const one = trial('unlink-account', wish);
  expect((await one.proveWithoutApi(false)).settled).toBe('no');
  expect((await one.proveWithoutApi(true)).settled).toBe('yes');
});
