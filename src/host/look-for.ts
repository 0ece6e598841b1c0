/** A look at one thing that Zendesk's page shows, under whichever of its names. */
import { seen, type ReadResult, type TroubleReason } from '../core/domain/loadable.ts';
import type { Answers } from './answers.ts';
import type { Calls } from './calls.ts';
import { unread } from './trouble.ts';

/** `of` finds it in the answers, and what it does not find could not be read; `reason` says what that was. */
export async function lookFor<T>(
  calls: Calls,
  paths: readonly string[],
  reason: TroubleReason,
  of: (answers: Answers) => T | undefined,
): Promise<ReadResult<T>> {
  const look = await calls.get(paths);
  if (look.tag !== 'seen') return look;
  const found = of(look.seen);
  if (found !== undefined) return seen(found);
  const words = new Set(look.seen.refused.values());
  return unread('shape', reason, [...words].filter((one) => one !== '').join('; '));
}
