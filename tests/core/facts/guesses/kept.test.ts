/** What is kept of a verdict, to be asked at once the next time: questions by ids, and of those only what it rested on. */
import { describe, expect, test } from 'vitest';
import { type FactKind, keyOf, type Query, query } from '#core/domain/query.ts';
import type { Loadable, TroubleKind } from '#core/domain/loadable.ts';
import { guessesAllowed, guessesAtMost, guessesFrom, guessOf } from '#core/facts/guesses.ts';
import { requiredQueries } from '#core/facts/required-queries.ts';
import { type Facts, type Given, notThere, onItsWay, snapshot, told } from '../../build.ts';
import { account, acme, shownPlan } from '../../records.ts';

const keptOf = (given: Given): readonly string[] => {
  const taken = snapshot({ choices: {}, ...given });
  return guessesFrom(requiredQueries(taken), taken.facts).asked.map(keyOf);
};

describe('made of ids alone', () => {
  const every: { readonly [K in FactKind]: readonly [arg: string, kept: boolean][] } = {
    conversation: [['42', false]],
    'older-conversation': [['https://acme.zendesk.com/api/v2/tickets/42/comments?page[after]=x', false]],
    tickets: [['type:ticket status<solved requester:"5100"', false]],
    'field-options': [['360020421853', false]],
    'customers-by-email': [['mia@acme.example', false]],
    'customers-by-uid': [['4711', true]],
    'customers-by-search': [['Acme GmbH', false]],
    customer: [['5501', true]],
    'login-history': [['5501', true]],
    subscriptions: [
      ['5501', true],
      ['5501?cursor=x', false],
      ['', false],
    ],
    'subscriptions-page': [['https://customers.gitlab.com/admin/api/customers/5501/subscriptions', false]],
    subscription: [
      ['A-S00012345', true],
      ['Acme GmbH', false],
    ],
    'token-owner': [['5501', true]],
    user: [
      ['4711', true],
      ['mia', false],
    ],
    'users-by-email': [['mia@acme.example', false]],
    'users-by-name': [
      ['mia', false],
      ['4711', false],
    ],
    memberships: [['4711', true]],
    namespace: [
      ['9001', true],
      ['acme-corp', false],
    ],
    billable: [['9001', true]],
    plan: [['9001', true]],
    orders: [['9001', true]],
    member: [
      ['9001/4711', true],
      ['9001/mia', false],
      ['acme-corp/4711', false],
    ],
    'inherited-member': [
      ['9001/4711', true],
      ['9001/mia', false],
    ],
    'user-emails': [
      ['4711', true],
      ['mia', false],
    ],
    'current-user': [
      ['self', true],
      ['mia', false],
    ],
    'deletion-mark': [['9001', false]],
    'recent-changes': [['9001', true]],
    'owner-domains': [['9001', false]],
    'similar-groups': [['acme-corp', false]],
    'minutes-used': [['9001/2027-01-01', false]],
  };
  const rows = Object.entries(every).flatMap(([of, args]) =>
    args.map(([arg, kept]) => [of, arg, kept] as const),
  );

  test.each(rows)('%s of "%s": %s', (of, arg, kept) => {
    expect(guessOf(of, arg) !== null).toBe(kept);
  });
});

test('of the ordinary case all that is asked by ids is kept, and nothing that was not needed', () => {
  const kept = keptOf({
    facts: { user: { 77: told(account({ id: '77' })) }, plan: { 77: told(shownPlan()) } },
  });
  expect(kept.toSorted()).toEqual([
    'member:9001/4711',
    'memberships:4711',
    'namespace:9001',
    'orders:9001',
    'plan:9001',
    'recent-changes:9001',
    'subscriptions:5501',
    'token-owner:5501',
    'user:4711',
  ]);
});

test('a group that the ticket names by its path is kept by its id', () => {
  const kept = keptOf({ subject: 'gitlab.com/acme-corp' });
  expect(kept.filter((one) => one.startsWith('namespace'))).toEqual(['namespace:9001']);
});

test('a path where no group is leaves nothing that could be kept', () => {
  const kept = keptOf({ subject: 'gitlab.com/nowhere', facts: { namespace: { nowhere: notThere } } });
  expect(kept.filter((one) => one.startsWith('namespace'))).toEqual([]);
});

describe('by what came back', () => {
  const unread = (kind: TroubleKind): Loadable<never> => ({
    tag: 'unread',
    trouble: { kind, service: 'customersdot', detail: '' },
    at: 0,
  });

  test.each<[string, Loadable<never>, kept: boolean, whole: boolean]>([
    ['there is none', notThere, true, true],
    ['on its way', onItsWay, false, true],
    ['no right to it', unread('forbidden'), true, true],
    ['an error of the service', unread('down'), true, false],
    ['silence', unread('silence'), true, false],
    ['a rate limit', unread('wait'), true, false],
    ['signed out', unread('signed-out'), false, true],
    ['no such API here', unread('no-api'), false, true],
  ])('%s', (_, part, kept, whole) => {
    const facts: Facts = { orders: { 9001: part } };
    const taken = snapshot({ facts });
    const guesses = guessesFrom(requiredQueries(taken), taken.facts);
    expect([guesses.asked.map(keyOf).includes('orders:9001'), guesses.whole]).toEqual([kept, whole]);
  });

  test('what the agent told is not asked', () => {
    const kept = keptOf({ facts: { plan: { 9001: told(shownPlan(), 'agent') } } });
    expect(kept).not.toContain('plan:9001');
  });
});

test('no more are kept than are worth being wrong', () => {
  const facts: Facts = {
    namespace: Object.fromEntries(Array.from({ length: 40 }, (_, n) => [n, told(acme({ id: n }))])),
  };
  const queries = Array.from({ length: 40 }, (_, n) => query('namespace', n));
  expect(guessesFrom(queries, snapshot({ facts }).facts).asked).toHaveLength(guessesAtMost);
});

test('where the agent tells what CustomersDot has, only GitLab.com is asked', () => {
  const taken = snapshot({ choices: {} });
  const all = guessesFrom(requiredQueries(taken), taken.facts).asked;
  const kindsOf = (guesses: readonly Query[]): readonly string[] => guesses.map((one) => one.of).toSorted();
  expect(guessesAllowed(all, 'api')).toEqual(all);
  expect(kindsOf(guessesAllowed(all, 'agent'))).toEqual([
    'member',
    'memberships',
    'namespace',
    'plan',
    'user',
  ]);
});
