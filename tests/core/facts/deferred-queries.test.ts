/** What is asked once the verdict stands: the insurance against a wrong group, and whether the group is to be deleted. */
import { expect, test } from 'vitest';
import { keyOf } from '#core/domain/query.ts';
import { deferredQueries } from '#core/facts/deferred-queries.ts';
import { type Given, notRead, snapshot } from '../build.ts';
import { line } from '../records.ts';

const mark = 'deletion-mark:9001';
const insurance = ['owner-domains:9001', 'similar-groups:acme-corp'];

test.each<[string, Given, readonly string[]]>([
  ['the ordinary case', {}, [mark, ...insurance]],
  ['no group is chosen or read', { facts: { namespace: { 9001: notRead } } }, []],
  ['no seats, so no members to compare', { sub: { lines: [line('compute_minutes', 1)] } }, [mark]],
  [
    'the path tells of the deletion already',
    { group: { path: 'acme-corp-deletion_scheduled-9001' } },
    ['owner-domains:9001', 'similar-groups:acme-corp-deletion_scheduled-9001'],
  ],
  ['a personal namespace has no such mark', { group: { kind: 'user' } }, insurance],
])('%s', (_, given, expected) => {
  expect(deferredQueries(snapshot(given)).map(keyOf)).toEqual(expected);
});
