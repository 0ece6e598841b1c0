/** The words of the portal's how-tos in one language, as they are said. */
import type { PathsIn } from '../core/domain/message-key.ts';
import type { words } from '../../translations/how-tos/en.json';
import type { LetterWords } from './letter-text.ts';

/** The key of a sentence in `translations/how-tos/`: `profile.edit`. */
export type HowToKey = PathsIn<typeof words>;

/** Says the how-tos in one language, greeted and signed as replies are. */
export type HowToWords = LetterWords<HowToKey>;
