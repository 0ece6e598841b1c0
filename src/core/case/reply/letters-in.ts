/** The app's own letters among replies that were sent: by a sentence of each kind's own. */
import type { Comment } from '../../domain/records/zendesk.ts';
import type { ReplyKind } from './kinds.ts';
import { hasOwnWords } from './own-words.ts';

/** The app's own letters among the replies of staff, and which replies were searched for them (`repliesPrint`). */
export interface EarlierLetters {
  readonly of: string;
  /** `comment`: the id of the one that is such a letter. */
  readonly list: readonly { readonly kind: ReplyKind; readonly comment: string }[];
}

/** So much of a reply is searched: no letter is longer, and what a mail quotes below it is no letter of that day. */
const longest = 10_000;

/** The patterns of each kind's own sentences, in every language. */
export type LetterWords = readonly (readonly [kind: ReplyKind, patterns: readonly string[]])[];

/**
 * Each letter by its kind and the comment that it stands in. One reply may be of several kinds, since agreements are asked
 * together.
 */
export const lettersIn = (replies: readonly Comment[], words: LetterWords): EarlierLetters['list'] =>
  replies.flatMap(({ id, text }) =>
    words
      .filter(([, patterns]) => hasOwnWords(text.slice(0, longest), patterns))
      .map(([kind]) => ({ kind, comment: id })),
  );
