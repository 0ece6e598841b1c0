/** Fetches the words of replies to customers: when one is drafted, shown, or looked for; never before the verdict. */
import type { ReplyLanguage } from '../core/domain/letter.ts';
import { type ReplyWords, wordsOf } from './reply-words.ts';
import type { Dictionary } from './translate.ts';

const files = import.meta.glob<Dictionary>('../../translations/replies/*.json', { import: 'words' });

/** The words in that language out of its file; rejects when it does not load. */
export async function replyWordsIn(language: ReplyLanguage): Promise<ReplyWords> {
  const words = await files[`../../translations/replies/${language}.json`]?.();
  if (words === undefined) throw new Error(`There are no words for replies in ${language}.`);
  return wordsOf(language, words);
}
