/** How a group is asked for: digits are an id wherever both may stand, so a path of digits is marked. */
import { expect, test } from 'vitest';
import { digitsPathOf, refOfPath, shownRef } from '#core/domain/namespace-ref.ts';

test.each<[path: string, ref: string, digits: string | null]>([
  ['acme-corp', 'acme-corp', null],
  ['acme/platform', 'acme/platform', null],
  ['2024', '/2024', '2024'],
  ['2024-corp', '2024-corp', null],
  ['2024/platform', '2024/platform', null],
])('the path %s is asked for as %s, and shown as it was', (path, ref, digits) => {
  expect(refOfPath(path)).toBe(ref);
  expect(digitsPathOf(ref)).toBe(digits);
  expect(shownRef(ref)).toBe(path);
});

test('an id is shown as it is', () => {
  expect(digitsPathOf('9001')).toBeNull();
  expect(shownRef('9001')).toBe('9001');
});
