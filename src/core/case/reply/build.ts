/** How a reply is put together: sentences, passages, paragraphs and lists. */
import type { Block, Passage, ReplyKey, Sentence } from '../../domain/letter.ts';

/** A sentence, or none where something that it needs is not known. */
type Some = Sentence | null;

/** The sentence of that key; null where one of its values is null: what is not known is not told. */
export function say(key: ReplyKey, params: Readonly<Record<string, string | number | null>> = {}): Some {
  const known = Object.entries(params).filter((pair): pair is [string, string | number] => pair[1] !== null);
  return known.length === Object.keys(params).length ? { key, params: Object.fromEntries(known) } : null;
}

/** The sentence where that is so. */
export const when = (is: boolean, sentence: Some): Some => (is ? sentence : null);

const whole = (some: readonly Some[]): Passage => some.filter((one) => one !== null);

/** One paragraph; none where none of its sentences is told. */
export function paragraph(...some: readonly Some[]): readonly Block[] {
  const passage = whole(some);
  return passage.length === 0 ? [] : [{ as: 'paragraph', of: [passage] }];
}

const listOf =
  (as: 'numbered' | 'listed') =>
  (...items: readonly (readonly Some[])[]): readonly Block[] => {
    const of = items.map(whole).filter((one) => one.length > 0);
    return of.length === 0 ? [] : [{ as, of }];
  };

export const numbered = listOf('numbered');
export const listed = listOf('listed');

/** A list, and what a message says instead of it; nothing where no sentence is given. */
export const orInShort = (list: readonly Block[], ...some: readonly Some[]): readonly Block[] =>
  list.map((block) => ({ ...block, inShort: whole(some) }));

/** Names in one sentence; null for none. */
export const listing = (names: readonly string[]): string | null =>
  names.length === 0 ? null : names.join(', ');
