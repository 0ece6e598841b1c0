/** Whether another subscription holds the group. */
import { expect, test } from 'vitest';
import type { Order, Subscription } from '#core/domain/records/customersdot.ts';
import type { Loadable } from '#core/domain/loadable.ts';
import { finding, type Given, notRead, notThere, onItsWay, snapshot, told } from '../build.ts';
import { holdersToRead } from '#core/facts/holders.ts';
import { isHeldByConsumptionOnly } from '#core/findings/namespace.ts';
import { inDays, line, onAcme, onLabs, order, premium, seats } from '../records.ts';
import { asks } from './asks.ts';

const other = 'A-S00010001';
const packs = [line('compute_minutes', 3)];
const holder = (over: Partial<Subscription> = {}) => premium({ name: other, linked: onAcme, ...over });

/** Orders on the group, with the subscriptions behind them. */
const held = (orders: readonly Order[], ...holders: readonly Subscription[]): Given => ({
  facts: {
    orders: { 9001: told(orders) },
    subscription: Object.fromEntries(holders.map((one) => [one.name, told(one)])),
  },
});
const premiumPlan = { ratePlan: '2c92a00d76f0d5060176f2fb0a5029ff' };

asks('namespace-free', [
  ['no orders', {}, 'ok', 'ok'],
  ['its own order', held([order('A-S00012345')]), 'ok', 'ok'],
  [
    'the subscription holds it already',
    { ...held([order(other)], holder()), sub: { linked: onAcme } },
    'ok',
    'own',
  ],
  ['an active subscription with seats', held([order(other)], holder()), 'stop', 'active', 'box'],
  ['one whose last day is today', held([order(other)], holder({ end: inDays(0) })), 'stop', 'active', 'box'],
  ['one that has expired', held([order(other)], holder({ end: inDays(-1) })), 'stop', 'expired', 'box'],
  [
    'one with compute minutes only',
    held([order(other)], holder({ lines: packs })),
    'stop',
    'consumption',
    'box',
  ],
  [
    'one with seats and one with compute minutes',
    held([order('A-S00010002'), order(other)], holder({ name: 'A-S00010002', lines: packs }), holder()),
    'stop',
    'active',
    'box',
  ],
  [
    'a past order, whose subscription has gone elsewhere',
    held([order(other)], holder({ linked: onLabs })),
    'ok',
    'ok',
  ],
  [
    'a past order, whose subscription is on no group',
    held([order(other)], holder({ linked: null })),
    'ok',
    'ok',
  ],
  ['an order of another group', held([order(other, { namespace: '9002' })], holder()), 'ok', 'ok'],
  [
    'an order that names no group',
    held([order(other, { namespace: null })], holder()),
    'stop',
    'active',
    'box',
  ],
  [
    'a holder that cannot be read',
    { facts: { orders: { 9001: told([order(other)]) }, subscription: { [other]: notRead } } },
    'stop',
    'unknown',
    'box',
  ],
  [
    'a holder that CustomersDot does not know',
    { facts: { orders: { 9001: told([order(other)]) }, subscription: { [other]: notThere } } },
    'stop',
    'unknown',
    'box',
  ],
  [
    'the same, told by its rate plan',
    { facts: { orders: { 9001: told([order(other, premiumPlan)]) }, subscription: { [other]: notRead } } },
    'stop',
    'active',
    'box',
  ],
  [
    'a holder that is on its way: its order alone is a stop',
    { facts: { orders: { 9001: told([order(other)]) }, subscription: { [other]: onItsWay } } },
    'stop',
    'reading',
    'box',
  ],
  ['orders cannot be read', { facts: { orders: { 9001: notRead } } }, 'unread', 'unread', 'reason'],
  ['orders are on their way', { facts: { orders: { 9001: onItsWay } } }, 'left out'],
  [
    'the subscription holds it, and orders cannot be read',
    { sub: { linked: onAcme }, facts: { orders: { 9001: notRead } } },
    'ok',
    'own',
  ],
]);

test('an own subscription among the customer’s is not read by itself', () => {
  const given = {
    facts: {
      orders: { 9001: told([order(other)]) },
      subscriptions: { 5501: told({ list: [premium(), holder({ lines: [seats(9)] })], next: null }) },
    },
  };
  expect(finding('namespace-free', given)).toMatchObject({
    level: 'stop',
    messageKey: 'finding.namespace-free.active',
  });
});

const many = ['A-S1', 'A-S2', 'A-S3', 'A-S4', 'A-S5'];

test('more holders than are read by themselves still hold the group', () => {
  const read = many.slice(0, 3).map((name) => holder({ name, linked: onLabs }));
  const found = finding(
    'namespace-free',
    held(
      many.map((name) => order(name)),
      ...read,
    ),
  );
  expect(found).toMatchObject({ level: 'stop', messageKey: 'finding.namespace-free.unknown', gate: 'box' });
  expect(found?.params).toMatchObject({ names: 'A-S4, A-S5' });
});

