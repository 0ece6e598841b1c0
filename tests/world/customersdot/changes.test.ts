import { describe, expect, test } from 'vitest';
import { askCustomersDot as ask } from '../ask.ts';
import { computePacks, group, subscription } from '../build/index.ts';
import { caseById } from '../cases/index.ts';
import { play, still, ticketLink } from '../stage.ts';
import type { World } from '../world.ts';

const zendesk_ticket_link = ticketLink(42, 'x');

const change = (world: World, namespace_id = 9001) =>
  ask(world, 'PUT', '/subscriptions/A-S00012345/namespace', { namespace_id, zendesk_ticket_link });
const force = (world: World, namespace = 'acme-corp', name = 'A-S00012345') =>
  ask(world, 'POST', '/namespace_controls/force_reassociate', {
    namespace,
    subscription: name,
    zendesk_ticket_link,
  });
const clear = (world: World, name: string) =>
  ask(world, 'POST', '/namespace_controls/clear_subscription', { subscription: name, zendesk_ticket_link });
const link = (world: World, uid = '4711') =>
  ask(world, 'POST', '/customers/5501/gitlab_account', { uid, zendesk_ticket_link });

const linkOf = (world: World, name = 'A-S00012345') =>
  world.state.customersdot.subscriptions.find((sub) => sub.name === name)?.linked_namespace?.id ?? null;
const planOf = (world: World, id = 9001) =>
  world.state.gitlab.namespaces.find((one) => one.id === id)?.plan?.code ?? 'free';
const outcomes = (world: World) => world.state.customersdot.audit.map((event) => event.succeeded);

test('every change wants a ticket, and changes nothing without one', async () => {
  const world = play('self-serve');
  const asked: [string, string, object][] = [
    ['POST', '/customers/5501/gitlab_account', { uid: '4711' }],
    ['DELETE', '/customers/5501/gitlab_account', {}],
    ['PUT', '/subscriptions/A-S00012345/namespace', { namespace_id: 9001 }],
    [
      'POST',
      '/namespace_controls/force_reassociate',
      { namespace: 'acme-corp', subscription: 'A-S00012345' },
    ],
    ['POST', '/namespace_controls/clear_subscription', { subscription: 'A-S00012345' }],
    ['POST', '/namespace_controls/extra_compute_minutes', { namespace: 'acme-corp', new_minutes_total: 5 }],
  ];
  for (const [method, path, body] of asked) {
    expect((await ask(world, method, path, body)).status, path).toBe(422);
  }
  expect(world.state.applied).toEqual([]);
});

describe('accounts', () => {
  test('linking sets the user and a token of theirs, each time it is asked', async () => {
    const world = play('standard');
    expect((await link(world)).body).toMatchObject({ success: true });
    await link(world);
    expect((await ask(world, 'GET', '/customers/5501')).body).toMatchObject({
      uid: '4711',
      gitlab_token_valid: true,
    });
    expect(world.state.applied.map(({ action, key }) => [action, key])).toEqual([
      ['link_gitlab_account', '{"customer":5501,"uid":"4711"}'],
      ['link_gitlab_account', '{"customer":5501,"uid":"4711"}'],
    ]);
  });

  test('where an admin’s linking stores no token, token info says 404', async () => {
    const world = still({ ...caseById('standard').seed(), knobs: { linkLosesToken: true } });
    await link(world);
    expect((await ask(world, 'GET', '/customers/5501/gitlab_token_info')).status).toBe(404);
    expect((await ask(world, 'GET', '/customers/5501')).body).toMatchObject({
      uid: '4711',
      gitlab_token_valid: false,
    });
  });

  test('an account that another record has is refused in CustomersDot’s words', async () => {
    const world = play('linked-elsewhere');
    const { status, body } = await link(world);
    expect(status).toBe(409);
    expect(body).toMatchObject({
      error: 'This GitLab.com account has already been linked to another Customers Portal account',
    });
    expect(outcomes(world)).toEqual([false]);
    expect(world.state.applied).toEqual([]);
  });

  test('unlinking takes user and token away', async () => {
    const world = play('self-serve');
    await ask(world, 'DELETE', '/customers/5501/gitlab_account', { zendesk_ticket_link });
    expect((await ask(world, 'GET', '/customers/5501')).body).toMatchObject({
      uid: null,
      gitlab_token_valid: null,
    });
  });
});

