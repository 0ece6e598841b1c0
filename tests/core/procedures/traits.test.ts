/** Each gate is asked once, whatever asks for it; the first one that does says how. */
import { expect, test } from 'vitest';
import { type Ask, onceEach } from '#core/procedures/traits.ts';

const path = (phrase: string): Ask => ({ id: 'path', kind: 'path', phrase, key: 'ui.gate.path', params: {} });
const box: Ask = {
  id: 'source-namespace',
  kind: 'box',
  phrase: null,
  key: 'finding.source-namespace.leaves',
  params: {},
};

test.each<[string, readonly Ask[], readonly Ask[]]>([
  ['nothing is asked', [], []],
  ['a path that two things ask for is typed once', [path('acme'), box, path('acme')], [path('acme'), box]],
  ['the first one says what is typed', [path('acme'), path('labs')], [path('acme')]],
  ['what differs is asked, in its order', [box, path('acme')], [box, path('acme')]],
])('%s', (_, asks, are) => {
  expect(onceEach(asks)).toEqual(are);
});
