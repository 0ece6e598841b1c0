/** The plan: which steps, in which order. */
import { describe, expect, test } from 'vitest';
import { forcing, intentOf, planFor } from '#core/plan/plan.ts';
import { type Given, notRead, snapshot, told } from '../build.ts';
import { account, acme, email, line, onAcme, onLabs, order, premium, seats } from '../records.ts';

const plan = (given: Given) => planFor(snapshot(given));
const names = (given: Given) => plan(given).map((one) => one.procedure);

const unlinked: Given = { customer: { uid: null, tokenValid: null } };
const admin: Given = {
  customer: { uid: '77' },
  facts: { user: { 77: told(account({ id: '77', admin: true })) } },
};
const foreign: Given = { facts: { 'token-owner': { 5501: told({ state: 'valid', owner: '77' }) } } };
const few = { lines: [seats(10)] };
const packs = [line('compute_minutes', 3)];
const first = premium({ name: 'A-S00000001', linked: onAcme, lines: [seats(20, 'ultimate')] });
const second = premium({ name: 'A-S00000002', linked: onAcme });
const third = premium({ name: 'A-S00000003', linked: onAcme, lines: packs });

/** Orders of these on the group. */
const held = (...holders: readonly ReturnType<typeof premium>[]) => ({
  orders: { 9001: told(holders.map((one) => order(one.name))) },
  subscription: Object.fromEntries(holders.map((one) => [one.name, told(one)])),
});

describe('steps in their order', () => {
  test.each<[string, Given, readonly string[]]>([
    ['all is in place', {}, ['change-namespace']],
    ['no account is linked', unlinked, ['link-account', 'change-namespace']],
    ['an admin is linked', admin, ['unlink-account', 'link-account', 'change-namespace']],
    ['the token is somebody else’s', foreign, ['unlink-account', 'link-account', 'change-namespace']],
    ['linked already', { sub: { linked: onAcme } }, []],
    ['linked already, no account', { ...unlinked, sub: { linked: onAcme } }, ['link-account']],
    ['linked already, an admin', { ...admin, sub: { linked: onAcme } }, ['unlink-account', 'link-account']],
    ['linked already, too few seats', { sub: { linked: onAcme, ...few } }, []],
    ['linked elsewhere', { sub: { linked: onLabs } }, ['change-namespace']],
    ['too few seats', { sub: few }, ['force-associate']],
    ['seats to spare', { sub: { lines: [seats(30)] } }, ['change-namespace']],
    ['a programme', { sub: { program: 'edu' } }, ['force-associate']],
    ['a programme with too few seats', { sub: { program: 'edu', ...few } }, ['force-associate']],
    ['no account and too few seats', { ...unlinked, sub: few }, ['link-account', 'force-associate']],
    ['held with seats', { facts: held(first) }, ['clear-subscription', 'force-associate']],
    [
      'held by two with seats',
      { facts: held(first, second) },
      ['clear-subscription', 'clear-subscription', 'force-associate'],
    ],
    [
      'held with seats and with minutes',
      { facts: held(first, third) },
      ['clear-subscription', 'force-associate'],
    ],
    ['held with minutes only', { facts: held(third) }, ['change-namespace']],
    [
      'held with seats, a programme',
      { sub: { program: 'oss' }, facts: held(first) },
      ['clear-subscription', 'force-associate'],
    ],
    [
      'held, and an admin is linked',
      { ...admin, facts: { ...admin.facts, ...held(first) } },
      ['unlink-account', 'link-account', 'clear-subscription', 'force-associate'],
    ],
    [
      'members cannot be counted',
      { group: { billable: null }, facts: { billable: { 9001: notRead } } },
      ['change-namespace'],
    ],
    ['the group is not known', { facts: { namespace: { 9001: notRead } } }, []],
    ['no subscription', { facts: { subscriptions: { 5501: told({ list: [], next: null }) } } }, []],
    ['no customer', { facts: { 'customers-by-email': { [email]: told([]) } } }, []],
    ['nobody is there to be linked', { ...unlinked, user: { confirmed: false } }, ['change-namespace']],
  ])('%s', (_, given, steps) => {
    expect(names(given)).toEqual(steps);
  });

  test('without CustomersDot nobody is known by name, so nothing is cleared', () => {
    const given: Given = { reads: 'agent', group: { plan: 'premium' }, facts: held(first) };
    expect(names(given)).toEqual(['change-namespace']);
  });

  test('what holds the group is not cleared as long as it could not be read: it may be elsewhere by now', () => {
    const byRatePlan = order(first.name, { ratePlan: '2c92a00d76f0d5060176f2fb0a5029ff' });
    const facts = { orders: { 9001: told([byRatePlan]) }, subscription: { [first.name]: notRead } };
    expect(intentOf(snapshot({ facts }))).toBe('swap');
    expect(names({ facts })).toEqual(['force-associate']);
  });
});

describe('what each step wishes', () => {
  test('linking: customer and user', () => {
    expect(plan(unlinked)[0]?.wish).toEqual({ customer: 5501, uid: '4711' });
  });

  test('repairing: by the CustomersDot id, then the customer’s own account', () => {
    expect(
      plan(admin)
        .map((one) => one.wish)
        .slice(0, 2),
    ).toEqual([{ customer: 5501 }, { customer: 5501, uid: '4711' }]);
  });

  test('changing and forcing: subscription and namespace', () => {
    const wish = { subscription: 'A-S00012345', namespace: 9001 };
    expect(plan({})[0]?.wish).toEqual(wish);
    expect(plan({ sub: few })[0]?.wish).toEqual(wish);
  });

  test('clearing: the one that holds, with what is needed to put it back', () => {
    const [clear, force] = plan({ facts: held(first) });
    expect(clear?.wish).toEqual({ subscription: 'A-S00000001' });
    expect(clear?.about).toMatchObject({
      subscription: 'A-S00000001',
      namespace: { id: 9001, path: 'acme-corp' },
      plan: 'ultimate',
      seats: 20,
    });
    expect(force?.wish).toEqual({ subscription: 'A-S00012345', namespace: 9001 });
    expect(force?.about).toMatchObject({ plan: 'premium', seats: 24 });
  });

  test('the group that drops to Free rides along', () => {
    expect(plan({ sub: { linked: onLabs } })[0]?.about.from).toBe('acme-labs');
    expect(plan({ sub: { linked: { id: 9002, path: null } } })[0]?.about.from).toBe('#9002');
    expect(plan({})[0]?.about.from).toBeUndefined();
  });

  test('no two steps of a plan are the same', () => {
    const keys = plan({ ...admin, facts: { ...admin.facts, ...held(first, second) } }).map((one) => one.key);
    expect(new Set(keys).size).toBe(5);
  });
});

test('forcing is offered for the same wish that was refused', () => {
  const taken = snapshot({});
  const [change] = planFor(taken);
  expect(change?.procedure).toBe('change-namespace');
  expect(forcing(taken)?.wish).toEqual(change?.wish);
  expect(forcing(taken)?.key).not.toBe(change?.key);
  expect(forcing(snapshot({ facts: { namespace: { 9001: notRead } } }))).toBeNull();
});

test('a group that is known by path is linked to by path', () => {
  const given: Given = {
    sub: { linked: { id: null, path: 'ACME-corp' } },
    facts: { namespace: { 9001: told(acme()) } },
  };
  expect(names(given)).toEqual([]);
});
