/** How this folder says that Zendesk did not tell something. */
import { unseen, type ReadResult, type TroubleKind, type TroubleReason } from '../core/domain/loadable.ts';

const longest = 200;

/** The look that saw nothing: what the app found itself, and what Zendesk said about it, shortened. */
export const unread = (kind: TroubleKind, reason: TroubleReason | null, said = ''): ReadResult<never> =>
  unseen({
    kind,
    service: 'zendesk',
    detail: said.slice(0, longest),
    ...(reason === null ? {} : { reason }),
  });
