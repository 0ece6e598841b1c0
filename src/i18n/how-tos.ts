/** Fetches the words of the portal's how-tos, when the desk's part for them is opened. */
import type { ReplyLanguage } from '../core/domain/letter.ts';
import { fetchLetterWords } from './fetch-letter-words.ts';
import type { HowToKey, HowToWords } from './how-to-words.ts';
import type { Dictionary } from './translate.ts';

const files = import.meta.glob<Dictionary>('../../translations/how-tos/*.json', { import: 'words' });

/** The words in that language out of its files; rejects when one does not load. */
export const howToWordsIn = (language: ReplyLanguage): Promise<HowToWords> =>
  fetchLetterWords<HowToKey>(language, files[`../../translations/how-tos/${language}.json`]);
