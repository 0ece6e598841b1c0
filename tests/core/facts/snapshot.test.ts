/** What is known at one moment: each piece known, absent, unread, or on its way, and never one for another. */
import { describe, expect, test } from 'vitest';
import { type Facts, type Given, notRead, notThere, onItsWay, snapshot, told } from '../build.ts';
import { account, acme, byAgent, email, mia, said } from '../records.ts';

const second = 'second@acme.example';
const emails = [email, second];
const idle = { tag: 'idle' };

describe('the customers of all the requester’s addresses', () => {
  const found = (facts: Facts['customers-by-email']) =>
    snapshot({ emails, facts: facts === undefined ? {} : { 'customers-by-email': facts } });

  test.each<[string, Facts['customers-by-email'], string, readonly number[] | null]>([
    ['all of them', { [email]: told([mia()]), [second]: told([mia({ id: 5502 })]) }, 'known', [5501, 5502]],
    ['one of them stands once', { [email]: told([mia()]), [second]: told([mia()]) }, 'known', [5501]],
    ['none under one address is no matter', { [email]: told([mia()]), [second]: told([]) }, 'known', [5501]],
    [
      'one answer is on its way: nothing is concluded',
      { [email]: told([mia()]), [second]: onItsWay },
      'asked',
      null,
    ],
    [
      'one could not be read: nobody knows who is missing',
      { [email]: told([mia()]), [second]: notRead },
      'unread',
      null,
    ],
    ['one is on its way, and one could not be read', { [email]: notRead, [second]: onItsWay }, 'asked', null],
  ])('%s', (_, facts, tag, ids) => {
    const { customers } = found(facts);
    expect(customers.tag).toBe(tag);
    expect(customers.tag === 'known' ? customers.value.map(({ id }) => id) : null).toEqual(ids);
  });

  test('no address: nothing was asked', () => {
    expect(snapshot({ emails: [] }).customers).toEqual(idle);
  });
});

describe('pieces that hang on others', () => {
  const nobody: Given = { facts: { 'customers-by-email': { [email]: told([]) } } };
  const noGroup: Given = { choices: {}, facts: { memberships: { 4711: told({ owned: [] }) } } };
  const byPath: Given = { choices: { namespace: 'acme-corp' } };
  const groupUnread: Given = { facts: { namespace: { 9001: notRead } } };

  test.each<[string, Given, object]>([
    ['no customer: nothing of theirs was asked', nobody, { history: idle, token: idle, subscriptions: idle }],
    [
      'no group: nothing of one was asked',
      noGroup,
      { namespace: idle, plan: idle, orders: idle, member: idle, recent: idle },
    ],
    [
      'a group is known by its path, and what is around it by its id',
      byPath,
      { namespaceRef: 'acme-corp', plan: { tag: 'known' } },
    ],
    [
      'a group could not be read, and what is around it can, by the id that was chosen',
      groupUnread,
      { namespace: { tag: 'unread' }, plan: { tag: 'known' } },
    ],
    [
      'a path that could not be read tells no id',
      { ...byPath, facts: { namespace: { 'acme-corp': notRead } } },
      { plan: idle, orders: idle, member: idle },
    ],
  ])('%s', (_, given, is) => {
    expect(snapshot(given)).toMatchObject(is);
  });
});

describe('the billable members', () => {
  const hidden: Given = { group: { billable: null } };
  const counted = (part: typeof notRead): Given => ({ ...hidden, facts: { billable: { 9001: part } } });

  test.each<[string, Given, object]>([
    ['as the group itself says', {}, { tag: 'known', value: 24 }],
    ['none is a number too', { group: { billable: 0 } }, { tag: 'known', value: 0 }],
    [
      'hidden there, and counted',
      { ...hidden, facts: { billable: { 9001: told(21) } } },
      { tag: 'known', value: 21 },
    ],
    ['hidden there, and not counted yet', hidden, idle],
    ['hidden there, and the count could not be read: no zero', counted(notRead), { tag: 'unread' }],
    ['the group could not be read: no zero', { facts: { namespace: { 9001: notRead } } }, { tag: 'unread' }],
    ['there is no such group', { facts: { namespace: { 9001: notThere } } }, idle],
  ])('%s', (_, given, is) => {
    expect(snapshot(given).billable).toMatchObject(is);
  });
});

describe('the user who will be linked', () => {
  const unlinked = { uid: null };
  const other = mia({ id: 5502 });

  test.each<[string, Given, object]>([
    ['is the linked one, where nothing is to be mended', {}, { userId: '4711', linkingPlanned: false }],
    [
      'is known by the record also where GitLab.com could not be read',
      { facts: { user: { 4711: notRead } } },
      { userId: '4711', user: { tag: 'unread' } },
    ],
    [
      'is not the wrong one that is linked',
      { customer: { uid: '31' }, facts: { user: { 31: told(account({ id: '31', admin: true })) } } },
      { userId: '4711', wronglyLinked: true },
    ],
    [
      'is not known: no member and no other customer is asked',
      { customer: unlinked, facts: { 'users-by-email': { [email]: notRead } } },
      { userId: null, member: idle, otherCustomers: idle },
    ],
    [
      'is on no other customer, the case’s own aside',
      { customer: unlinked },
      { otherCustomers: { tag: 'known', value: [] } },
    ],
    [
      'is on another customer',
      { customer: unlinked, facts: { 'customers-by-uid': { 4711: told([mia(), other]) } } },
      { otherCustomers: { value: [other] } },
    ],
    [
      'whose other customers could not be read',
      { customer: unlinked, facts: { 'customers-by-uid': { 4711: notRead } } },
      { otherCustomers: { tag: 'unread' } },
    ],
  ])('%s', (_, given, is) => {
    expect(snapshot(given)).toMatchObject(is);
  });
});

describe('where the ticket names what is meant', () => {
  const named = (text: string, over: Given = {}): Given => ({ ...over, comments: [said(text, 5)] });

  test.each<[string, Given, object]>([
    ['nowhere', {}, { namespace: null, subscription: null }],
    [
      'the group, by its address',
      named('https://gitlab.com/acme-corp'),
      { namespace: { kind: 'requester' } },
    ],
    [
      'something below it means it too',
      named('https://gitlab.com/acme-corp/site'),
      { namespace: { kind: 'requester' } },
    ],
    ['another group does not', named('https://gitlab.com/other'), { namespace: null }],
    ['the subscription', named('It is A-S00012345.'), { subscription: { kind: 'requester' } }],
    ['another subscription', named('It is A-S00000009.'), { subscription: null }],
    [
      'by an agent',
      { comments: [said('It is A-S00012345.', 5, byAgent)] },
      { subscription: { kind: 'staff' } },
    ],
  ])('%s', (_, given, is) => {
    expect(snapshot(given).namedIn).toMatchObject(is);
  });
});

test('today is the day of the moment, as services write days', () => {
  expect(snapshot().today).toBe('2026-05-04');
});

test('the same answers give the same snapshot', () => {
  expect(snapshot({ group: acme() })).toEqual(snapshot({ group: acme() }));
});
