/** Everything that one text names, in the order in which it stands there. */
import { pathsIn } from './paths.ts';
import { runsOf } from './runs.ts';
import { type Chars, tokensOf } from './tokens.ts';
import { calledWords, joinedWords } from './words.ts';

export interface Named {
  readonly subscriptions: readonly string[];
  /** Full paths, as addresses have them: a group's, a person's, or those of projects and pages below a group. */
  readonly paths: readonly string[];
  /** Words that a sentence calls a group, and words whose form says that they name something. */
  readonly called: readonly string[];
  readonly joined: readonly string[];
}

const subscription = /\bA-S\d+\b/g;

export function scan(text: Chars): Named {
  const tokens = tokensOf(text);
  const runs = runsOf(text, tokens);
  const read = runs.flatMap((run) => run.read);
  return {
    subscriptions: read.flatMap((one) => one.match(subscription) ?? []),
    paths: read.flatMap(pathsIn),
    called: calledWords(tokens),
    joined: joinedWords(runs.flatMap((run) => run.words)),
  };
}
