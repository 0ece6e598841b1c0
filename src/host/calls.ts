/** get, set and invoke with deadlines of their own. They answer looks and never reject. */
import { seen, type ReadResult } from '../core/domain/loadable.ts';
import { answersOf, refusal, type Answers } from './answers.ts';
import { within } from './deadline.ts';
import type { ZafClient } from './sdk.ts';
import { unread } from './trouble.ts';

export interface Calls {
  /** One bulk call; asked a second time when nothing came back, since looking twice does no harm. */
  get(paths: readonly string[]): Promise<ReadResult<Answers>>;
  /** `bad-request`: Zendesk refused. `silence`: it may have been done all the same, so only reading it back tells. */
  set(path: string, value: unknown): Promise<ReadResult<true>>;
  /** As `set`. */
  invoke(action: string, ...args: readonly unknown[]): Promise<ReadResult<true>>;
}

/** Ms. Right after loading, every app of the ticket asks at once, and answers take seconds. */
const deadline = { get: 8_000, change: 10_000 };

async function ask(
  milliseconds: number,
  paths: readonly string[],
  begin: () => Promise<unknown>,
): Promise<ReadResult<Answers>> {
  const settled = await within(milliseconds, begin);
  switch (settled.tag) {
    case 'resolved':
      return answersOf(settled.value, paths);
    case 'rejected':
      return refusal(settled.reason);
    case 'late':
      return unread('silence', 'late');
  }
}

function acknowledged(look: ReadResult<Answers>, path: string): ReadResult<true> {
  if (look.tag !== 'seen') return look;
  const words = look.seen.refused.get(path);
  if (words === undefined) return seen(true);
  return unread('bad-request', words === '' ? 'no-reason' : null, words);
}

const isText = (value: unknown): value is string => typeof value === 'string';

export function callsOf(client: ZafClient): Calls {
  return {
    async get(paths) {
      const once = () => ask(deadline.get, paths, () => client.get(paths));
      const look = await once();
      return look.tag === 'unseen' && look.trouble.kind === 'silence' ? once() : look;
    },
    async set(path, value) {
      return acknowledged(await ask(deadline.change, [path], () => client.set({ [path]: value })), path);
    },
    async invoke(action, ...args) {
      // Only the form for several actions keeps a refusal apart from a failed call, and it takes nothing but strings.
      const begin = () =>
        args.every(isText) ? client.invoke({ [action]: args }) : client.invoke(action, ...args);
      return acknowledged(await ask(deadline.change, [action], begin), action);
    },
  };
}
