/** A change that says what it departs from: one kind of server compares it, another ignores it. */
import { describe, expect, test } from 'vitest';
import { askCustomersDot as ask } from '../ask.ts';
import { caseById } from '../cases/index.ts';
import { still, ticketLink } from '../stage.ts';
import type { World } from '../world.ts';

const zendesk_ticket_link = ticketLink(42, 'x');

const worldOf = (id: string, honoursExpected: boolean): World => {
  const seed = caseById(id).seed();
  return still({ ...seed, knobs: { ...seed.knobs, honoursExpected } });
};

interface Change {
  name: string;
  world: string;
  method: string;
  path: string;
  body: object;
  so: object;
  notSo: object[];
}

const changes: Change[] = [
  {
    name: 'link',
    world: 'standard',
    method: 'POST',
    path: '/customers/5501/gitlab_account',
    body: { uid: '4711' },
    so: { uid: null },
    notSo: [{ uid: '77' }],
  },
  {
    name: 'unlink',
    world: 'self-serve',
    method: 'DELETE',
    path: '/customers/5501/gitlab_account',
    body: {},
    so: { uid: '4711' },
    notSo: [{ uid: null }, { uid: '77' }],
  },
  {
    name: 'change',
    world: 'self-serve',
    method: 'PUT',
    path: '/subscriptions/A-S00012345/namespace',
    body: { namespace_id: 9001 },
    so: { linked_namespace_id: null, namespace_path: 'acme-corp' },
    notSo: [{ linked_namespace_id: 9002 }, { linked_namespace_id: null, namespace_path: 'acme-inc' }],
  },
  {
    name: 'force',
    world: 'moves-from-another',
    method: 'POST',
    path: '/namespace_controls/force_reassociate',
    body: { namespace: '9001', subscription: 'A-S00012345' },
    so: { linked_namespace_id: 9002, namespace_path: 'acme-corp' },
    notSo: [{ linked_namespace_id: null }, { namespace_path: 'acme-inc' }],
  },
  {
    name: 'clear',
    world: 'held-by-active',
    method: 'POST',
    path: '/namespace_controls/clear_subscription',
    body: { subscription: 'A-S00010001' },
    so: { linked_namespace_id: 9001, namespace_path: 'acme-corp' },
    notSo: [{ linked_namespace_id: 9002 }, { namespace_path: 'acme-inc' }],
  },
  {
    name: 'minutes',
    world: 'self-serve',
    method: 'POST',
    path: '/namespace_controls/extra_compute_minutes',
    body: { namespace: '9001', new_minutes_total: 500 },
    so: { total: 0, namespace_path: 'acme-corp' },
    notSo: [{ total: 5_000 }, { namespace_path: 'acme-inc' }],
  },
];

const send = (world: World, { method, path, body }: Change, expected: unknown) =>
  ask(world, method, path, { ...body, zendesk_ticket_link, expected });

describe.each(changes)('$name', (change) => {
  test('goes through where what it expects is so, whatever else it names', async () => {
    const world = worldOf(change.world, true);
    expect((await send(world, change, { ...change.so, weather: 'fine' })).status).toBe(200);
    expect(world.state.applied).toHaveLength(1);
  });

  test.each(change.notSo)('is refused where it is not: %j', async (expected) => {
    const world = worldOf(change.world, true);
    const before = structuredClone(world.state);
    const heard = await send(world, change, expected);
    expect([heard.status, heard.body]).toEqual([409, { success: false, error: 'moved' }]);
    expect(world.state).toEqual(before);
  });

  test.each(change.notSo)('goes through at a server that ignores it: %j', async (expected) => {
    const world = worldOf(change.world, false);
    expect((await send(world, change, expected)).status).toBe(200);
    expect(world.state.applied).toHaveLength(1);
  });

  test.each([undefined, null, 'acme-corp'])(
    'without a usable expectation is a change as ever: %j',
    async (expected) => {
      expect((await send(worldOf(change.world, true), change, expected)).status).toBe(200);
    },
  );
});
