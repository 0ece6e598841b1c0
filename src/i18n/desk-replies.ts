/** The words of what a customer is answered to an error of a purchase; fetched when such a reply is shown. */
import type { FrameKey, ReplyLanguage } from '../core/domain/letter.ts';
import type { PathsIn } from '../core/domain/message-key.ts';
import type { words } from '../../translations/desk-replies/en.json';
import type { LetterWords } from './letter-text.ts';
import { createTranslate, type Dictionary } from './translate.ts';

/** The key of a sentence in `translations/desk-replies/`: `address.open`. */
export type DeskReplyKey = PathsIn<typeof words>;

/** Says these sentences in one language, greeted and signed as replies are. */
export type DeskReplyWords = LetterWords<DeskReplyKey>;

const ownFiles = import.meta.glob<Dictionary>('../../translations/desk-replies/*.json', { import: 'words' });
const replyFiles = import.meta.glob<Dictionary>('../../translations/replies/*.json', { import: 'words' });

/** The words in that language out of its files; rejects when one does not load. */
export async function deskReplyWordsIn(language: ReplyLanguage): Promise<DeskReplyWords> {
  const [own, reply] = await Promise.all([
    ownFiles[`../../translations/desk-replies/${language}.json`]?.(),
    replyFiles[`../../translations/replies/${language}.json`]?.(),
  ]);
  if (own === undefined || reply === undefined) throw new Error(`There are no replies in ${language}.`);
  const { frame = {} } = reply;
  return Object.assign(createTranslate<DeskReplyKey | FrameKey>(language, { ...own, frame }), { language });
}
