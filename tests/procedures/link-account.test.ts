/** Linked is seen by the record's uid, and by the token's owner where it can be read (R8, R9). */
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

const wish = { customer: 5501, uid: '4711' };
const look = (parts: Parts) => trial('link-account', wish, parts).look();

test.each<[string, Parts, string]>([
  ['nobody is linked', record(null, null), 'no: customersdot not'],
  ['the user is linked, with their token', record('4711', works), 'yes: customersdot so'],
  ['linked by an admin, so without a token', record('4711', null), 'yes: customersdot so'],
  ['linked, and the token has died', record('4711', { owner: 4711, works: false }), 'yes: customersdot so'],
  ['somebody else is linked', record('77', { owner: 77, works: true }), 'no: customersdot not'],
  [
    'the user is linked, by the token of somebody else',
    record('4711', { owner: 77, works: true }),
    'no: customersdot not',
  ],
  ['the customer is gone', { customers: [] }, 'no: customersdot not'],
])('%s', async (_, parts, is) => {
  expect(told(await look(parts))).toBe(is);
});

test('whose account and whose token it is, is shown', async () => {
  const { sides } = await look(record('4711', { owner: 77, works: true }));
  expect(sides[0]?.params).toEqual({ uid: '4711', owner: '77' });
});

test('token info that cannot be read does not stand in the way', async () => {
  const one = trial('link-account', wish, record('4711', works));
  one.world.knobs.faults.push({
    match: { path: '/gitlab_token_info' },
    does: 'status',
    status: 503,
    times: 9,
  });
  expect((await one.look()).settled).toBe('yes');
});

test('a user of another customer is refused', async () => {
  const one = trial('link-account', wish, {
    customers: [customer(), customer({ id: 5502, email: 'old@acme.example', uid: '4711' })],
  });
  expect(await one.act(link)).toMatchObject({ tag: 'refused', refusal: { id: 'linked-to-another' } });
  expect((await one.look()).settled).toBe('no');
});

test('without CustomersDot’s API the agent’s word settles it', async () => {
  const one = trial('link-account', wish);
  expect(told(await one.proveWithoutApi(false))).toBe('no: customersdot untold');
  expect(told(await one.proveWithoutApi(true))).toBe('yes: customersdot untold');
});
