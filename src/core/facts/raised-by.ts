/** Who brings the ticket up. Staff may ask for a customer, and then nothing in it is the customer's (R4). */
import { factIn } from './store.ts';
import { known } from '../domain/loadable.ts';
import type { Comment } from '../domain/records/zendesk.ts';
import type { Snapshot } from './snapshot.ts';

const byStaff = ({ role }: Comment): boolean => role === 'agent' || role === 'admin';

/**
 * Whether the requester is one of staff, or nobody else has written so far. Not so where a role was not told, where older
 * comments were not read, or where the conversation could not be read: then nothing is said about it.
 */
export function isRaisedByStaff({ facts, ticket }: Pick<Snapshot, 'facts' | 'ticket'>): boolean {
  const read = known(factIn(facts, 'conversation', ticket.id));
  if (read === undefined) return false;
  const { comments, older } = read;
  const { id } = ticket.requester;
  if (id !== null && comments.some((one) => one.authorId === id && byStaff(one))) return true;
  return older === null && comments.length > 0 && comments.every(byStaff);
}
