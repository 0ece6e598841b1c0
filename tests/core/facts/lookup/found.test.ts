/** What a text finds by now, by which key, and what is asked next. */
import { describe, expect, test } from 'vitest';
import { lookUpCustomer } from '#core/facts/customer-lookup.ts';
import { keyOf } from '#core/domain/query.ts';
import { bookOf, type Facts, notRead, notThere, onItsWay, told } from '../../build.ts';
import { account, acme, mia, order, premium } from '../../records.ts';

const otto = mia({ id: 5520, email: 'otto@berg.example', company: 'Berg Labs' });
const ida = mia({ id: 5521, email: 'ida@berg.example', company: 'Berg Labs' });
const ofOtto = premium({ name: 'A-S1', owner: { id: 5520, email: null, company: null } });
const ofIda = premium({ name: 'A-S2', owner: { id: 5521, email: null, company: null } });
const both: Facts = { customer: { 5520: told(otto), 5521: told(ida) } };

/** Outcome, key, hits, and the last question. */
function found(text: string, facts: Facts, stale: readonly string[] = []) {
  const { outcome, by, hits, queries } = lookUpCustomer(bookOf(facts), new Set(stale), text);
  return [outcome, by, hits.map((one) => one.id), queries.map(keyOf).at(-1)] as const;
}

describe('digits', () => {
  const noId: Facts = { customer: { 5520: notThere } };
  const noUid: Facts = { ...noId, 'customers-by-uid': { 5520: told([]) } };
  const group: Facts = { ...noUid, namespace: { 5520: told(acme({ id: 5520 })) } };
  test.each<[string, Facts, ReturnType<typeof found>]>([
    ['nothing is answered', {}, ['asking', null, [], 'customer:5520']],
    ['a customer has that id', both, ['one', 'id', [5520], 'customer:5520']],
    ['no customer has it: the uid is asked', noId, ['asking', null, [], 'customers-by-uid:5520']],
    [
      'a user of that id is linked',
      { ...noId, 'customers-by-uid': { 5520: told([otto]) } },
      ['one', 'uid', [5520], 'customers-by-uid:5520'],
    ],
    ['none is linked: the group is asked', noUid, ['asking', null, [], 'namespace:5520']],
    ['there is such a group', group, ['asking', null, [], 'orders:5520']],
    ['no group either', { ...noUid, namespace: { 5520: notThere } }, ['none', null, [], 'namespace:5520']],
    ['the group has no orders', { ...group, orders: { 5520: told([]) } }, ['none', null, [], 'orders:5520']],
    [
      'the id could not be read: whoever has the uid is only listed',
      { customer: { 5520: notRead }, 'customers-by-uid': { 5520: told([ida]) } },
      ['several', 'uid', [5521], 'subscriptions:5521'],
    ],
    [
      'the id could not be read, and nobody is found by the others',
      { ...noUid, customer: { 5520: notRead }, namespace: { 5520: notThere } },
      ['unread', null, [], 'namespace:5520'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(found('5520', facts)).toEqual(expected);
  });
});

describe('a group', () => {
  const orders = (...names: string[]): Facts => ({
    ...both,
    namespace: { 'acme/x': told(acme()) },
    orders: { 9001: told(names.map((name) => order(name))) },
    subscription: { 'A-S1': told(ofOtto), 'A-S2': told(ofIda), 'A-S3': told(premium({ name: 'A-S3' })) },
  });
  test.each<[string, Facts, ReturnType<typeof found>]>([
    ['one order', orders('A-S1'), ['one', 'group', [5520], 'customer:5520']],
    ['two orders of one subscription', orders('A-S1', 'A-S1'), ['one', 'group', [5520], 'customer:5520']],
    ['two customers', orders('A-S1', 'A-S2'), ['several', 'group', [5520, 5521], 'subscriptions:5521']],
    ['whose the subscription is was not told', orders('A-S3'), ['unread', null, [], 'subscription:A-S3']],
    ['a subscription on its way', orders('A-S4'), ['asking', null, [], 'subscription:A-S4']],
  ])('%s', (_, facts, expected) => {
    expect(found('acme/x', facts)).toEqual(expected);
  });
});

describe('a word', () => {
  const mias: Facts = { 'users-by-name': { Mia: told([account({ id: '4711', username: 'mia' })]) } };
  const noUser: Facts = { 'users-by-name': { Mia: told([]) } };
  const neither: Facts = { ...noUser, namespace: { Mia: notThere } };
  test.each<[string, Facts, ReturnType<typeof found>]>([
    [
      'a user of that name is linked',
      { ...mias, 'customers-by-uid': { 4711: told([mia()]) } },
      ['one', 'username', [5501], 'customers-by-uid:4711'],
    ],
    [
      'a user of that name is linked nowhere',
      { ...mias, 'customers-by-uid': { 4711: told([]) } },
      ['asking', null, [], 'namespace:Mia'],
    ],
    ['no user and no group: it is searched for', neither, ['asking', null, [], 'customers-by-search:Mia']],
    [
      'several by name, told apart by their subscriptions',
      { ...neither, 'customers-by-search': { Mia: told([otto, ida]) } },
      ['several', 'name', [5520, 5521], 'subscriptions:5521'],
    ],
    [
      'the server has no search',
      { ...neither, 'customers-by-search': { Mia: notRead } },
      ['unread', null, [], 'customers-by-search:Mia'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(found('Mia', facts)).toEqual(expected);
  });
});

test.each<[string, string, Facts, ReturnType<typeof found>]>([
  [
    'an address',
    'ida@berg.example',
    { 'customers-by-email': { 'ida@berg.example': told([ida]) } },
    ['one', 'email', [5521], 'customers-by-email:ida@berg.example'],
  ],
  [
    'a subscription',
    'a-s1',
    { ...both, subscription: { 'A-S1': told(ofOtto) } },
    ['one', 'subscription', [5520], 'customer:5520'],
  ],
  [
    'a subscription that there is not',
    'A-S9',
    { subscription: { 'A-S9': notThere } },
    ['none', null, [], 'subscription:A-S9'],
  ],
  ['on its way', 'A-S1', { subscription: { 'A-S1': onItsWay } }, ['asking', null, [], 'subscription:A-S1']],
  ['too short', 'ü', {}, ['short', null, [], undefined]],
])('%s', (_, text, facts, expected) => {
  expect(found(text, facts)).toEqual(expected);
});

test('what is asked again does not count before its answer', () => {
  expect(found('5520', both, ['customer:5520'])).toEqual(['asking', null, [], 'customer:5520']);
});

test('no more than five are compared', () => {
  const many = Array.from({ length: 20 }, (_, n) => mia({ id: 6000 + n }));
  const { queries } = lookUpCustomer(
    bookOf({ 'customers-by-search': { 'Berg Labs': told(many) } }),
    new Set(),
    'Berg Labs',
  );
  expect(queries.filter((one) => one.of === 'subscriptions')).toHaveLength(5);
});
