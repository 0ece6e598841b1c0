/** Whose account is linked is told from the facts of the case, and what could not be read is nobody's. */
import { describe, expect, test } from 'vitest';
import type { DeskAbout, DeskUser } from '../../../src/desk/about.ts';
import { diagnosisOf, isForeign } from '../../../src/desk/doctor/diagnosis.ts';
import { notRead, notThere, onItsWay, told } from '../../core/build.ts';

type Linked = Parameters<typeof diagnosisOf>[0];

const user = (over: Partial<DeskUser> = {}): DeskUser => ({
  id: '4711',
  username: 'mia-torres',
  admin: false,
  ...over,
});

const usual: Linked = {
  customer: 5501,
  linkedUid: '4711',
  linkedUser: told(user()),
  isWronglyLinked: false,
  token: told({ state: 'valid', owner: '4711' }),
};

const wrongly = { isWronglyLinked: true } as const;

test.each<[string, Partial<Linked>, object]>([
  ['the customer’s own account', {}, { is: 'own', uid: '4711' }],
  [
    'an administrator’s account',
    { ...wrongly, linkedUser: told(user({ admin: true })) },
    { is: 'admin', uid: '4711', username: 'mia-torres' },
  ],
  [
    'a token of somebody else',
    { ...wrongly, token: told({ state: 'valid', owner: '77' }) },
    { is: 'other', uid: '4711', owner: '77' },
  ],
  [
    'somebody else’s, by the agent’s word',
    { ...wrongly, token: told({ state: 'foreign' }, 'agent') },
    { is: 'foreign', uid: '4711' },
  ],
  ['a token that no longer works', { token: told({ state: 'invalid' }) }, { is: 'invalid' }],
  ['no token', { token: told({ state: 'none' }) }, { is: 'no-token' }],
  ['no customer', { customer: null }, { is: 'no-customer' }],
  ['no linked account known', { linkedUid: null }, { is: 'no-account' }],
  ['a token that was not asked about', { token: { tag: 'idle' } }, { is: 'untold' }],
  ['a token that nobody has', { token: notThere }, { is: 'untold' }],
  ['an answer on its way', { token: onItsWay }, { is: 'looking' }],
  ['a user on the way', { linkedUser: onItsWay }, { is: 'looking' }],
  [
    'a user whose rights are hidden',
    { linkedUser: told(user({ admin: null })) },
    { is: 'admin-untold', uid: '4711' },
  ],
  ['a user who is not there', { linkedUser: notThere }, { is: 'admin-untold', uid: '4711' }],
])('%s', (_, over, diagnosis) => {
  expect(diagnosisOf({ ...usual, ...over })).toEqual(diagnosis);
});

describe('what could not be read is never the customer’s own', () => {
  test.each<[string, Partial<DeskAbout>]>([
    ['the token', { token: notRead }],
    ['the linked user', { linkedUser: notRead }],
  ])('%s', (_, over) => {
    expect(diagnosisOf({ ...usual, ...over })).toMatchObject({ is: 'unread', trouble: { kind: 'down' } });
  });
});

test('only an account of somebody else is to be linked anew', () => {
  const foreign = [wrongly, { ...wrongly, token: told({ state: 'valid', owner: '77' } as const) }];
  expect(foreign.map((over) => isForeign(diagnosisOf({ ...usual, ...over })))).toEqual([true, true]);
  const others: readonly Partial<Linked>[] = [{}, { token: notRead }, { linkedUid: null }];
  expect(others.map((over) => isForeign(diagnosisOf({ ...usual, ...over })))).toEqual([false, false, false]);
});
