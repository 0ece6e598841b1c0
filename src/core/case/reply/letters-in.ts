/** The app's own letters among replies that were sent: by a sentence of each kind's own. */
import type { Comment } from '../../domain/records/zendesk.ts';
import { isConsent, type ReplyKind } from './kinds.ts';
import { bare } from './own-words.ts';
import { blank } from './sentence-patterns.ts';

/** The app's own letters among the replies of staff, and which replies were searched for them (`repliesPrint`). */
export interface EarlierLetters {
  readonly of: string;
  /** `comment`: the id of the one that is such a letter. */
  readonly list: readonly { readonly kind: ReplyKind; readonly comment: string }[];
}

/** So much of a reply is searched: no letter is longer, and what a mail quotes below it is no letter of that day. */
const longest = 10_000;

/** The patterns of each kind's own sentences, in every language. */
export type LetterPatterns = readonly (readonly [kind: ReplyKind, patterns: readonly string[]])[];

interface Worded {
  readonly kind: ReplyKind;
  /** The sentence from its first word of its own to its last. */
  readonly sentence: RegExp;
  readonly weight: number;
}

/** The most telling sentences first: a blank of a shorter one may hold half of a longer one. */
const byWeight = (words: LetterPatterns): readonly Worded[] =>
  words
    .flatMap(([kind, patterns]) =>
      patterns.map((pattern) => {
        const own = pattern.split(blank).filter((piece) => piece !== '');
        return { kind, sentence: new RegExp(own.join(blank), 'u'), weight: own.join('').length };
      }),
    )
    .toSorted((one, other) => other.weight - one.weight);

/** What was found is taken out, so that no words of one letter count for another. */
function kindsIn(text: string, sentences: readonly Worded[]): readonly ReplyKind[] {
  const kinds = new Set<ReplyKind>();
  let rest = bare(text.slice(0, longest));
  for (const { kind, sentence } of sentences) {
    const left = rest.replace(sentence, '\n');
    if (left !== rest) kinds.add(kind);
    rest = left;
  }
  const asks = [...kinds].filter(isConsent);
  // The way to link it tells as well what seats are owed: told there, and not asked.
  return asks.length === kinds.size ? asks : [...kinds].filter((kind) => !isConsent(kind));
}

/**
 * Each letter by its kind and the comment that it stands in. One reply may be of several kinds, since agreements are asked
 * together.
 */
export function lettersIn(replies: readonly Comment[], words: LetterPatterns): EarlierLetters['list'] {
  const sentences = byWeight(words);
  return replies.flatMap(({ id, text }) => kindsIn(text, sentences).map((kind) => ({ kind, comment: id })));
}
