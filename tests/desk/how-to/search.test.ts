/** A how-to is found by the words that were typed, however they are written. */
import { expect, test } from 'vitest';
import { finds } from '../../../src/desk/how-to/search.ts';

test.each([
  ['', 'Pay an invoice', true],
  ['  ', 'Pay an invoice', true],
  ['invoice', 'Pay an invoice', true],
  ['INV pay', 'Pay an invoice', true],
  ['invoice card', 'Pay an invoice', false],
  ['metodo', 'Método de pago', true],
  ['méthode', 'methode', true],
  ['prüf', 'Prüfung', true],
  ['パスワ', 'ﾊﾟｽﾜｰﾄﾞ', true],
  ['ハスワ', 'パスワード', false],
  ['.*', 'Pay an invoice', false],
  ['<b>', 'Pay an invoice', false],
])('"%s" in "%s": %s', (typed, text, found) => {
  expect(finds(typed, text)).toBe(found);
});
