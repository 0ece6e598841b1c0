/**
 * Whether a text is a draft of ours: by a sentence of its own that stands in it. An address or a name alone is none, however it
 * came there (contracts/automation.md, "a link alone").
 */

/** Letters and digits alone: what an editor does to spaces, quotes and markup is no other sentence. */
export const bare = (text: string): string =>
  text
    .replace(/<[^<>]*>|&\w+;|&#39;/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Whether one of the sentences stands in the text as a whole, whatever fills its blanks.
 * @param patterns those of `patternsOf` (sentence-patterns.ts)
 */
export function hasOwnWords(text: string, patterns: readonly string[]): boolean {
  const letters = bare(text);
  return patterns.some((one) => new RegExp(one, 'u').test(letters));
}
