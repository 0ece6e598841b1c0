/** By what the sentences of a reply are known again. */
import { bare } from './own-words.ts';

/** A sentence with fewer letters of its own may be anybody's. */
const fewest = 20;

/** Signs that tell as much as so many letters: a sentence of Japanese is short. */
const signs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

const weightOf = (piece: string): number => piece.length + 2 * (piece.match(signs)?.length ?? 0);

/** What may stand in a blank: a name, a list of names, an address. */
export const blank = '[\\p{L}\\p{N}]{1,150}?';

/**
 * A pattern for each sentence, with anything in its blanks; none for one that has too few words of its own.
 * @param sentences with `{blanks}`, in any language
 */
export const patternsOf = (sentences: readonly string[]): readonly string[] =>
  sentences.flatMap((sentence) => {
    const pieces = sentence.split(/\{[\w-]+\}/).map(bare);
    const weight = pieces.reduce((sum, piece) => sum + weightOf(piece), 0);
    return weight < fewest ? [] : [pieces.join(blank)];
  });
