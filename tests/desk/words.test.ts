/** The desk speaks each language of its agents: the same keys in the same order, the same blanks, and no shouting. */
import { describe, expect, test } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { topics } from '../../src/desk/how-to/topic.ts';
import { deskParts } from '../../src/desk/part.ts';
import type { Dictionary } from '../../src/i18n/translate.ts';
import { flat } from '../i18n/texts.ts';

const folder = join(import.meta.dirname, '../../translations/desk');

const wordsIn = (file: string): ReadonlyMap<string, string> =>
  new Map(flat((JSON.parse(readFileSync(join(folder, file), 'utf8')) as { words: Dictionary }).words));

/** Each as often as it stands there. */
const blanks = (text: string): readonly string[] => (text.match(/\{[^{}]*\}/g) ?? []).sort();
const english = wordsIn('en.json');

test('there are English and German', () => {
  expect(readdirSync(folder).sort()).toEqual(['de.json', 'en.json']);
});

describe.each(readdirSync(folder))('%s', (file) => {
  const words = wordsIn(file);

  test('says what English says', () => {
    expect([...words.keys()]).toEqual([...english.keys()]);
    for (const [key, text] of words) expect(blanks(text), key).toEqual(blanks(english.get(key) ?? ''));
  });

  test('shouts at nobody, and nothing is empty or carries markup', () => {
    const wrong = [...words].filter(([, text]) => /[!¡！]|^\s*$|^\s|\s$|<[a-z/]|&\w+;/i.test(text));
    expect(wrong).toEqual([]);
  });

  test('has a name of its own for every part and every how-to', () => {
    const names = [
      ...deskParts.map((part) => words.get(`part.${part}`)),
      ...topics.map((topic) => words.get(`how-to.topic.${topic}`)),
    ];
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(deskParts.length + topics.length);
  });
});