describe('the portal’s change', () => {
  test('goes through where everything fits, and tells who asked for it', async () => {
    const world = play('self-serve');
    expect((await change(world)).body).toMatchObject({ success: true });
    expect([linkOf(world), planOf(world)]).toEqual([9001, 'premium']);
    expect(world.state.customersdot.audit).toMatchObject([
      {
        action: 'change_linked_namespace',
        namespace_id: 9001,
        subscription_name: 'A-S00012345',
        request_link: zendesk_ticket_link,
        requester: world.state.credentials.adminEmail,
        succeeded: true,
      },
    ]);
  });

  test.each([
    ['standard', 500, "undefined method 'map' for nil:NilClass"],
    ['not-owner', 403, 'not an Owner'],
    ['too-few-seats', 402, 'overage of 14 seat(s)'],
    [
      'held-without-order',
      422,
      'unable to associate the subscription as the destination namespace is already',
    ],
    [
      'extra-minutes',
      422,
      "Namespace change to 9001 is not allowed: Target namespace can't have additional CI minutes",
    ],
    [
      'extra-storage',
      422,
      "Namespace change to 9001 is not allowed: Target namespace can't have additional storage",
    ],
    ['packs-linked', 422, 'compute minutes that is already linked'],
  ])('in the case %s answers %i', async (id, status, words) => {
    const world = play(id);
    const before = linkOf(world);
    const heard = await change(world);
    expect(heard.status).toBe(status);
    expect(heard.text).toContain(words);
    expect(linkOf(world)).toBe(before);
    expect(world.state.applied).toEqual([]);
  });

  test('for an admin’s account falls over with a page', async () => {
    const heard = await change(play('admin-linked'));
    expect([heard.status, heard.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8']);
  });

  test('counts seats and people where it asks for payment, and lets a programme be', async () => {
    expect((await change(play('too-few-seats'))).body).toMatchObject({ seats: 10, billable_users: 24 });
    expect((await change(play('program'))).status).toBe(200);
  });

  test.each([
    ['an expired one', { end_date: '2020-01-01' }],
    ['a cancelled one', { status: 'Cancelled' }],
    ['a trial', { trial: true }],
  ])('does not move %s', async (_, over) => {
    const seed = caseById('self-serve').seed();
    seed.customersdot.subscriptions = [subscription(over)];
    expect((await change(still(seed))).status).toBe(422);
  });

  test('stumbles over minutes without seats, and refuses subgroups', async () => {
    const seed = caseById('self-serve').seed();
    seed.customersdot.subscriptions = [subscription({ line_items: [computePacks(1)] })];
    expect((await change(still(seed))).text).toContain('Order_Imp_OneTime_Charge_Not_Allow_To_Change');
    const sub = caseById('self-serve').seed();
    sub.gitlab.namespaces.push(group({ id: 9101, full_path: 'acme-corp/a', parent_id: 9001 }));
    const heard = await change(still(sub), 9101);
    expect([heard.status, heard.text]).toEqual([422, expect.stringContaining('Must be root namespace')]);
  });
});

describe('Support’s own tools', () => {
  test('forcing asks for neither account, Owner nor seats, and takes path or id', async () => {
    const world = play('too-few-seats');
    expect((await force(world)).status).toBe(200);
    expect((await force(world, '9001')).status).toBe(200);
    expect(world.state.applied).toHaveLength(2);
    expect(planOf(world)).toBe('premium');
  });

  test('forcing does not overwrite: clear first, and the group is on Free in between', async () => {
    const world = play('held-by-active');
    const refused = await force(world);
    expect(refused.status).toBe(422);
    expect(refused.body).toEqual({
      success: false,
      error:
        'unable to associate the subscription as the destination namespace is already associated with a subscription',
    });
    const cleared = await clear(world, 'A-S00010001');
    expect(cleared.body).toMatchObject({ success: true, namespace: { id: 9001, plan: { name: 'Free' } } });
    expect([linkOf(world, 'A-S00010001'), planOf(world)]).toEqual([null, 'free']);
    expect((await force(world)).status).toBe(200);
    expect([linkOf(world), planOf(world)]).toEqual([9001, 'premium']);
    expect(outcomes(world)).toEqual([false, true, true]);
  });

  test('a group held by minutes alone can be forced onto', async () => {
    expect((await force(play('compute-holder'))).status).toBe(200);
  });

  test('the group that a subscription leaves drops to Free', async () => {
    const world = play('moves-from-another');
    await force(world);
    expect([planOf(world, 9001), planOf(world, 9002)]).toEqual(['premium', 'free']);
  });

  test('a subgroup is refused, an unknown group is not found', async () => {
    const world = play('subgroup');
    const refused = await force(world, 'acme-corp/platform');
    expect([refused.status, refused.text]).toEqual([
      422,
      expect.stringContaining('400 Bad request - Must be root'),
    ]);
    expect((await force(world, 'nowhere')).status).toBe(404);
  });

  test('clearing tells the truth where the plan stays', async () => {
    const world = play('clear-leaves-plan');
    expect((await clear(world, 'A-S00010001')).body).toMatchObject({
      namespace: { plan: { name: 'Premium' } },
    });
    expect(planOf(world)).toBe('premium');
  });

  test('minutes are set to a total, not raised by it', async () => {
    const world = play('extra-minutes');
    await ask(world, 'POST', '/namespace_controls/extra_compute_minutes', {
      namespace: 9001,
      new_minutes_total: 500,
      zendesk_ticket_link,
    });
    expect(world.state.gitlab.namespaces[0]?.extra_shared_runners_minutes_limit).toBe(500);
  });
});
