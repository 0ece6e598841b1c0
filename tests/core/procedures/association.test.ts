/** Changing and forcing depart from the linked group, from the target by id and path, and from what holds the target. */
import { describe, expect, test } from 'vitest';
import type { Departure } from '#core/procedures/departure.ts';
import {
  type Association,
  associationDeparting,
  associationSides,
  type Seen,
} from '#core/procedures/association.ts';
import { changeNamespace } from '#core/procedures/change-namespace.ts';
import { forceAssociate } from '#core/procedures/force-associate.ts';
import type { About } from '#core/domain/wish.ts';
import { fromLabs, fromNothing } from '../opened.ts';
import { acme, onAcme, onLabs, order, premium, shownPlan } from '../records.ts';
import { asked, asksIn, blind, departs, gone, saw, untold } from './looks.ts';

const wish: Association = { subscription: 'A-S00012345', namespace: 9001 };
const all: Seen = {
  subscription: saw(premium()),
  plan: saw(shownPlan()),
  group: saw(acme()),
  orders: saw([]),
  told: undefined,
  toldOrders: undefined,
};
const from = (over: Partial<Seen>): Departure | null => {
  const departing = associationDeparting({ ...all, ...over }, wish, {});
  return departing.is === 'unread' ? null : departing.from;
};

test.each<[string, Partial<Seen>, string]>([
  ['all was read', {}, 'seen'],
  ['the subscription was not read', { subscription: blind() }, 'unread linked down'],
  ['CustomersDot does not know it', { subscription: gone }, 'unread linked -'],
  [
    'not read, and told: what was read before is no word',
    { subscription: blind(), told: premium() },
    'unread linked down',
  ],
  ['not to be read here, and not told', { subscription: untold }, 'unread linked no-api'],
  ['not to be read here, and told', { subscription: untold, told: premium(), orders: untold }, 'seen'],
  ['the target was not read', { group: blind('silence') }, 'unread path silence'],
  ['the target is gone', { group: gone }, 'unread path -'],
  ['only the proof was looked for', { group: null }, 'unread path -'],
  ['what came for its id is another group', { group: saw(acme({ id: 9009 })) }, 'not-as-planned'],
  ['the orders were not read: a reason stands in', { orders: blind() }, 'seen'],
  ['the plan was not read: a reason stands in', { plan: blind() }, 'seen'],
])('%s', (_, over, is) => {
  expect(departs(associationDeparting({ ...all, ...over }, wish, {}))).toBe(is);
});

test.each<[string, Partial<Seen>, Departure]>([
  ['an ordinary one', {}, fromNothing],
  ['linked elsewhere', { subscription: saw(premium({ linked: onLabs })) }, fromLabs],
  [
    'linked elsewhere, told by path alone',
    { subscription: saw(premium({ linked: { id: null, path: 'acme-labs' } })) },
    { linked: 'acme-labs', 'linked-path': 'acme-labs' },
  ],
  ['told by the agent', { subscription: untold, told: premium({ linked: onLabs }) }, { linked: 9002 }],
  ['renamed', { group: saw(acme({ path: 'acme-new' })) }, { path: 'acme-new' }],
  ['held', { orders: saw([order('A-S9'), order('A-S1'), order('A-S9')]) }, { holders: 'A-S1, A-S9' }],
  ['held by itself', { orders: saw([order('A-S00012345')]) }, { holders: null }],
  ['an order of another group', { orders: saw([order('A-S9', { namespace: '9002' })]) }, { holders: null }],
  [
    'an order that names no group',
    { orders: saw([order('A-S9', { namespace: null })]) },
    { holders: 'A-S9' },
  ],
  ['the orders were not read', { orders: blind() }, { holders: '?' }],
  ['no orders were looked for', { orders: null }, { holders: '?' }],
  ['on a plan', { plan: saw(shownPlan({ code: 'premium_saas_2027' })) }, { plan: 'premium_saas_2027' }],
  ['without any plan', { plan: saw(shownPlan({ code: null })) }, { plan: 'free' }],
  ['not known to GitLab.com’s billing', { plan: gone }, { plan: 'free' }],
  ['the plan was not read', { plan: blind() }, { plan: '?' }],
])('departs from: %s', (_, over, is) => {
  expect(from(over)).toMatchObject(is);
});

