/** When two email addresses are one, how a group is asked for, and what ends a sentence. */
import { describe, expect, test } from 'vitest';
import { keyOfAddress } from '#core/domain/email-address.ts';
import { digitsPathOf, refOfPath, shownRef } from '#core/domain/namespace-ref.ts';
import { withoutTrailing } from '#core/domain/trailing.ts';

test.each([
  ['mia@acme.example', 'Mia@ACME.example', true],
  ['mia@acme.example', ' mia@acme.example ', true],
  ['mia@acme.example', 'mia@acme.example.org', false],
  ['mia+gitlab@acme.example', 'mia@acme.example', false],
])('%s and "%s" are one address: %s', (one, other, same) => {
  expect(keyOfAddress(one) === keyOfAddress(other)).toBe(same);
});

describe('a group is asked for by its id or by its path', () => {
  test.each([
    ['acme/platform', 'acme/platform', null],
    ['2024', '/2024', '2024'],
    ['2024/team', '2024/team', null],
  ])('the path %s is asked for as %s', (path, ref, digits) => {
    expect(refOfPath(path)).toBe(ref);
    expect(digitsPathOf(ref)).toBe(digits);
    expect(shownRef(ref)).toBe(path);
  });

  test('an id stays an id', () => {
    expect([digitsPathOf('9001'), shownRef('9001')]).toEqual([null, '9001']);
  });
});

test.each([
  ['acme-corp.', 'acme-corp'],
  ['acme-corp,;:', 'acme-corp'],
  ['acme.corp', 'acme.corp'],
  ['...', ''],
])('"%s" at the end of a sentence names "%s"', (text, name) => {
  expect(withoutTrailing(text, '.,;:')).toBe(name);
});
