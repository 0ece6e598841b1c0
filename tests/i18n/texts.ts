/** The words as they stand in `translations/`, and a way of saying them that tolerates no hole. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createTranslate, type Dictionary, type Translate, type Values } from '../../src/i18n/translate.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'translations');

export const languages: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace(/\.json$/, ''));

export function wordsOf(language: string): Dictionary {
  const file = readFileSync(join(folder, `${language}.json`), 'utf8');
  return (JSON.parse(file) as { words: Dictionary }).words;
}

/** Each text below a tree of words, with its full key. */
export const flat = (tree: Dictionary, path = ''): readonly (readonly [key: string, text: string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : flat(value, `${path}${key}.`),
  );

/** Every text by its full key. */
export const textsOf = (language: string): ReadonlyMap<string, string> => new Map(flat(wordsOf(language)));

export const english = textsOf('en');

/** Keys below a path, without it. */
export const keysUnder = (path: string): readonly string[] =>
  [...english.keys()].filter((key) => key.startsWith(`${path}.`)).map((key) => key.slice(path.length + 1));

/** The ids that have words below a path: the next part of each key. */
export const idsUnder = (path: string): readonly string[] =>
  [...new Set(keysUnder(path).map((key) => key.split('.')[0] ?? key))].sort();

export const blanksOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? ''))].sort();

/** Any key may be asked for, since a test looks for holes. */
export interface Strict extends Translate {
  (key: string, values?: Values): string;
}

/** Says a text that has to be there, with every blank filled. */
export function strictly(t: Translate): Strict {
  return Object.assign(
    (key: string, values: Values = {}): string => {
      const text = t.has(key) ? t(key, values) : key;
      if (!t.has(key) || text === key) throw new Error(`There are no words for ${key}.`);
      const open = blanksOf(t(key)).filter((blank) => values[blank] === undefined);
      if (open.length > 0) throw new Error(`${key} leaves open: ${open.join(', ')}.`);
      return text;
    },
    { has: t.has, locale: t.locale },
  );
}

export const sayIn = (language: string): Strict => strictly(createTranslate(language, wordsOf(language)));

/** A list that names every member of a union, and nothing else: one that is added later does not compile. */
export const every =
  <T extends string>() =>
  <const L extends readonly T[]>(list: L & ([T] extends [L[number]] ? unknown : never)): readonly T[] =>
    list;
