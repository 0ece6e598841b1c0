/** The desk's words: every language says all that English says, with the same blanks. */
import { describe, expect, test } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Dictionary } from '../../src/i18n/translate.ts';

const folder = join(import.meta.dirname, '../../translations/desk');

function flat(tree: Dictionary, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : flat(value, `${path}${key}.`),
  );
}

const wordsIn = (file: string): ReadonlyMap<string, string> =>
  new Map(flat((JSON.parse(readFileSync(join(folder, file), 'utf8')) as { words: Dictionary }).words));

const blanks = (text: string): readonly string[] => (text.match(/\{[\w-]+\}/g) ?? []).sort();
const english = wordsIn('en.json');

describe.each(readdirSync(folder))('%s', (file) => {
  const words = wordsIn(file);

  test('says what English says', () => {
    expect([...words.keys()]).toEqual([...english.keys()]);
    for (const [key, text] of words) expect(blanks(text), key).toEqual(blanks(english.get(key) ?? ''));
  });

  test('shouts nowhere', () => {
    expect([...words.values()].filter((text) => text.trim() === '' || text.includes('!'))).toEqual([]);
  });
});
