/**
 * Up to the verdict at most fourteen requests are made, and no chain of them is longer than three, whatever the
 * customer's size (docs/performance.md, "Requests"). Each request takes one round trip of the world's own time, so
 * the trips that pass until the verdict are the length of the longest chain.
 */
import { isBegun } from '../../src/core/case/phase.ts';
import { describe, expect, test } from 'vitest';
import { group, member, pastOrder, personal } from '../world/build/index.ts';
import { cases } from '../world/cases/index.ts';
import type { Seed } from '../world/seed.ts';
import { openCase, type Stage } from './stage.ts';
import { costOf, readOn, roundTrip, slow, tripsToVerdict } from './trips.ts';

/** What takes a second request in a row though the ticket was read before. The first opening takes two or three as well. */
const secondInARow: Readonly<Record<string, string>> = {
  'group-not-there': 'The path that the ticket names belongs to no group, so there is no id to keep.',
  'group-hidden': 'The group was not shown, so its id is not known.',
  'group-unreadable': 'The group could not be read, so its id is not known.',
  'gitlab-token-invalid': 'GitLab.com lets nobody in, so the id of the group is not known.',
  'three-hundred-subscriptions': 'The address of a further page is no id.',
};

/** The most requests that a verdict takes. */
const most = 14;
/** What takes more, and why: a case of a customer other than the requester’s asks for that one as well. */
const beyond: Readonly<Record<string, number>> = { 'other-customer-begun': 3 };
const bound = (id: string): number => most + (beyond[id] ?? 0);

describe.each(cases.map((one) => [one.id, one] as const))('%s', (id, prepared) => {
  test(prepared.title, async () => {
    const stage = await slow(id);
    const trips = await tripsToVerdict(stage);
    expect(trips).toBeLessThanOrEqual(3);
    expect(stage.world.log.length).toBeLessThanOrEqual(bound(id));
  });

  test(`${prepared.title}, opened again`, async () => {
    const first = await slow(id);
    await readOn(first);
    // What a case that was begun does in between belongs to both: it is compared with a browser that has kept nothing.
    const asIfNew = await costOf(() => first.reload({ guesses: new Map() }), first);
    const again = await costOf(() => first.reload(), first);
    expect(again.trips).toBe(secondInARow[id] === undefined ? 1 : 2);
    expect(again.made).toBeLessThanOrEqual(asIfNew.made);
  });
});

describe('where addresses name a person, a project and a group', () => {
  const names = 'gitlab.com/jdoe, gitlab.com/acme-corp/website/-/issues/3 and gitlab.com/acme-labs';

  test.each(cases.map((one) => one.id))('%s', async (id) => {
    const stage = await slow(id, ({ gitlab, zendesk }) => {
      gitlab.namespaces.push(personal({ full_path: 'jdoe' }));
      for (const ticket of zendesk.tickets) ticket.subject = names;
    });
    expect(await tripsToVerdict(stage)).toBeLessThanOrEqual(3);
    expect(stage.world.log.length).toBeLessThanOrEqual(bound(id));
  });
});

test('the standard case makes twelve requests', async () => {
  const stage = await slow('standard');
  expect(await tripsToVerdict(stage)).toBe(3);
  expect(stage.world.log).toHaveLength(12);
});

test('facts are there as they arrive: the customer after one trip, the subscription after two', async () => {
  const stage = await slow('standard');
  await stage.pass(roundTrip, roundTrip);
  expect(stage.assessment().snapshot.customer?.id).toBe(5501);
  expect(stage.assessment().snapshot.subscription).toBeNull();
  await stage.pass(roundTrip, roundTrip);
  expect(stage.assessment().snapshot.subscription?.name).toBe('A-S00012345');
});

describe('an order that holds the group', () => {
  const planOf = (stage: Stage) => stage.assessment().plan.map((one) => one.procedure);
  const saysOf = (stage: Stage) =>
    stage.assessment().findings.find((one) => one.id === 'namespace-free')?.messageKey;

  async function afterThree(id: string, reseed: (seed: Seed) => void = () => {}): Promise<Stage> {
    const stage = await slow(id, reseed);
    await stage.pass(3 * roundTrip, roundTrip);
    return stage;
  }

  test.each(['held-by-expired', 'held-by-active', 'swap-refused', 'compute-holder'])(
    '%s: is a stop at once, with the plan and the route that stay, and nothing starts before it was read',
    async (id) => {
      const stage = await afterThree(id);
      expect([stage.status(), saysOf(stage)]).toEqual(['ready', 'finding.namespace-free.reading']);
      const [plan, route] = [planOf(stage), stage.assessment().route];
      await stage.send({ type: 'start' });
      expect(isBegun(stage.state())).toBe(false);
      await stage.pass(roundTrip, roundTrip);
      expect([planOf(stage), stage.assessment().route]).toEqual([plan, route]);
      // The press was taken, and goes on by itself.
      expect(isBegun(stage.state())).toBe(true);
    },
  );

  test('is lifted once its subscription proves to be on another group', async () => {
    const stage = await afterThree('held-by-active', ({ customersdot, gitlab }) => {
      for (const group of gitlab.namespaces) group.plan = null;
      const old = customersdot.subscriptions.find((one) => one.name === 'A-S00010001');
      if (old === undefined) throw new Error('The case has no such subscription.');
      customersdot.pastOrders.push(pastOrder(old, { id: 9001, full_path: 'acme-corp' }));
      old.linked_namespace = { id: 9002, full_path: 'acme-legacy' };
    });
    expect(saysOf(stage)).toBe('finding.namespace-free.reading');
    await stage.pass(roundTrip, roundTrip);
    expect([stage.status(), saysOf(stage), planOf(stage)]).toEqual([
      'ready',
      'finding.namespace-free.ok',
      ['change-namespace'],
    ]);
  });
});

