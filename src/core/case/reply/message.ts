/** What a letter says, as a message: no list, and without what only a letter has room for. */
import type { Block, ReplyKey } from '../../domain/letter.ts';

/** Courtesies, what leads to a list that a message does not have, and ways on that the customer does not need at first. */
const leftOut: ReadonlySet<ReplyKey> = new Set<ReplyKey>([
  'confirmation.tell',
  'self-serve.after',
  'hand-over.invite',
  'hand-over.else',
  'prove-ownership.which',
  'too-few-seats.ways',
  'shared.once',
]);

/** The same reply in few sentences; each block is a line. What is asked, warned of or charged stays. */
export const asMessage = (blocks: readonly Block[]): readonly Block[] =>
  blocks
    .flatMap(({ of, inShort }) => (inShort === undefined ? of : [inShort]))
    .map((passage) => passage.filter(({ key }) => !leftOut.has(key)))
    .filter((passage) => passage.length > 0)
    .map((passage) => ({ as: 'paragraph', of: [passage] }));
