/** Reads the journal out of what the ticket's comments carry; what they say is never read. */
import { memoByObject } from '../domain/memo.ts';
import type { Comment } from '../domain/records/zendesk.ts';
import { judged, type Why } from './counting.ts';
import type { Entry } from './entry.ts';

/** An entry that does not count: it is shown, and nothing follows from it. */
export interface Disregarded {
  readonly why: Why;
  /** Of the comment that carries it. */
  readonly comment: string;
  readonly author: string;
  /** Zendesk's own time of it, epoch ms. */
  readonly at: number;
}

/** The journal of one ticket, as far as its comments were read. */
export interface Journal {
  /** Oldest first. */
  readonly entries: readonly Entry[];
  /** When Zendesk took the note of each entry, epoch ms, in the same order. */
  readonly times: readonly number[];
  readonly disregarded: readonly Disregarded[];
}

/** Zendesk dates comments to the second; those of one second are told apart by their ids, which grow. */
const inOrder = (a: Comment, b: Comment): number =>
  Date.parse(a.at) - Date.parse(b.at) || Number(a.id) - Number(b.id);

const nothing = { entry: null, why: null };

function read(comments: readonly Comment[], ticket: string): Journal {
  const entries: Entry[] = [];
  const times: number[] = [];
  const disregarded: Disregarded[] = [];
  for (const comment of comments.toSorted(inOrder)) {
    const { entry, why } = judged(comment, ticket) ?? nothing;
    const at = Date.parse(comment.at);
    if (why !== null) disregarded.push({ why, comment: comment.id, author: comment.author, at });
    else if (entry !== null) {
      // What it says of its time is what the browser says; it cannot have been begun after it was noted.
      entries.push({ ...entry, at: Math.min(entry.at, at) });
      times.push(at);
    }
  }
  return { entries, times, disregarded };
}

const readings = memoByObject((_comments: readonly Comment[]) => new Map<string, Journal>());

/** The journal of a ticket; worked out once for the same comments. */
export function readJournal(comments: readonly Comment[], ticket: string): Journal {
  const known = readings(comments);
  const journal = known.get(ticket) ?? read(comments, ticket);
  known.set(ticket, journal);
  return journal;
}

/** Whether a comment is a note of the journal, so that its text is not taken for somebody's own words. */
export const isJournal = (comment: Comment, ticket: string): boolean => judged(comment, ticket)?.why === null;

/**
 * Whether older entries must lie further back than the comments that were read: the oldest entry that was read says
 * how many there were with it. False where it does not say.
 */
export function liesFurtherBack({ entries }: Pick<Journal, 'entries'>): boolean {
  const n = entries[0]?.n ?? null;
  return n !== null && n > 1;
}
