/** The words of replies to customers in one language, as they are said. */
import type { ReplyKey, ReplyLanguage } from '../core/domain/letter.ts';
import { createTranslate, type Dictionary, type Translate, type Write } from './translate.ts';

/** Says the sentences of replies in one language; `sentences`: those of one reply, with their blanks. */
export interface ReplyWords extends Translate<ReplyKey> {
  readonly language: ReplyLanguage;
  readonly sentences: (of: string) => readonly string[];
}

const textsBelow = (tree: Dictionary): readonly string[] =>
  Object.values(tree).flatMap((one) => (typeof one === 'string' ? [one] : textsBelow(one)));

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** Blanks that hold a day; a name may look like one. */
const days: readonly string[] = ['start', 'end'];

/** Numbers and days as people of that language write them in a letter; a day is one wherever it is read. */
function writtenIn(language: ReplyLanguage): Write {
  const numbers = new Intl.NumberFormat(language);
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return (value, blank) => {
    if (typeof value === 'number') return numbers.format(value);
    const at = days.includes(blank) && isDay.test(value) ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(at)) return value;
    // French writes the first of a month as an ordinal.
    return language === 'fr' ? dates.format(at).replace(/^1 /, '1er ') : dates.format(at);
  };
}

/** The words out of what stands in a file of `translations/replies/`. */
export function wordsOf(language: ReplyLanguage, words: Dictionary): ReplyWords {
  return Object.assign(createTranslate<ReplyKey>(language, words, {}, writtenIn(language)), {
    language,
    sentences: (of: string): readonly string[] => {
      const own = words[of];
      return own === undefined || typeof own === 'string' ? [] : textsBelow(own);
    },
  });
}
