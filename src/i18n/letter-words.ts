/** The words of a text for a customer that is no reply of the case: its own sentences, in the frame that replies have. */
import type { FrameKey, ReplyLanguage } from '../core/domain/letter.ts';
import type { LetterWords } from './letter-text.ts';
import { createTranslate, type Dictionary } from './translate.ts';

/**
 * The words out of what stands in the files of that language.
 * @param own the text's own sentences
 * @param reply of `translations/replies/`: only greeting and sign-off are taken
 */
export function letterWordsOf<Key extends string>(
  language: ReplyLanguage,
  own: Dictionary,
  reply: Dictionary,
): LetterWords<Key> {
  const { frame = {} } = reply;
  return Object.assign(createTranslate<Key | FrameKey>(language, { ...own, frame }), { language });
}
