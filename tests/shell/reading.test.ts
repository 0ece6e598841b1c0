/**
 * Up to the verdict at most fourteen requests are made, and no chain of them is longer than three, whatever the
 * customer's size (docs/architecture.md, "Reading fast"). Each request takes one round trip of the world's own time, so
 * the trips that pass until the verdict are the length of the longest chain.
 */
import { describe, expect, test } from 'vitest';
import { cases } from '../world/cases/index.ts';
import { openCase, type Stage } from './stage.ts';

const roundTrip = 150;

/** What can be asked only with an answer of the third request in hand, and changes what there is to do. */
const oneMore = new Map<string, string>([
  ['inherited-owner', 'which of two owned groups is a root group has to be read before either is proposed'],
  ['held-by-expired', 'orders name another customer’s subscription, which has to be read'],
  ['held-by-active', 'orders name another customer’s subscription, which has to be read'],
  ['swap-refused', 'orders name another customer’s subscription, which has to be read'],
  ['compute-holder', 'orders name another customer’s subscription, which has to be read'],
  ['seats-unreadable', 'GitLab.com hides the billable members of the group, so they are counted'],
  ['overage-unseen', 'GitLab.com hides the billable members of the group, so they are counted'],
]);

async function tripsToVerdict(stage: Stage): Promise<number> {
  let trips = 0;
  while (stage.standing() === 'loading' && trips < 9) {
    await stage.pass(roundTrip, roundTrip);
    trips += 1;
  }
  return trips;
}

const slow = (id: string): Promise<Stage> =>
  openCase(id, {}, (seed) => {
    seed.knobs = { ...seed.knobs, latencyMs: roundTrip };
  });

describe.each(cases.map((one) => [one.id, one] as const))('%s', (id, prepared) => {
  test(prepared.title, async () => {
    const stage = await slow(id);
    const trips = await tripsToVerdict(stage);
    if (oneMore.has(id)) expect(trips).toBe(4);
    else expect(trips).toBeLessThanOrEqual(3);
    expect(stage.world.log.length).toBeLessThanOrEqual(14);
  });
});

test('the standard case makes eleven requests', async () => {
  const stage = await slow('standard');
  expect(await tripsToVerdict(stage)).toBe(3);
  expect(stage.world.log).toHaveLength(11);
});

test('facts are there as they arrive: the customer after one trip, the subscription after two', async () => {
  const stage = await slow('standard');
  await stage.pass(roundTrip, roundTrip);
  expect(stage.sight().snapshot.customer?.id).toBe(5501);
  expect(stage.sight().snapshot.subscription).toBeNull();
  await stage.pass(roundTrip, roundTrip);
  expect(stage.sight().snapshot.subscription?.name).toBe('A-S00012345');
});

test('of 300 subscriptions further pages are read after the verdict, until the named one is found', async () => {
  const stage = await slow('three-hundred-subscriptions');
  expect(await tripsToVerdict(stage)).toBe(3);
  expect(stage.standing()).toBe('choosing');
  await stage.pass(roundTrip, roundTrip);
  expect(stage.standing()).toBe('ready');
  expect(stage.sight().snapshot.subscription?.name).toBe('A-S00012345');
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
  expect(stage.sight().route).toBe('repair-link');
});

test('what is read on suspicion is not read again once the linked account proves right', async () => {
  const stage = await openCase('extra-minutes', {}, (seed) => {
    const [customer] = seed.customersdot.customers;
    const mia = seed.gitlab.users.find((one) => one.id === 4711);
    if (customer === undefined || mia === undefined) return;
    Object.assign(customer, { uid: '4712', token: { owner: 4712, works: true } });
    seed.gitlab.users.push({ ...mia, id: 4712, username: 'mia-work', email: 'mia@work.example' });
  });
  expect(stage.sight().snapshot.user).toMatchObject({ value: { id: '4712' } });
  const suspected = () => stage.world.log.filter((one) => one.url.includes('/users/4711/memberships')).length;
  expect(suspected()).toBe(1);
  await stage.send({ type: 'refresh' });
  expect(suspected()).toBe(1);
});
