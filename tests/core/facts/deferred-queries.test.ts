/** What is asked a moment after the verdict, so that it holds nothing up. */
import { expect, test } from 'vitest';
import { deferredQueries } from '#core/facts/deferred-queries.ts';
import { keyOf } from '#core/domain/query.ts';
import { type Given, notRead, snapshot } from '../build.ts';
import { line } from '../records.ts';

const mark = 'deletion-mark:9001';
const insurance = ['owner-domains:9001', 'similar-groups:acme-corp'];

test.each<[string, Given, readonly string[]]>([
  ['of a group: whether it stays, and whether it is the right one', {}, [mark, ...insurance]],
  ['a person’s namespace is never marked for deletion', { group: { kind: 'user' } }, insurance],
  [
    'the path tells it already',
    { group: { path: 'acme-corp-deletion_scheduled-9001' } },
    ['owner-domains:9001', 'similar-groups:acme-corp-deletion_scheduled-9001'],
  ],
  [
    'minutes alone give no plan that a wrong group could get',
    { sub: { lines: [line('compute_minutes', 2)] } },
    [mark],
  ],
  ['no subscription is chosen', { choices: { subscription: 'A-S9', namespace: '9001' } }, [mark]],
  ['the group could not be read', { facts: { namespace: { 9001: notRead } } }, []],
])('%s', (_, given, keys) => {
  expect(deferredQueries(snapshot(given)).map(keyOf)).toEqual(keys);
});
