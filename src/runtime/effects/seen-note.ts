/** Whether a note that was written is seen on the ticket as it was written: else it was not noted. */
import type { Written } from '../../clients/zendesk/written.ts';
import type { Entry } from '../../core/journal/entry.ts';
import { isJournal } from '../../core/journal/reading.ts';
import { entryIn } from '../../core/journal/entry.ts';
import type { Comment } from '../../core/domain/records/zendesk.ts';

/** What was sent: the entry, and its text word for word. */
export interface Sent {
  readonly entry: Entry;
  readonly text: string;
}

/** What became of a note that is not seen as it was written. */
export type Unseen = 'note-public' | 'note-altered' | 'note-missing';

/** The audit that answered the update shows it: its entry word for word, its comment for staff alone, its author us. */
export const isInAudit = ({ entry, text }: Sent, written: Written | null): boolean =>
  written !== null &&
  written.entry === text &&
  written.shownTo === 'staff' &&
  (written.authorId === null || written.authorId === entry.agentId);

/** A comment shows it, and will be believed by whoever opens the ticket next. */
export const isAmong = ({ entry, text }: Sent, comments: readonly Comment[]): boolean =>
  comments.some((comment) => comment.entry === text && isJournal(comment, entry.ticket));

/** Carries another entry than was sent, though it came with the same update or tells of the same attempt. */
function isChanged({ entry, text }: Sent, comment: Comment, written: Written | null): boolean {
  if (comment.entry === null || comment.entry === text) return false;
  const other = entryIn(comment.entry);
  const same = other?.attempt === entry.attempt && other.event === entry.event;
  return same || (written !== null && written.auditId !== null && written.auditId === comment.auditId);
}

/** Why it is not seen, in the conversation read anew: the worst first. */
export function whyUnseen(sent: Sent, written: Written | null, comments: readonly Comment[]): Unseen {
  const ours = comments.filter((comment) => comment.entry === sent.text);
  const carrying = comments.filter(
    (comment) => written?.auditId != null && comment.auditId === written.auditId,
  );
  if ([...ours, ...carrying].some((comment) => comment.public)) return 'note-public';
  if (written?.shownTo === 'everybody') return 'note-public';
  if (ours.length > 0 || comments.some((comment) => isChanged(sent, comment, written))) return 'note-altered';
  return 'note-missing';
}