test('nothing is drafted on an order alone', async () => {
  const stage = await slow('compute-holder');
  await stage.pass(3 * roundTrip, roundTrip);
  expect([stage.status(), stage.assessment().route]).toEqual(['ready', 'expert-review']);
  const asked = stage.world.log.length;
  await stage.send({ type: 'draft-reply' });
  expect([stage.state().drafting.state, stage.world.log.length]).toEqual(['idle', asked]);
  await stage.pass(roundTrip, roundTrip);
  await stage.send({ type: 'draft-reply' });
  expect(stage.state().drafting.state).toBe('drafting');
});

test('of two owned groups the older is taken for the root one, and read as far as it must be', async () => {
  const stage = await slow('inherited-owner');
  expect(await tripsToVerdict(stage)).toBe(3);
  expect(stage.assessment().snapshot.namespaceRef).toBe('9001');
  const around = (id: number) =>
    stage.world.log.filter((one) => one.url.includes(`/namespaces/${id}/`)).length;
  expect([around(9001) > 0, around(9102)]).toEqual([true, 0]);
});

test.each(['one group', 'a subgroup too'])(
  'hidden billable members are asked for together with the group that nobody named: %s',
  async (owned) => {
    const stage = await slow('overage-unseen', ({ gitlab }) => {
      if (owned === 'one group') return;
      const within = { id: 9102, full_path: 'acme-corp/mobile', parent_id: 9001, members: [member(4711)] };
      gitlab.namespaces.push(group(within));
    });
    expect(await tripsToVerdict(stage)).toBe(3);
    expect(stage.world.log.length).toBeLessThanOrEqual(14);
    expect(stage.assessment().findings.find((one) => one.id === 'seats-match')?.level).toBe('unread');
  },
);

test('nothing is asked on suspicion where the number of requests is reached', async () => {
  const stage = await slow('secondary-email', (seed) => {
    const [mia] = seed.customersdot.customers;
    if (mia !== undefined) Object.assign(mia, { uid: '4711', token: { owner: 4711, works: true } });
  });
  expect(await tripsToVerdict(stage)).toBe(3);
  expect(stage.world.log).toHaveLength(14);
  expect(stage.world.log.filter((one) => one.url.includes('/billable_members'))).toEqual([]);
});

test('of 300 subscriptions further pages are read after the verdict, until the named one is found', async () => {
  const stage = await slow('three-hundred-subscriptions');
  expect(await tripsToVerdict(stage)).toBe(3);
  expect(stage.status()).toBe('choosing');
  await stage.pass(roundTrip, roundTrip);
  expect(stage.status()).toBe('ready');
  expect(stage.assessment().snapshot.subscription?.name).toBe('A-S00012345');
});

test('no page of subscriptions is read beyond the one that has what is proposed', async () => {
  const stage = await openCase('three-hundred-subscriptions', {}, (seed) => {
    const named = seed.customersdot.subscriptions.find((one) => one.name === 'A-S00012345');
    if (named !== undefined) named.start_date = '2099-01-01';
  });
  expect(stage.world.log.filter((one) => one.url.includes('/subscriptions?'))).toHaveLength(1);
});

test('a wrongly linked account costs no round trip more', async () => {
  const stage = await slow('admin-linked');
  expect(await tripsToVerdict(stage)).toBe(3);
  expect(stage.assessment().route).toBe('repair-link');
});

test('what is read on suspicion is not read again once the linked account proves right', async () => {
  const stage = await openCase('extra-minutes', {}, (seed) => {
    const [customer] = seed.customersdot.customers;
    const mia = seed.gitlab.users.find((one) => one.id === 4711);
    if (customer === undefined || mia === undefined) return;
    Object.assign(customer, { uid: '4712', token: { owner: 4712, works: true } });
    seed.gitlab.users.push({ ...mia, id: 4712, username: 'mia-work', email: 'mia@work.example' });
  });
  expect(stage.assessment().snapshot.user).toMatchObject({ value: { id: '4712' } });
  const suspected = () => stage.world.log.filter((one) => one.url.includes('/users/4711/memberships')).length;
  expect(suspected()).toBe(1);
  await stage.send({ type: 'refresh' });
  expect(suspected()).toBe(1);
});

test('a group that is marked for deletion under its own name is told of soon after the verdict', async () => {
  const stage = await slow('group-marked');
  await tripsToVerdict(stage);
  const levelOf = () => stage.assessment().findings.find((one) => one.id === 'namespace-deletion')?.level;
  expect([stage.status(), levelOf()]).toEqual(['ready', undefined]);
  await stage.pass(3_000, roundTrip);
  expect([stage.status(), levelOf()]).toEqual(['blocked', 'block']);
});

test('one that was renamed for it is not asked', async () => {
  const stage = await slow('group-to-be-deleted');
  await tripsToVerdict(stage);
  await stage.pass(3_000, roundTrip);
  expect(stage.world.log.filter((one) => /\/groups\/\d+\?/.test(one.url))).toEqual([]);
});

test('whose token it is is asked only where nobody was found', async () => {
  const self = async (id: string) =>
    (await openCase(id)).world.log.filter((one) => one.url.endsWith('/user')).length;
  expect(
    await Promise.all(['standard', 'self-serve', 'second-address', 'search-without-admin'].map(self)),
  ).toEqual([0, 0, 0, 1]);
});

test('a membership through another group is asked only where the direct one is no Owner’s', async () => {
  const all = async (id: string) =>
    (await openCase(id)).world.log.filter((one) => one.url.includes('/members/all/')).length;
  expect(await Promise.all(['standard', 'not-owner', 'owner-by-invitation'].map(all))).toEqual([0, 1, 1]);
});
