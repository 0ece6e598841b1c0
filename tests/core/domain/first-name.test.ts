/** People are greeted by their first name; where none can be told, by none. */
import { expect, test } from 'vitest';
import { firstNameOf } from '#core/domain/first-name.ts';

test.each([
  ['Mia Torres', 'Mia'],
  ['Mia', 'Mia'],
  ['  Mia   Torres ', 'Mia'],
  ['Torres, Mia', 'Mia'],
  ['Torres,', 'Torres'],
  ['Dr. Mia Torres', 'Mia'],
  ['Frau Mia Torres', 'Mia'],
  ['三浦 美亜', '三浦'],
  ['Anne-Marie O’Neil', 'Anne-Marie'],
  ['mia.torres@acme.example', ''],
  ['+49 30 123456', ''],
  ['', ''],
])('%s: %s', (name, first) => {
  expect(firstNameOf(name)).toBe(first);
});
