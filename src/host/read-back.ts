/** Looking again after a change: what was set counts only once it is seen. */
import { seen, type Look } from '../core/reading.ts';
import type { Answers } from './answers.ts';
import type { Calls } from './calls.ts';
import { pause } from './deadline.ts';
import { unread } from './trouble.ts';

/** How fast Support's own page takes over what was set is not documented; its editor tells its text after a while. */
const pauses = [150, 500];

/** Looks until it is as wished, a few times; answers what was seen last, as wished or not. */
export async function readBack<T>(
  look: () => Promise<Look<T>>,
  asWished: (value: T) => boolean,
): Promise<Look<T>> {
  let last = await look();
  for (const milliseconds of pauses) {
    if (last.tag !== 'seen' || asWished(last.seen)) return last;
    await pause(milliseconds);
    last = await look();
  }
  return last;
}

/** A look at one thing: `of` finds it in the answers, and what it does not find could not be read. */
export async function lookFor<T>(
  calls: Calls,
  paths: readonly string[],
  what: string,
  of: (answers: Answers) => T | undefined,
): Promise<Look<T>> {
  const look = await calls.get(paths);
  if (look.tag !== 'seen') return look;
  const found = of(look.seen);
  if (found !== undefined) return seen(found);
  const words = [...new Set(look.seen.refused.values())].join('; ');
  return unread(
    'shape',
    words === '' ? `The ${what} could not be read` : `The ${what} could not be read: ${words}`,
  );
}