test('of many, those whose order ends last are read by themselves', () => {
  const orders = many.map((name, index) => order(name, { end: index === 1 ? null : inDays(index * 10) }));
  expect(holdersToRead(snapshot(held(orders)))).toEqual(['A-S2', 'A-S5', 'A-S4']);
});

test.each([
  ['nothing', {}, false],
  ['compute minutes', held([order(other)], holder({ lines: packs })), true],
  ['storage', held([order(other)], holder({ lines: [line('storage', 1)] })), true],
  ['seats', held([order(other)], holder()), false],
  ['both', held([order(other), order('A-S9')], holder(), holder({ name: 'A-S9', lines: packs })), false],
  ['the subscription itself', { sub: { linked: onAcme, lines: packs } }, false],
] satisfies [string, Given, boolean][])('held by consumption only: %s', (_, given, only) => {
  expect(isHeldByConsumptionOnly(snapshot(given))).toBe(only);
});

const byAgent = (
  plan: string | null,
  linked: Subscription['linked'] = null,
  orders: Loadable<readonly Order[]> = { tag: 'idle' },
): Given => ({
  reads: 'agent',
  group: { plan },
  sub: { linked },
  plan: { code: plan },
  facts: { orders: { 9001: orders }, ...(plan === null ? { plan: { 9001: notRead } } : {}) },
});

const onPlan = (code: string | null, over: Given = {}): Given => ({
  plan: { code },
  group: { plan: code },
  ...over,
});
const planUnread = (trouble: 'down' | 'forbidden', plan: string | null = null): Given => ({
  group: { plan },
  facts: {
    plan: { 9001: { tag: 'unread', trouble: { kind: trouble, service: 'gitlab', detail: '' }, at: 0 } },
  },
});

/** No order holds the group, and GitLab.com shows a plan all the same. */
asks('namespace-free', [
  ['no orders, on Free', onPlan('free'), 'ok', 'ok'],
  ['no orders, without any plan', onPlan(null), 'ok', 'ok'],
  ['no orders, on a trial', onPlan('premium_trial'), 'ok', 'ok'],
  ['no orders, on Premium', onPlan('premium'), 'stop', 'nameless', 'box'],
  ['no orders, on a plan that nobody knows', onPlan('premium_saas_2027'), 'stop', 'nameless', 'box'],
  [
    'a past order, on Premium',
    onPlan('premium', held([order(other)], holder({ linked: onLabs }))),
    'stop',
    'nameless',
    'box',
  ],
  ['an order that explains it', onPlan('premium', held([order(other)], holder())), 'stop', 'active', 'box'],
  ['the subscription’s own', onPlan('premium', { sub: { linked: onAcme } }), 'ok', 'own'],
  ['the plan cannot be read just now', planUnread('down'), 'unread', 'unread', 'reason'],
  ['the plan may never be read', planUnread('forbidden'), 'ok', 'ok'],
  [
    'the plan may never be read, and the group tells it',
    planUnread('forbidden', 'gold'),
    'stop',
    'nameless',
    'box',
  ],
]);

asks('namespace-free', [
  ['without CustomersDot: on Free', byAgent('free'), 'unread', 'untold', 'reason'],
  ['without CustomersDot: on a trial', byAgent('ultimate_trial'), 'unread', 'untold', 'reason'],
  [
    'without CustomersDot: nothing holds it, as was told',
    byAgent('free', null, told([], 'agent')),
    'ok',
    'ok',
  ],
  [
    'without CustomersDot: nothing holds it, as was told, and yet it is on Premium',
    byAgent('premium', null, told([], 'agent')),
    'stop',
    'nameless',
    'box',
  ],
  [
    'without CustomersDot: orders that were read before are not what was told',
    byAgent('free', null, told([order(other)])),
    'unread',
    'untold',
    'reason',
  ],
  ['without CustomersDot: on Premium', byAgent('premium'), 'stop', 'nameless', 'box'],
  ['without CustomersDot: on Gold', byAgent('gold'), 'stop', 'nameless', 'box'],
  ['without CustomersDot: on a programme’s plan', byAgent('opensource'), 'stop', 'nameless', 'box'],
  [
    'without CustomersDot: on a plan that nobody knows',
    byAgent('premium_saas_2027'),
    'stop',
    'nameless',
    'box',
  ],
  ['without CustomersDot: the plan is the subscription’s own', byAgent('premium', onAcme), 'ok', 'own'],
  ['without CustomersDot: the plan is not told', byAgent(null), 'unread', 'plan-untold', 'reason'],
]);

test('a holder without a name wants the path typed', () => {
  expect(finding('namespace-free', byAgent('premium'))?.typed).toBe(true);
  expect(finding('namespace-free', onPlan('premium'))?.typed).toBe(true);
  expect(finding('namespace-free', held([order(other)], holder()))?.typed).toBe(false);
});
