/** What the agent sees on the admin page before a change departs from it: the sentence that says so, and its values. */
import type { Departure } from './departure.ts';
import type { MessageKey } from '../domain/message-key.ts';
import type { Params } from '../domain/proof.ts';
import type { About } from '../domain/wish.ts';

/**
 * A state as it is to be seen there (decisions.md, "When a change may go"). `say`: the procedure's own sentence; that no
 * group is linked has one for all of them.
 */
export const seenThereOf = (
  say: MessageKey,
  from: Departure,
  about: About,
): { readonly key: MessageKey; readonly params: Params } => ({
  key: from['linked'] === null ? 'step.seen-unlinked' : say,
  params: {
    linked: from['linked-path'] ?? from['linked'] ?? '-',
    uid: from['uid'] ?? '-',
    path: from['path'] ?? '-',
    total: from['total'] ?? '?',
    subscription: about.subscription ?? '-',
    customer: about.customer ?? '-',
  },
});
