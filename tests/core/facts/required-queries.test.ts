/** Which questions are still needed: as soon as what they hang on is there, and none that nobody needs. */
import { describe, expect, test } from 'vitest';
import { holdsStart, holdsVerdict, requiredQueries } from '#core/facts/required-queries.ts';
import { keyOf, query } from '#core/domain/query.ts';
import { snapshotOf } from '#core/facts/snapshot.ts';
import {
  bookOf,
  type Facts,
  type Given,
  inquiryOf,
  notRead,
  notThere,
  onItsWay,
  snapshot,
  told,
} from '../build.ts';
import { account, email, inDays, mia, order, premium, said } from '../records.ts';
import { entry, journal } from '../journal/entry.ts';

const wanted = (given: Given = {}) => requiredQueries(snapshot(given)).map(keyOf);
/** Only these answers are there, and nothing was chosen. */
const knowing = (facts: Facts, given: Given = {}) =>
  requiredQueries(
    snapshotOf({ ...inquiryOf({ ...given, choices: given.choices ?? {} }), facts: bookOf(facts) }),
  ).map(keyOf);

const customer: Facts = { 'customers-by-email': { [email]: told([mia()]) } };
const unlinked: Facts = { 'customers-by-email': { [email]: told([mia({ uid: null })]) } };
const user: Facts = { user: { 4711: told(account()) } };

