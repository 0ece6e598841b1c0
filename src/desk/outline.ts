/** Texts for customers before anything is filled in: paragraphs and lists of sentences by their keys. */
import type { Block, Letter } from '../core/domain/letter.ts';
import type { Params } from '../core/domain/proof.ts';

/** A block of a letter whose sentences have no values yet. */
export interface Outline<Key extends string> {
  readonly as: Block['as'];
  /** An item each; a paragraph is one item of all its sentences. */
  readonly of: readonly (readonly Key[])[];
}

const itemsOf = <Key extends string>(keys: readonly Key[]): Outline<Key>['of'] => keys.map((one) => [one]);

/** One paragraph of these sentences. */
export const says = <Key extends string>(...sentences: readonly Key[]): Outline<Key> => ({
  as: 'paragraph',
  of: [sentences],
});

/** A numbered list, one sentence an item. */
export const steps = <Key extends string>(...items: readonly Key[]): Outline<Key> => ({
  as: 'numbered',
  of: itemsOf(items),
});

/** A list with dashes, one sentence an item. */
export const list = <Key extends string>(...items: readonly Key[]): Outline<Key> => ({
  as: 'listed',
  of: itemsOf(items),
});

/** Who writes to whom, and in which form; the first name is empty where none is known. */
export type Correspondence = Pick<Letter, 'form' | 'first' | 'agent'>;

/** The letter that these blocks make; the values fill the blanks of every sentence. */
export const letterFrom = <Key extends string>(
  outlines: readonly Outline<Key>[],
  { form, first, agent }: Correspondence,
  params: Params,
): Letter<Key> => ({
  form,
  first,
  agent,
  blocks: outlines.map(({ as, of }) => ({
    as,
    of: of.map((sentences) => sentences.map((key) => ({ key, params }))),
  })),
});
