/** The words of the how-tos as they stand in `translations/how-tos/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReplyLanguage } from '#core/domain/letter.ts';
import type { HowToKey, HowToWords } from '../../../src/i18n/how-to-words.ts';
import { letterWordsOf } from '../../../src/i18n/letter-words.ts';
import type { Dictionary } from '../../../src/i18n/translate.ts';
import { replyFile } from '../../i18n/reply-words.ts';

export const folder = join(import.meta.dirname, '../../../translations/how-tos');

/** The whole file of a language. */
export function howToFile(language: ReplyLanguage): Dictionary {
  const file = readFileSync(join(folder, `${language}.json`), 'utf8');
  return (JSON.parse(file) as { words: Dictionary }).words;
}

export const howTosIn = (language: ReplyLanguage): HowToWords =>
  letterWordsOf<HowToKey>(language, howToFile(language), replyFile(language));
