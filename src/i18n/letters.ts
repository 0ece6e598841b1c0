/** Fetches the words of replies to customers: when one is drafted, shown, or looked for; never before the verdict. */
import { type ReplyLanguage, replyLanguages } from '../core/domain/letter.ts';
import { nearest } from './nearest.ts';
import { type ReplyWords, wordsOf } from './reply-words.ts';
import type { Dictionary } from './translate.ts';

const files = import.meta.glob<Dictionary>('../../translations/replies/*.json', { import: 'words' });

const isOne = (language: string | null): language is ReplyLanguage =>
  replyLanguages.some((one) => one === language);

/** The language that is proposed for a locale: `pt` is answered in `pt-BR`, and what nobody wrote in English. */
export function replyLanguageFor(locale: string | null): ReplyLanguage {
  const wanted = locale ?? 'en';
  const found = nearest(wanted, replyLanguages);
  if (isOne(found)) return found;
  const [base] = wanted.toLowerCase().split('-');
  return replyLanguages.find((one) => one.toLowerCase().split('-')[0] === base) ?? 'en';
}

/** The words in that language out of its file; rejects when it does not load. */
export async function replyWordsIn(language: ReplyLanguage): Promise<ReplyWords> {
  const words = await files[`../../translations/replies/${language}.json`]?.();
  if (words === undefined) throw new Error(`There are no words for replies in ${language}.`);
  return wordsOf(language, words);
}
