/** How this folder says that Zendesk did not tell something. */
import { unseen, type ReadResult, type TroubleKind } from '../core/domain/loadable.ts';

const longest = 200;

/** The look that saw nothing, with what Zendesk said about it, shortened. */
export const unread = (kind: TroubleKind, detail: string): ReadResult<never> =>
  unseen({ kind, service: 'zendesk', detail: detail.slice(0, longest) });
