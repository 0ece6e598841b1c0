/** Reads the journal out of what the ticket's comments carry; what they say is never read. */
import { onceFor } from '../once.ts';
import type { Comment } from '../records.ts';
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

export interface Journal {
  /** Oldest first. */
  readonly entries: readonly Entry[];
  /** When Zendesk took the note of each entry, epoch ms, in the same order. */
  readonly times: readonly number[];
  readonly disregarded: readonly Disregarded[];
}

const byId = new Intl.Collator('en', { numeric: true });

/** Zendesk dates comments to the second; those of one second are told apart by their ids, which grow. */
const inOrder = (a: Comment, b: Comment): number =>
  Date.parse(a.at) - Date.parse(b.at) || byId.compare(a.id, b.id);

function read(comments: readonly Comment[], ticket: string): Journal {
  const entries: Entry[] = [];
  const times: number[] = [];
  const disregarded: Disregarded[] = [];
  for (const comment of comments.toSorted(inOrder)) {
    const found = judged(comment, ticket);
    const at = Date.parse(comment.at);
    if (found?.counts === true) {
      entries.push(found.entry);
      times.push(at);
    } else if (found !== null) {
      disregarded.push({ why: found.why, comment: comment.id, author: comment.author, at });
    }
  }
  return { entries, times, disregarded };
}

const readings = onceFor((_comments: readonly Comment[]) => new Map<string, Journal>());

/** The journal of a ticket; worked out once for the same comments. */
export function readJournal(comments: readonly Comment[], ticket: string): Journal {
  const known = readings(comments);
  const journal = known.get(ticket) ?? read(comments, ticket);
  known.set(ticket, journal);
  return journal;
}

/** Whether a comment is a note of the journal, so that its text is not taken for somebody's own words. */
export const isJournal = (comment: Comment, ticket: string): boolean =>
  judged(comment, ticket)?.counts === true;

/** Whether older entries must lie further back than the comments that were read. */
export function liesFurtherBack({ entries }: Pick<Journal, 'entries'>): boolean {
  const n = entries[0]?.n ?? null;
  return n !== null && n > 1;
}

/** Of the 30 updates of a ticket that Zendesk accepts in 10 minutes, the journal takes so many. */
const window = { ms: 10 * 60_000, notes: 26 };

/** When the next note may be written, epoch ms; null for at once (Zendesk: 30 updates in 10 minutes a ticket). */
export function notesFullUntil({ times }: Pick<Journal, 'times'>, now: number): number | null {
  // Clocks differ: what Zendesk dates later than now was taken just now, and fills the window no longer than that.
  const recent = times.map((time) => Math.min(time, now)).filter((time) => time > now - window.ms);
  const oldest = recent.at(-window.notes);
  return oldest === undefined ? null : oldest + window.ms;
}
