/** The desk speaks both languages of its agents: the same keys, the same blanks, and no shouting. */
import { expect, test } from 'vitest';
import { topics } from '../../src/desk/how-to/topic.ts';
import { deskParts } from '../../src/desk/part.ts';
import type { Dictionary } from '../../src/i18n/translate.ts';
import german from '../../translations/desk/de.json' with { type: 'json' };
import english from '../../translations/desk/en.json' with { type: 'json' };
import { blanksOf } from '../i18n/texts.ts';

const flat = (tree: Dictionary, path = ''): readonly (readonly [key: string, text: string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : flat(value, `${path}${key}.`),
  );
const [de, en] = [new Map(flat(german.words)), new Map(flat(english.words))];

test('German says what English says, with the same blanks', () => {
  expect([...de.keys()].toSorted()).toEqual([...en.keys()].toSorted());
  for (const [key, text] of de) expect(blanksOf(text), key).toEqual(blanksOf(en.get(key) ?? ''));
});

test('nobody is shouted at, and nothing is empty or carries markup', () => {
  const texts = [...de, ...en].filter(([, text]) => /[!¡！]|^\s*$|^\s|\s$|<[a-z/]|&\w+;/i.test(text));
  expect(texts).toEqual([]);
});

test('every part and every how-to has a name of its own', () => {
  for (const words of [de, en]) {
    const names = [
      ...deskParts.map((part) => words.get(`part.${part}`)),
      ...topics.map((topic) => words.get(`how-to.topic.${topic}`)),
    ];
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(deskParts.length + topics.length);
  }
});
