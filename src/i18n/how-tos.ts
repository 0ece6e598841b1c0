/** Fetches the words of the portal's how-tos, when the desk's part for them is opened. */
import type { ReplyLanguage } from '../core/domain/letter.ts';
import { type HowToWords, howToWordsOf } from './how-to-words.ts';
import type { Dictionary } from './translate.ts';

const howTos = import.meta.glob<Dictionary>('../../translations/how-tos/*.json', { import: 'words' });
const replies = import.meta.glob<Dictionary>('../../translations/replies/*.json', { import: 'words' });

/** The words in that language out of its files; rejects when one does not load. */
export async function howToWordsIn(language: ReplyLanguage): Promise<HowToWords> {
  const [own, reply] = await Promise.all([
    howTos[`../../translations/how-tos/${language}.json`]?.(),
    replies[`../../translations/replies/${language}.json`]?.(),
  ]);
  if (own === undefined || reply === undefined) throw new Error(`There are no how-tos in ${language}.`);
  return howToWordsOf(language, own, reply);
}
