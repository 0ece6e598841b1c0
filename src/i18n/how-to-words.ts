/** The words of the portal's how-tos in one language, as they are said. */
import type { FrameKey, ReplyLanguage } from '../core/domain/letter.ts';
import type { PathsIn } from '../core/domain/message-key.ts';
import type { words } from '../../translations/how-tos/en.json';
import type { LetterWords } from './letter-text.ts';
import { createTranslate, type Dictionary } from './translate.ts';

/** The key of a sentence in `translations/how-tos/`: `profile.edit`. */
export type HowToKey = PathsIn<typeof words>;

/** Says the how-tos in one language, greeted and signed as replies are. */
export type HowToWords = LetterWords<HowToKey>;

/**
 * The words out of what stands in the files of that language.
 * @param own of `translations/how-tos/`
 * @param reply of `translations/replies/`: only greeting and sign-off are taken
 */
export function howToWordsOf(language: ReplyLanguage, own: Dictionary, reply: Dictionary): HowToWords {
  const { frame = {} } = reply;
  return Object.assign(createTranslate<HowToKey | FrameKey>(language, { ...own, frame }), { language });
}
