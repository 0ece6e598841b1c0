/** Which sentences there are, by their keys: a type that the compiler reads out of the English words, and nothing at run time. */
import type { words } from '../../../translations/en.json';

/** Every sentence in the shape that it has in `translations/en.json`. */
export type Words = typeof words;

/** The endings of a text that counts: which one is said depends on the number. */
type Counted = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** Paths to texts. A text that counts is said by its parent too. */
export type PathsIn<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? Key
    : `${Key}.${PathsIn<Tree[Key]>}` | (keyof Tree[Key] extends Counted ? Key : never);
}[keyof Tree & string];

/** The key of a sentence: `ui.title`, or `finding.customer-known.none`. */
export type MessageKey = PathsIn<Words>;

/** What follows a path in the keys: `MessageKeyUnder<'ui.fact'>` names each fact that has a label. */
export type MessageKeyUnder<Path extends string, Key = MessageKey> = Key extends `${Path}.${infer Rest}`
  ? Rest
  : never;
