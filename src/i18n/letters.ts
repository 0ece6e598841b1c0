/** The words of replies to customers: fetched when a reply is drafted, shown, or looked for; never before the verdict. */
import { type ReplyKey, type ReplyLanguage, replyLanguages } from '../core/domain/letter.ts';
import { nearest } from './nearest.ts';
import { createTranslate, type Dictionary, type Translate } from './translate.ts';

/** Says the sentences of replies in one language; `sentences`: those of one reply, with their blanks. */
export interface ReplyWords extends Translate<ReplyKey> {
  readonly language: ReplyLanguage;
  readonly sentences: (of: string) => readonly string[];
}

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

function textsBelow(tree: Dictionary): readonly string[] {
  return Object.values(tree).flatMap((one) => (typeof one === 'string' ? [one] : textsBelow(one)));
}

/** The words in that language out of its file; rejects when it does not load. */
export async function replyWordsIn(language: ReplyLanguage): Promise<ReplyWords> {
  const words = await files[`../../translations/replies/${language}.json`]?.();
  if (words === undefined) throw new Error(`There are no words for replies in ${language}.`);
  return wordsOf(language, words);
}

/** The words of a file that was read already. */
export function wordsOf(language: ReplyLanguage, words: Dictionary): ReplyWords {
  return Object.assign(createTranslate<ReplyKey>(language, words), {
    language,
    sentences: (of: string): readonly string[] => {
      const own = words[of];
      return own === undefined || typeof own === 'string' ? [] : textsBelow(own);
    },
  });
}

/** The words of every language, since nobody knows in which one a draft was put in; one that does not load is left out. */
export async function allReplyWords(): Promise<readonly ReplyWords[]> {
  const all = await Promise.allSettled(replyLanguages.map(replyWordsIn));
  return all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}
