/** The conversation as a planted bug takes it, wherever it is read. */
import type { ReadResult } from '../../../src/core/domain/loadable.ts';
import type { Comment } from '../../../src/core/domain/records/zendesk.ts';
import type { Services } from '../../../src/runtime/services.ts';

const isConversation = (value: unknown): value is { readonly comments: readonly Comment[] } =>
  value !== null && typeof value === 'object' && 'comments' in value && Array.isArray(value.comments);

/** @param take what becomes of each comment: nothing, itself, or another one in its place */
export function readingAs(services: Services, take: (comment: Comment) => readonly Comment[]): Services {
  function taken<T>(look: ReadResult<T>): ReadResult<T> {
    if (look.tag !== 'seen' || !isConversation(look.seen)) return look;
    return { ...look, seen: { ...look.seen, comments: look.seen.comments.flatMap(take) } };
  }
  return {
    ...services,
    client: {
      ...services.client,
      ask: async (endpoint, params) => taken(await services.client.ask(endpoint, params)),
    },
    read: async (of, arg) => taken(await services.read(of, arg)),
  };
}