describe('from the email to the verdict, three deep', () => {
  test.each<[string, Facts, readonly string[]]>([
    ['by the address', {}, ['conversation:42', `customers-by-email:${email}`, `users-by-email:${email}`]],
    [
      'by the customer',
      customer,
      ['subscriptions:5501', 'token-owner:5501', 'user:4711', 'memberships:4711'],
    ],
    [
      'by what the account owns',
      { ...customer, ...user, memberships: { 4711: told({ owned: ['9001'] }) } },
      ['namespace:9001', 'plan:9001', 'orders:9001', 'member:9001/4711', 'recent-changes:9001'],
    ],
  ])('%s', (_, facts, are) => {
    expect(knowing(facts)).toEqual(expect.arrayContaining([...are]));
  });

  test('what hangs on the customer is not asked before there is one', () => {
    expect(knowing({})).toHaveLength(3);
  });

  test('each question stands once', () => {
    const keys = wanted();
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('without an address only the conversation is read', () => {
    expect(wanted({ emails: [] })).toEqual(['conversation:42']);
  });
});

describe('asked where it is needed, and not elsewhere', () => {
  const older = told({ list: [premium()], next: 'page-2' });
  const many = { memberships: { 4711: told({ owned: ['1', '2', '3', '4'] }) } };
  const held = { orders: { 9001: told([order('A-S1'), order('A-S2', { end: inDays(9) })]) } };
  const five = {
    orders: { 9001: told([1, 2, 3, 4].map((one) => order(`A-S${one}`, { end: inDays(one) }))) },
  };
  const yes = true;
  const no = false;

  test.each<[string, Given, string, boolean]>([
    [
      'the login’s history, where it is not activated',
      { customer: { loginActivated: false } },
      'login-history:5501',
      yes,
    ],
    ['and not where it is', {}, 'login-history:5501', no],
    ['whose token it is, where an account is linked', {}, 'token-owner:5501', yes],
    ['and not where none is', { customer: { uid: null } }, 'token-owner:5501', no],
    [
      'on which customers the user is, who is to be linked',
      { customer: { uid: null } },
      'customers-by-uid:4711',
      yes,
    ],
    ['and not of one who is linked rightly', {}, 'customers-by-uid:4711', no],
    [
      'the next page of subscriptions, where the chosen one is on none so far',
      { choices: { subscription: 'A-S9', namespace: '9001' }, facts: { subscriptions: { 5501: older } } },
      'subscriptions-page:page-2',
      yes,
    ],
    [
      'where the ticket names one that is on none so far',
      {
        facts: { subscriptions: { 5501: older } },
        choices: { namespace: '9001' },
        comments: [said('A-S00000009', 5)],
      },
      'subscriptions-page:page-2',
      yes,
    ],
    [
      'and not where it is there',
      { facts: { subscriptions: { 5501: older } } },
      'subscriptions-page:page-2',
      no,
    ],
    [
      'a name that is none of the customer’s, for whose it is',
      { comments: [said('A-S00000009', 5)] },
      'subscription:A-S00000009',
      yes,
    ],
    [
      'and not before every page was read',
      { comments: [said('A-S00000009', 5)], facts: { subscriptions: { 5501: older } } },
      'subscription:A-S00000009',
      no,
    ],
    ['what an order tells to hold the group', { facts: held }, 'subscription:A-S1', yes],
    ['three of them at most, those that end last', { facts: five }, 'subscription:A-S1', no],
    ['the count of members, where the group hides it', { group: { billable: null } }, 'billable:9001', yes],
    ['and not where it tells it', {}, 'billable:9001', no],
    [
      'a membership through another group, where the user is no direct Owner',
      { facts: { member: { '9001/4711': told(40) } } },
      'inherited-member:9001/4711',
      yes,
    ],
    [
      'where the user is no direct member',
      { facts: { member: { '9001/4711': notThere } } },
      'inherited-member:9001/4711',
      yes,
    ],
    ['and not of an Owner', {}, 'inherited-member:9001/4711', no],
    [
      'nor before the direct one is there',
      { facts: { member: { '9001/4711': onItsWay } } },
      'inherited-member:9001/4711',
      no,
    ],
    ['what the account owns, where no group is chosen', { choices: {} }, 'memberships:4711', yes],
    ['and not where one is', {}, 'memberships:4711', no],
    [
      'nor where the ticket names one',
      { choices: {}, comments: [said('https://gitlab.com/acme-corp', 5)] },
      'memberships:4711',
      no,
    ],
    [
      'no group of many owned ones: requests do not grow with them',
      { choices: {}, facts: many },
      'namespace:1',
      no,
    ],
    [
      'but the one that is spoken of',
      { choices: {}, facts: many, comments: [said('our group acme-corp', 5)] },
      'namespace:acme-corp',
      yes,
    ],
    [
      'around a group that is not there, nothing',
      { facts: { namespace: { 9001: notThere } } },
      'plan:9001',
      no,
    ],
    [
      'around one that could not be read, all the same',
      { facts: { namespace: { 9001: notRead } } },
      'plan:9001',
      yes,
    ],
    [
      'the user whom the agent chose, by name',
      { choices: { gitlabUser: '@mia', namespace: '9001' } },
      'users-by-name:mia',
      yes,
    ],
    ['or by id', { choices: { gitlabUser: '99', namespace: '9001' } }, 'user:99', yes],
  ])('%s', (_, given, key, is) => {
    expect(wanted(given).includes(key)).toBe(is);
  });

  test('two addresses at most are looked up at GitLab.com, before the customer is known', () => {
    const emails = ['a@x.example', 'b@x.example', 'c@x.example'];
    const asked = knowing({}, { emails });
    expect(asked.filter((one) => one.startsWith('users-by-email'))).toHaveLength(2);
    expect(asked.filter((one) => one.startsWith('customers-by-email'))).toHaveLength(3);
  });

  test('the customer’s address is looked up where an account is to be linked', () => {
    expect(knowing(unlinked)).toContain(`users-by-email:${email}`);
  });
});

describe('where the agent tells what CustomersDot has', () => {
  const byWord: Given = { reads: 'agent' };

  test('nothing of it is asked', () => {
    const kinds = new Set(wanted(byWord).map((one) => one.split(':')[0]));
    for (const kind of ['customers-by-email', 'subscriptions', 'token-owner', 'orders', 'recent-changes'])
      expect(kinds).not.toContain(kind);
  });

  test('but the question that told that there is no API: it may be there by now', () => {
    const trouble = { kind: 'no-api', service: 'customersdot', detail: '' } as const;
    const facts: Facts = { 'customers-by-email': { [email]: { tag: 'unread', trouble, at: 0 } } };
    expect(wanted({ ...byWord, facts })).toContain(`customers-by-email:${email}`);
  });
});

describe('older pages of the conversation', () => {
  const page = (older: string | null) => told({ comments: [], older });
  const facts: Facts = { conversation: { 42: page('p2') }, 'older-conversation': { p2: page('p3') } };
  const asked = (over: Partial<ReturnType<typeof inquiryOf>>) =>
    requiredQueries(snapshotOf({ ...inquiryOf({ facts }), ...over }))
      .map(keyOf)
      .filter((one) => one.includes('conversation'));

  test.each<[string, Partial<ReturnType<typeof inquiryOf>>, readonly string[]]>([
    ['nobody needs them', {}, ['conversation:42']],
    [
      'nothing of the journal may be missing',
      { wholeJournal: true },
      ['conversation:42', 'older-conversation:p2', 'older-conversation:p3'],
    ],
    [
      'an entry says that there are some before it',
      { journal: journal(entry({ n: 3 })) },
      ['conversation:42', 'older-conversation:p2', 'older-conversation:p3'],
    ],
    ['an entry says that it is the first', { journal: journal(entry({ n: 1 })) }, ['conversation:42']],
  ])('%s', (_, over, are) => {
    expect(asked(over)).toEqual(are);
  });
});

describe('on suspicion, while the owned groups are being read', () => {
  const reading: Facts = {
    ...customer,
    ...user,
    memberships: { 4711: told({ owned: ['9002', '9001'] }) },
    namespace: { 9001: onItsWay, 9002: onItsWay },
  };

  test('the oldest of them is asked about: a root group is there before those within it', () => {
    expect(knowing(reading)).toEqual(expect.arrayContaining(['plan:9001', 'orders:9001', 'billable:9001']));
    expect(knowing(reading)).not.toContain('plan:9002');
  });

  test('nothing is once they were read', () => {
    const read = { ...reading, namespace: { 9001: notRead, 9002: notRead } };
    expect(knowing(read)).not.toContain('billable:9001');
  });

  test('and nothing that would make it more than fourteen requests', () => {
    const subscription = Object.fromEntries([...'123456'].map((one) => [`A-S${one}`, onItsWay]));
    expect(knowing({ ...reading, subscription })).not.toContain('billable:9001');
  });
});

describe('what an answer holds up', () => {
  const more = { facts: { subscriptions: { 5501: told({ list: [premium()], next: 'page-2' }) } } };

  test.each<[string, Parameters<typeof query>, boolean, boolean]>([
    ['the plan: verdict and start', ['plan', 9001], true, true],
    ['the second page of subscriptions: both', ['subscriptions-page', 'page-2'], true, true],
    [
      'a page behind it: neither, or it would be waited for ever longer',
      ['subscriptions-page', 'page-3'],
      false,
      false,
    ],
    [
      'the subscription of an order: the start, since the order is a stop by itself',
      ['subscription', 'A-S1'],
      false,
      true,
    ],
    ['a membership through another group: the start', ['inherited-member', '9001/4711'], false, true],
  ])('%s', (_, asked, verdict, start) => {
    const taken = snapshot(more);
    expect(holdsVerdict(taken, query(...asked))).toBe(verdict);
    expect(holdsStart(taken, query(...asked))).toBe(start);
  });
});
