/** The words of replies to customers in one language, as they are said. */
import type { ReplyKey, ReplyLanguage } from '../core/domain/letter.ts';
import { createTranslate, type Dictionary, type Translate } from './translate.ts';

/** Says the sentences of replies in one language; `sentences`: those of one reply, with their blanks. */
export interface ReplyWords extends Translate<ReplyKey> {
  readonly language: ReplyLanguage;
  readonly sentences: (of: string) => readonly string[];
}

const textsBelow = (tree: Dictionary): readonly string[] =>
  Object.values(tree).flatMap((one) => (typeof one === 'string' ? [one] : textsBelow(one)));

/** The words out of what stands in a file of `translations/replies/`. */
export function wordsOf(language: ReplyLanguage, words: Dictionary): ReplyWords {
  return Object.assign(createTranslate<ReplyKey>(language, words), {
    language,
    sentences: (of: string): readonly string[] => {
      const own = words[of];
      return own === undefined || typeof own === 'string' ? [] : textsBelow(own);
    },
  });
}
