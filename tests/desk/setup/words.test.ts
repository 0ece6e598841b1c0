/** Each language of the desk says what the setup check says in English, and fills the same blanks. */
import { expect, test } from 'vitest';
import german from '../../../translations/desk/de.json' with { type: 'json' };
import english from '../../../translations/desk/en.json' with { type: 'json' };

type Tree = { readonly [key: string]: string | Tree };

const flat = (tree: Tree, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : flat(value, `${path}${key}.`),
  );
const blanks = (tree: Tree): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(flat(tree).map(([key, text]) => [key, (text.match(/\{\w+\}/g) ?? []).sort()]));

test('German says all of it', () => {
  expect(blanks(german.words.setup)).toEqual(blanks(english.words.setup));
});

test('nothing is empty or raises its voice', () => {
  for (const { words } of [german, english]) {
    for (const [key, text] of flat(words.setup)) expect(text, key).toMatch(/^[^!]+$/);
  }
});
