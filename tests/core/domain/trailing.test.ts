/** What ends a sentence is no part of the name before it. */
import { expect, test } from 'vitest';
import { withoutTrailing } from '#core/domain/trailing.ts';

test.each([
  ['acme-corp.', 'acme-corp'],
  ['acme-corp...,;:', 'acme-corp'],
  ['acme.corp', 'acme.corp'],
  ['.acme', '.acme'],
  ['...', ''],
  ['', ''],
  ['acme?', 'acme?'],
])('%j becomes %j', (text, left) => {
  expect(withoutTrailing(text, '.,;:')).toBe(left);
});
