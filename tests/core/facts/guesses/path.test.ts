/** A group that is named by its path, and guessed by its id: it is found by what was read, and never asked for twice. */
import { expect, test } from 'vitest';
import { keyOf, type Query, query } from '#core/domain/query.ts';
import { requiredQueries } from '#core/facts/required-queries.ts';
import { snapshotOf } from '#core/facts/snapshot.ts';
import type { Loadable } from '#core/domain/loadable.ts';
import type { Namespace } from '#core/domain/records/gitlab.ts';
import { bookOf, type Given, inquiryOf, notRead, notThere, onItsWay, told } from '../../build.ts';
import { acme } from '../../records.ts';

type Groups = Readonly<Record<string, Loadable<Namespace>>>;
const guesses: readonly Query[] = [query('namespace', 9001)];

/** The reference of the group, and the groups that are to be read, each with `?` while that was not asked yet. */
function foundBy(given: Given, groups: Groups): [string | null, readonly string[]] {
  const inquiry = inquiryOf({ choices: {}, guesses, ...given });
  const taken = snapshotOf({ ...inquiry, facts: { ...inquiry.facts, ...bookOf({ namespace: groups }) } });
  const read = requiredQueries(taken).filter((one) => one.of === 'namespace');
  const idle = (one: Query): boolean => taken.facts.namespace?.get(one.arg) === undefined;
  return [taken.namespaceRef, read.map((one) => `${keyOf(one)}${idle(one) ? '?' : ''}`)];
}

const inSubject = { subject: 'gitlab.com/acme-corp' };

test.each<[string, Given, Groups, ...ReturnType<typeof foundBy>]>([
  ['not asked yet', inSubject, {}, 'acme-corp', ['namespace:9001?']],
  ['on its way', inSubject, { 9001: onItsWay }, 'acme-corp', ['namespace:9001']],
  ['has that path', inSubject, { 9001: told(acme()) }, '9001', ['namespace:9001']],
  [
    'in other letters',
    { subject: 'gitlab.com/Acme-Corp' },
    { 9001: told(acme()) },
    '9001',
    ['namespace:9001'],
  ],
  [
    'has another path by now',
    inSubject,
    { 9001: told(acme({ path: 'acme-inc' })) },
    'acme-corp',
    ['namespace:acme-corp?'],
  ],
  ['is gone', inSubject, { 9001: notThere }, 'acme-corp', ['namespace:acme-corp?']],
  ['could not be read', inSubject, { 9001: notRead }, 'acme-corp', ['namespace:acme-corp?']],
  [
    'a page below the group is a path of its own, and stands for its root group where there is no such group',
    { subject: 'gitlab.com/acme-corp/website' },
    { 9001: told(acme()) },
    'acme-corp/website',
    ['namespace:acme-corp/website?', 'namespace:9001'],
  ],
  [
    'a path of digits is found by an id like any other',
    { subject: 'gitlab.com/12345' },
    { 9001: told(acme({ path: '12345' })) },
    '9001',
    ['namespace:9001'],
  ],
  [
    'a path of digits is no id',
    { subject: 'gitlab.com/12345' },
    { 9001: told(acme()) },
    '/12345',
    ['namespace:/12345?'],
  ],
  [
    'chosen by its path',
    { choices: { namespace: 'acme-corp' } },
    { 9001: told(acme()) },
    '9001',
    ['namespace:9001'],
  ],
  [
    'not guessed',
    { ...inSubject, guesses: [] },
    { 9001: told(acme()) },
    'acme-corp',
    ['namespace:acme-corp?'],
  ],
])('%s', (_, given, groups, ref, read) => {
  expect(foundBy(given, groups)).toEqual([ref, read]);
});

test('nothing is proposed because it was guessed', () => {
  const facts = { memberships: { 4711: told({ owned: [] }) } };
  expect(foundBy({ facts }, { 9001: told(acme()) })).toEqual([null, []]);
});