const source = 'source-namespace box';
const free = 'namespace-free box';
const path = 'path path';

describe.each([
  ['change-namespace', changeNamespace, { leaving: [source], both: [source, free, path] }],
  ['force-associate', forceAssociate, { leaving: [source, path], both: [source, path, free] }],
] as const)('%s asks', (_, { asks, harms }, { leaving, both }) => {
  const own: Departure = { ...fromNothing, linked: onAcme.id, 'linked-path': onAcme.path };

  test.each<[string, Departure, readonly string[]]>([
    ['nothing, from nothing', fromNothing, []],
    ['for the group that is left', fromLabs, leaving],
    ['for it also where only its path is known', { ...fromLabs, linked: 'acme-labs' }, leaving],
    ['nothing, from the target itself', { ...own, plan: 'premium' }, []],
    ['nothing, from the target by its path', { ...own, linked: 'acme-corp' }, []],
    ['for a plan that nobody explains', { ...fromNothing, plan: 'premium' }, [free, path]],
    ['for one that nobody knows', { ...fromNothing, plan: 'premium_saas_2027' }, [free, path]],
    ['nothing for a trial', { ...fromNothing, plan: 'ultimate_trial' }, []],
    ['nothing where it was not read: the finding asks', { ...fromNothing, plan: '?' }, []],
    ['for both, the path once', { ...fromLabs, plan: 'premium' }, both],
  ])('%s', (__, state, are) => {
    expect(asksIn(asks(state, asked(wish)))).toEqual(are);
  });

  test('with the very group and path that are at stake', () => {
    const asksFrom = asks({ ...fromLabs, path: 'acme-new', plan: 'gold' }, asked(wish));
    expect(asksFrom.find((one) => one.id === 'source-namespace')?.params).toEqual({
      from: 'acme-labs',
      name: 'A-S00012345',
      path: 'acme-new',
    });
    expect(asksFrom.find((one) => one.id === 'path')?.phrase).toBe('acme-new');
    expect(asksFrom.find((one) => one.id === 'namespace-free')?.params).toEqual({
      path: 'acme-new',
      plan: 'gold',
    });
  });

  test('a group without a path is named by its number', () => {
    const [stop] = asks({ ...fromLabs, 'linked-path': null }, asked(wish));
    expect(stop?.params).toMatchObject({ from: '#9002' });
  });

  test.each<[Departure | null, string | null]>([
    [null, null],
    [fromNothing, null],
    [own, null],
    [fromLabs, 'step.leaves'],
  ])('says whose plan falls', (state, key) => {
    expect(harms(state, { wish, about: {} })).toBe(key);
  });
});

test.each<[string, Partial<Seen>, string]>([
  ['on its own group', { subscription: saw(premium({ linked: onAcme })) }, 'seen'],
  [
    'on another group by now: it would be moved',
    { subscription: saw(premium({ linked: onLabs })) },
    'not-as-planned',
  ],
  ['on no group by now', {}, 'not-as-planned'],
])('a re-sync departs from its own group alone: %s', (_, over, is) => {
  expect(departs(associationDeparting({ ...all, ...over }, wish, { resync: 'plan' }))).toBe(is);
});

test.each<[string, Partial<Seen>, About, string]>([
  ['the quota of Free proves no re-sync', { group: saw(acme({ quota: 400 })) }, { resync: 'quota' }, 'not'],
  ['another quota does', { group: saw(acme({ quota: 10_000 })) }, { resync: 'quota' }, 'so'],
  ['a quota that was not read proves nothing', { group: blind() }, { resync: 'quota' }, 'unseen'],
  ['any other step does not rest on it', { group: saw(acme({ quota: 400 })) }, {}, 'so'],
])('%s', (_, over, about, is) => {
  const plan = saw(shownPlan({ code: 'premium', seats: 24 }));
  const sides = associationSides({ ...all, plan, ...over }, wish, about);
  expect(sides.find((one) => one.service === 'gitlab')?.is).toBe(is);
});
