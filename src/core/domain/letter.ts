/** A reply to a customer, made of sentences by their keys: which ones it has is decided by rules, their words come later. */
import type { words } from '../../../translations/replies/en.json';
import type { PathsIn } from './message-key.ts';
import type { Params } from './proof.ts';

/** The key of a sentence in `translations/replies/`: `confirmation.linked`. */
export type ReplyKey = PathsIn<typeof words>;

/** What every text for a customer has around it: greeting and sign-off. */
export type FrameKey = Extract<ReplyKey, `frame.${string}`>;

/** The languages that replies are written in; `replies` of the translations has a file for each. */
export const replyLanguages = ['en', 'de', 'fr', 'es', 'ja', 'pt-BR'] as const;
/** One of `replyLanguages`. */
export type ReplyLanguage = (typeof replyLanguages)[number];

/** One sentence of a reply; `params` fill its blanks, and `count` among them decides between singular and plural. */
export interface Sentence<Key extends string = ReplyKey> {
  readonly key: Key;
  readonly params: Params;
}

/** Sentences that belong together: one paragraph, or one item of a list. */
export type Passage<Key extends string = ReplyKey> = readonly Sentence<Key>[];

/** A paragraph is one passage; a list has one for each item, told apart by numbers or dashes. */
export interface Block<Key extends string = ReplyKey> {
  readonly as: 'paragraph' | 'numbered' | 'listed';
  readonly of: readonly Passage<Key>[];
  /** What a message says in its place; empty: nothing. Left out: the same. */
  readonly inShort?: Passage<Key>;
}

/** `message`: lines of plain text for a messaging channel, without greeting and sign-off. */
export type LetterForm = 'letter' | 'message';

/** What stands between greeting and sign-off, in order. `Key`: whose sentences it has; those of replies where it is left out. */
export interface Letter<Key extends string = ReplyKey> {
  readonly form: LetterForm;
  /** Whom it greets and who signs it; the first name is empty where none is known. */
  readonly first: string;
  readonly agent: string;
  readonly blocks: readonly Block<Key>[];
}
