/** Clearing departs from the one group that the subscription holds, by id and path. */
import { expect, test } from 'vitest';
import type { Departure } from '#core/procedures/departure.ts';
import { clearSubscription, type Seen } from '#core/procedures/clear-subscription.ts';
import type { About } from '#core/domain/wish.ts';
import { acme, onAcme, onLabs, premium, shownPlan } from '../records.ts';
import { asked, asksIn, blind, departs, gone, saw, untold } from './looks.ts';

const wish = { subscription: 'A-S00012345' };
const planned: About = { namespace: onAcme };
const on = (linked: typeof onAcme | typeof onLabs | { id: null; path: string } | null) =>
  saw(premium({ linked }));
const all: Seen = {
  subscription: on(onAcme),
  plan: saw(shownPlan({ code: 'premium' })),
  group: saw(acme()),
  told: undefined,
};
const departing = (over: Partial<Seen>, about = planned) =>
  clearSubscription.departing({ ...all, ...over }, wish, about);

test.each<[string, Partial<Seen>, string, Departure | null]>([
  ['on the group', {}, 'seen', { linked: 9001, path: 'acme-corp' }],
  [
    'on the group, which was renamed',
    { group: saw(acme({ path: 'acme-new' })) },
    'seen',
    { linked: 9001, path: 'acme-new' },
  ],
  ['on no group', { subscription: on(null) }, 'not-as-planned', { linked: null, path: null }],
  [
    'moved to another group',
    { subscription: on(onLabs) },
    'not-as-planned',
    { linked: 9002, path: 'acme-labs' },
  ],
  [
    'known by a path alone: it may be another group',
    { subscription: on({ id: null, path: 'acme-corp' }) },
    'not-as-planned',
    { linked: null, path: 'acme-corp' },
  ],
  ['the subscription was not read', { subscription: blind() }, 'unread linked down', null],
  ['CustomersDot does not know it', { subscription: gone }, 'unread linked -', null],
  ['not to be read here, and not told', { subscription: untold }, 'unread linked no-api', null],
  [
    'told',
    { subscription: untold, told: premium({ linked: onAcme }) },
    'seen',
    { linked: 9001, path: 'acme-corp' },
  ],
  [
    'told, and on another group',
    { subscription: untold, told: premium({ linked: onLabs }) },
    'not-as-planned',
    { linked: 9002 },
  ],
  ['the group was not read', { group: blind('wait') }, 'unread path wait', null],
  ['the group is gone', { group: gone }, 'unread path -', null],
  ['nobody looked for the group', { group: null }, 'unread path -', null],
  ['its plan was not read', { plan: blind() }, 'seen', { linked: 9001 }],
])('%s', (_, over, is, from) => {
  const got = departing(over);
  expect(departs(got)).toBe(is);
  if (from !== null) expect(got).toMatchObject({ from });
});

test('where nobody noted the group, the one that it is on is the one to be typed', () => {
  const got = departing({ subscription: on(onLabs), group: saw(acme({ id: 9002, path: 'acme-labs' })) }, {});
  expect(got).toEqual({ is: 'seen', from: { linked: 9002, path: 'acme-labs' } });
});

test('asks for the path, always', () => {
  const from = { linked: 9001, path: 'acme-new' };
  expect(asksIn(clearSubscription.asks(from, asked(wish)))).toEqual(['path path']);
  expect(clearSubscription.asks(from, asked(wish))[0]?.phrase).toBe('acme-new');
});

test('says whose plan falls, whatever it departs from', () => {
  expect(clearSubscription.harms(null, { wish, about: {} })).toBe('step.clears');
});
