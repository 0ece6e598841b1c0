/** Whose an address is: the primary address first, then the others, and an empty list is an answer to administrators alone. */
import { describe, expect, test } from 'vitest';
import { foundByOtherAddress, queriesForUser, userByEmail } from '#core/facts/user-by-email.ts';
import { keyOf } from '#core/domain/query.ts';
import { bookOf, type Facts, notRead, notThere, onItsWay, told } from '../build.ts';
import { account, email } from '../records.ts';

const other = (over: Parameters<typeof account>[0] = {}) =>
  account({ id: '4712', email: 'mia@home.example', ...over });
const found = (...list: readonly ReturnType<typeof account>[]): Facts => ({
  'users-by-email': { [email]: told(list) },
});
const emails = (...all: readonly string[]) => told(all.map((one) => ({ email: one, confirmed: true })));
const self = (admin: boolean | null) => ({ 'current-user': { self: told(account({ id: '31', admin })) } });
const four = ['1', '2', '3', '4'].map((id) => other({ id, admin: null }));
const none = (ids: readonly string[]) => ({
  'user-emails': Object.fromEntries(ids.map((id) => [id, emails()])),
});

describe('whose the address is', () => {
  test.each<[string, Facts, object]>([
    ['nobody has asked', {}, { tag: 'asked' }],
    [
      'the search could not be read',
      { 'users-by-email': { [email]: notRead } },
      { tag: 'unread', trouble: { kind: 'down' } },
    ],
    ['who has it as the primary one', found(other(), account()), { tag: 'known', value: { id: '4711' } }],
    [
      'who has it as another one, confirmed',
      { ...found(other()), 'user-emails': { 4712: emails('MIA@acme.example') } },
      { tag: 'known', value: { id: '4712' } },
    ],
    [
      'who has not confirmed it does not count',
      { ...found(other()), 'user-emails': { 4712: told([{ email, confirmed: false }]) } },
      { tag: 'absent' },
    ],
    [
      'the other addresses are on their way',
      { ...found(other()), 'user-emails': { 4712: onItsWay } },
      { tag: 'asked' },
    ],
    [
      'the other addresses could not be read',
      { ...found(other()), 'user-emails': { 4712: notRead } },
      { tag: 'unread', trouble: { kind: 'down' } },
    ],
    [
      'more were found than are looked up: nobody can tell',
      { ...found(...four), ...none(['1', '2', '3']) },
      { tag: 'unread', trouble: { reason: 'too-many-users' } },
    ],
    ['nobody was found, by an administrator', { ...found(), ...self(true) }, { tag: 'absent' }],
    [
      'nobody was found, and private addresses are hidden',
      { ...found(), ...self(false) },
      { tag: 'unread', trouble: { reason: 'private-emails' } },
    ],
    [
      'nobody was found, and whose token it is is on its way',
      { ...found(), 'current-user': { self: onItsWay } },
      { tag: 'asked' },
    ],
    [
      'nobody was found, and whose token it is could not be read',
      { ...found(), 'current-user': { self: notRead } },
      { tag: 'unread', trouble: { kind: 'down' } },
    ],
    [
      'whose token it is, is nobody: then addresses are hidden',
      { ...found(), 'current-user': { self: notThere } },
      { tag: 'unread', trouble: { reason: 'private-emails' } },
    ],
  ])('%s', (_, facts, is) => {
    expect(userByEmail(bookOf(facts), [email])).toMatchObject(is);
  });
});

test('of several addresses the first that leads to somebody counts', () => {
  const facts = bookOf({
    ...found(account()),
    'users-by-email': { 'old@acme.example': told([]), [email]: told([account()]) },
  });
  expect(userByEmail(facts, ['old@acme.example', email])).toMatchObject({ value: { id: '4711' } });
});

describe('what is asked to know it', () => {
  const first = `users-by-email:${email}`;

  test.each<[string, Facts, readonly string[]]>([
    ['the search', {}, [first]],
    ['no more, where somebody has it as the primary one', found(account(), other()), [first]],
    ['the addresses of whom it found else', found(other()), [first, 'user-emails:4712']],
    ['of three of them at most', found(...four), [first, 'user-emails:1', 'user-emails:2', 'user-emails:3']],
    ['whose token it is, where it found nobody', found(), [first, 'current-user:self']],
  ])('%s', (_, facts, keys) => {
    expect(queriesForUser(bookOf(facts), [` ${email.toUpperCase()} `]).map(keyOf)).toEqual(keys);
  });
});

test('who has it as an unconfirmed primary address is nobody else to look up', () => {
  expect(foundByOtherAddress(bookOf(found(account({ confirmed: false }), other())), email)).toEqual([
    other(),
  ]);
});
