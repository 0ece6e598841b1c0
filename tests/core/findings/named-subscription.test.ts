/** Whether the chosen subscription is the one that the ticket names. */
import { expect, test } from 'vitest';
import type { Loadable } from '#core/domain/loadable.ts';
import type { Subscription } from '#core/domain/records/customersdot.ts';
import { finding, type Given, notRead, notThere, onItsWay, told } from '../build.ts';
import { inDays, onLabs, premium } from '../records.ts';
import { asks } from './asks.ts';

const foreign = 'A-S00099999';
const naming = (subject: string, over: Given = {}): Given => ({ subject, ...over });
const proposed = { choices: { namespace: '9001' } };

/** The one of somebody else, as it could be read by itself. */
const read = (part: Loadable<Subscription>): Given =>
  naming(foreign, { facts: { subscription: { [foreign]: part } } });
const of = (owner: Subscription['owner']): Given =>
  read(told(premium({ name: foreign, ...(owner === undefined ? {} : { owner }) })));

const second = 'https://customers.gitlab.com/p2';
const pages = (page: Given['facts']): Given =>
  naming(foreign, {
    facts: { subscriptions: { 5501: told({ list: [premium()], next: second }) }, ...page },
  });

/** The one that ends is linked, and a newer one is not. */
const renewed = {
  subscriptions: {
    5501: told({
      list: [premium(), premium({ name: 'A-S00010001', start: inDays(-300), linked: onLabs })],
      next: null,
    }),
  },
};

asks('subscription-named', [
  ['the ticket names none', {}, 'left out'],
  ['it names the chosen one', naming('A-S00012345'), 'ok', 'ok'],
  ['it names the chosen one beside another', naming('A-S00099999 or A-S00012345'), 'ok', 'ok'],
  ['it names the one that ends', naming('A-S00010001', { facts: renewed }), 'stop', 'other', 'box'],
  [
    'it names the one that ends, and none is chosen',
    naming('A-S00010001', { ...proposed, facts: renewed }),
    'stop',
    'undecided',
    'box',
  ],
  [
    'it names somebody else’s',
    of({ id: 5599, email: 'eve@other.example', company: 'Other' }),
    'stop',
    'of-others',
    'box',
  ],
  ['the same, and CustomersDot does not say whose', of(null), 'stop', 'not-theirs', 'box'],
  ['the same, and CustomersDot leaves it out', of(undefined), 'stop', 'not-theirs', 'box'],
  ['the same, and it cannot be read', read(notRead), 'stop', 'not-theirs', 'box'],
  ['the same, and it is on its way', read(onItsWay), 'stop', 'not-theirs', 'box'],
  ['it names one that there is not', read(notThere), 'stop', 'nobodys', 'box'],
  [
    'it may stand on a page that is on its way',
    pages({ 'subscriptions-page': { [second]: onItsWay } }),
    'left out',
  ],
  [
    'it may stand on a page that cannot be read',
    pages({ 'subscriptions-page': { [second]: notRead } }),
    'unread',
    'unread',
  ],
  [
    'the customer’s cannot be read',
    naming(foreign, { facts: { subscriptions: { 5501: notRead } } }),
    'unread',
    'unread',
  ],
  ['by the word of the agent it is another one', naming(foreign, { reads: 'agent' }), 'stop', 'other', 'box'],
]);

test('it says which one is named, which is chosen, and whose it is', () => {
  const owner = { id: 5599, email: 'eve@other.example', company: null };
  expect(finding('subscription-named', of(owner))?.params).toEqual({
    named: foreign,
    name: 'A-S00012345',
    id: 5599,
    owner: 'eve@other.example',
  });
});
