/** Fetches the words of texts for customers that are no replies of the case, when such a text is shown. */
import type { ReplyLanguage } from '../core/domain/letter.ts';
import type { LetterWords } from './letter-text.ts';
import { letterWordsOf } from './letter-words.ts';
import type { Dictionary } from './translate.ts';

const replies = import.meta.glob<Dictionary>('../../translations/replies/*.json', { import: 'words' });

/**
 * Rejects where a file is not there, or does not load.
 * @param own fetches the text's own sentences; undefined: there are none in that language
 */
export async function fetchLetterWords<Key extends string>(
  language: ReplyLanguage,
  own: (() => Promise<Dictionary>) | undefined,
): Promise<LetterWords<Key>> {
  const [words, reply] = await Promise.all([
    own?.(),
    replies[`../../translations/replies/${language}.json`]?.(),
  ]);
  if (words === undefined || reply === undefined) throw new Error(`There are no such texts in ${language}.`);
  return letterWordsOf<Key>(language, words, reply);
}
