/** The words of what a customer is answered to an error of a purchase; fetched when such a reply is shown. */
import type { ReplyLanguage } from '../core/domain/letter.ts';
import type { PathsIn } from '../core/domain/message-key.ts';
import type { words } from '../../translations/desk-replies/en.json';
import { fetchLetterWords } from './fetch-letter-words.ts';
import type { LetterWords } from './letter-text.ts';
import type { Dictionary } from './translate.ts';

/** The key of a sentence in `translations/desk-replies/`: `address.open`. */
export type DeskReplyKey = PathsIn<typeof words>;

/** Says these sentences in one language, greeted and signed as replies are. */
export type DeskReplyWords = LetterWords<DeskReplyKey>;

const files = import.meta.glob<Dictionary>('../../translations/desk-replies/*.json', { import: 'words' });

/** The words in that language out of its files; rejects when one does not load. */
export const deskReplyWordsIn = (language: ReplyLanguage): Promise<DeskReplyWords> =>
  fetchLetterWords<DeskReplyKey>(language, files[`../../translations/desk-replies/${language}.json`]);
