/** The words of replies as they stand in `translations/replies/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReplyLanguage } from '#core/domain/letter.ts';
import { type ReplyWords, wordsOf } from '../../src/i18n/reply-words.ts';
import type { Dictionary } from '../../src/i18n/translate.ts';

const folder = join(import.meta.dirname, '../../translations/replies');

/** The whole file of a language. */
export function replyFile(language: ReplyLanguage): Dictionary {
  const file = readFileSync(join(folder, `${language}.json`), 'utf8');
  return (JSON.parse(file) as { words: Dictionary }).words;
}

const read = new Map<ReplyLanguage, ReplyWords>();

/** The words of a language, read once. */
export function repliesIn(language: ReplyLanguage): ReplyWords {
  const words = read.get(language) ?? wordsOf(language, replyFile(language));
  read.set(language, words);
  return words;
}
