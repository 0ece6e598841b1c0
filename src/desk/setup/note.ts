/** Whether a private note can be written here and read back, as the journal needs before each change (automation.md, "The journal"). */
import { conversation } from '../../clients/zendesk/endpoints.ts';
import type { Trouble } from '../../core/domain/loadable.ts';
import type { DeskPorts } from '../ports.ts';
import type { SetupLevel } from './row.ts';

export type NoteOutcome =
  | { readonly is: 'found' | 'public' | 'not-added' | 'not-found' }
  | { readonly is: 'unread'; readonly trouble: Trouble };

/** A note that shows to the customer stops all changes, since none goes without a private one. */
export const noteLevels: Readonly<Record<NoteOutcome['is'], SetupLevel>> = {
  found: 'ok',
  public: 'block',
  'not-added': 'warn',
  'not-found': 'warn',
  unread: 'unread',
};

/**
 * Adds one private note and looks for it. Only what is read back counts, not how the writing was answered. Never rejects.
 * @param sentence one paragraph that holds `mark`
 * @param mark by which the note is known again, and no other
 */
export async function tryNote(
  { client, note }: Pick<DeskPorts, 'client' | 'note'>,
  ticket: string,
  sentence: string,
  mark: string,
): Promise<NoteOutcome> {
  const wasTaken = await note(sentence);
  const read = await client.ask(conversation, { id: ticket });
  if (read.tag === 'unseen') return { is: 'unread', trouble: read.trouble };
  const comments = read.tag === 'seen' ? read.seen.comments : [];
  const own = comments.filter((one) => one.text.includes(mark));
  if (own.some((one) => one.public)) return { is: 'public' };
  if (own.length > 0) return { is: 'found' };
  return { is: wasTaken ? 'not-found' : 'not-added' };
}
