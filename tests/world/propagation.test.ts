import { expect, test } from 'vitest';
import { askCustomersDot, askGitlab } from './ask.ts';
import { group, plan } from './build/index.ts';
import { caseById } from './cases/index.ts';
import { day, daysAgo } from './dates.ts';
import type { Plan } from './state/gitlab.ts';
import { play, still, ticketLink } from './stage.ts';
import type { World } from './world.ts';

const force = (world: World) =>
  askCustomersDot(world, 'POST', '/namespace_controls/force_reassociate', {
    namespace: 'acme-corp',
    subscription: 'A-S00012345',
    zendesk_ticket_link: ticketLink(42),
  });

const seen = async (world: World) => (await askGitlab(world, 'GET', '/namespaces/9001')).body;

test('a linked subscription shows on GitLab.com with plan, seats, dates and quota', async () => {
  const world = play('standard');
  await force(world);
  expect(await seen(world)).toMatchObject({
    plan: 'premium',
    shared_runners_minutes_limit: 10_000,
    extra_shared_runners_minutes_limit: null,
    max_seats_used: 24,
    end_date: '2028-01-05',
  });
  expect((await askGitlab(world, 'GET', '/namespaces/9001/gitlab_subscription')).body).toMatchObject({
    plan: { code: 'premium', name: 'Premium', upgradable: true },
    usage: { seats_in_subscription: 24, seats_in_use: 24, max_seats_used: 24, seats_owed: 0 },
    billing: { subscription_start_date: '2027-01-05', subscription_end_date: '2028-01-05' },
  });
});

test('a slow GitLab.com follows when the time has come, one that never hears does not', async () => {
  const slow = play('gitlab-slow');
  await force(slow);
  slow.advance(24_999);
  expect(await seen(slow)).toMatchObject({ plan: 'free' });
  slow.advance(1);
  expect(await seen(slow)).toMatchObject({ plan: 'premium' });
  const never = play('gitlab-never');
  await force(never);
  never.advance(3_600_000);
  expect(await seen(never)).toMatchObject({ plan: 'free' });
});

test('the race leaves the quota of Free', async () => {
  const world = play('quota-race');
  await force(world);
  expect(await seen(world)).toMatchObject({ plan: 'premium', shared_runners_minutes_limit: 400 });
});

test('a group that loses its minutes loses them on linking, another keeps them', async () => {
  const loses = play('minutes-lost');
  await force(loses);
  expect(await seen(loses)).toMatchObject({ extra_shared_runners_minutes_limit: null });
  const keeps = play('extra-minutes');
  await force(keeps);
  expect(await seen(keeps)).toMatchObject({ extra_shared_runners_minutes_limit: 3000 });
});

test('packs of minutes come on top', async () => {
  const world = play('packs-included');
  await force(world);
  expect(await seen(world)).toMatchObject({ extra_shared_runners_minutes_limit: 2000 });
});

const before = (over: Partial<Plan>) =>
  plan('free', 0, { start: day(-380), end: day(20), seats_in_use: null, max_seats_used: 40, ...over });

test.each<[string, Plan, number]>([
  [
    'lives on when the terms overlap and it is younger than the new one',
    before({ max_seats_used_changed_at: daysAgo(3) }),
    40,
  ],
  ['is forgotten when it is older than the new term', before({ max_seats_used_changed_at: daysAgo(60) }), 24],
  [
    'is forgotten when the old term ended before',
    before({ end: day(-10), max_seats_used_changed_at: daysAgo(3) }),
    24,
  ],
  ['is forgotten after a trial', before({ trial: true, max_seats_used_changed_at: daysAgo(3) }), 24],
])('a peak of the past %s', async (_, old, peak) => {
  const seed = caseById('standard').seed();
  seed.gitlab.namespaces = [group({ plan: old })];
  const world = still(seed);
  await force(world);
  expect(await seen(world)).toMatchObject({ max_seats_used: peak });
  const { body } = await askGitlab(world, 'GET', '/namespaces/9001/gitlab_subscription');
  expect(body).toMatchObject({ usage: { seats_owed: Math.max(0, peak - 24) } });
});
