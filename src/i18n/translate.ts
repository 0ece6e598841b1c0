/** Every word of the app comes out of `translations/`: a key and values in, a sentence out. */
import type { MessageKey } from '../core/domain/message-key.ts';

/**
 * The values for the `{blanks}` of a sentence. `count` also decides between singular and plural; a blank without a
 * value stays as it is.
 */
export type Values = Readonly<Record<string, string | number>>;
/** A sentence by its key. A key without a sentence comes back as itself, so that a hole is seen and not blank. */
export interface Translate<Key extends string = MessageKey> {
  (key: Key, values?: Values): string;
  /** Whether there are words for a key that was put together, or came from outside. */
  readonly has: (key: string) => key is Key;
  readonly locale: string;
}

/** Words that come later are learnt; a key that is there already is said in the new words. */
export interface Learning<Key extends string = MessageKey> extends Translate<Key> {
  readonly learn: (words: Dictionary) => void;
}

/** Sentences by their keys, as they are nested in a file. */
export interface Dictionary {
  readonly [key: string]: string | Dictionary;
}

function flattened(tree: Dictionary, path = ''): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(path + key, value);
    else for (const [below, text] of flattened(value, `${path}${key}.`)) flat.set(below, text);
  }
  return flat;
}

/** How a value is written into its blank. */
export type Write = (value: string | number, blank: string) => string;

const filled = (text: string, values: Values, write: Write): string =>
  text.replace(/\{([\w-]+)\}/g, (blank, name: string) => {
    const value = values[name];
    return value === undefined ? blank : write(value, name);
  });

/**
 * @param locale decides between `.one` and `.other` of a text that counts
 * @param fallback words used where the first lacks one
 * @param write left out: as it stands
 */
export function createTranslate<Key extends string = MessageKey>(
  locale: string,
  words: Dictionary,
  fallback: Dictionary = {},
  write: Write = String,
): Learning<Key> {
  const texts = new Map([...flattened(fallback), ...flattened(words)]);
  const plurals = new Intl.PluralRules(locale);
  const textOf = (key: string, values: Values): string | undefined => {
    const count = values['count'];
    const counted = typeof count === 'number' ? texts.get(`${key}.${plurals.select(count)}`) : undefined;
    return counted ?? texts.get(key) ?? texts.get(`${key}.other`);
  };
  return Object.assign((key: Key, values: Values = {}) => filled(textOf(key, values) ?? key, values, write), {
    has: (key: string): key is Key => texts.has(key) || texts.has(`${key}.other`),
    locale,
    learn(more: Dictionary) {
      for (const [key, text] of flattened(more)) texts.set(key, text);
    },
  });
}
