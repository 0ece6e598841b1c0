/** Everything that one text names, in the order in which it stands there. */
import { pathsIn } from './paths.ts';
import { type Chars, tokensOf } from './tokens.ts';
import { calledWords, joinedWords } from './words.ts';

export interface Named {
  readonly subscriptions: readonly string[];
  readonly paths: readonly string[];
  /** Words that a sentence calls a group, and words whose form says that they name something. */
  readonly called: readonly string[];
  readonly joined: readonly string[];
}

const subscription = /\bA-S\d+\b/g;

export function scan(text: Chars): Named {
  const tokens = tokensOf(text);
  return {
    subscriptions: tokens.flatMap((token) => token.text.match(subscription) ?? []),
    paths: tokens.flatMap(pathsIn),
    called: calledWords(tokens),
    joined: joinedWords(tokens),
  };
}
