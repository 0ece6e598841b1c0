/** Writes the journal: one private note at a time, never over somebody else's unread words, and seen once it is there. */
import { conversation, ticket } from '../../clients/zendesk/endpoints.ts';
import { type Written, writtenNote } from '../../clients/zendesk/written.ts';
import type { Client } from '../../clients/client.ts';
import { attemptsOf } from '../../core/journal/attempts.ts';
import { type Entry, entryName } from '../../core/journal/entry.ts';
import { type Journal, readJournal } from '../../core/journal/reading.ts';
import { textOf } from '../../core/journal/entry-text.ts';
import { notesFullUntil } from '../../core/journal/limit.ts';
import { type ReadResult, seen, type Trouble } from '../../core/domain/loadable.ts';
import type { Comment } from '../../core/domain/records/zendesk.ts';
import type { Refusal } from '../../core/domain/refusal.ts';
import type { StepNotice } from '../../core/step/notice.ts';
import { htmlOf } from './note-html.ts';
import { isAmong, isInAudit, type Sent, whyUnseen } from './seen-note.ts';

export type Noting =
  | { readonly is: 'noted' }
  /** A colleague's change was begun since the journal was read: what came of it has to be looked at first. */
  | { readonly is: 'overtaken'; readonly by: Entry }
  | { readonly is: 'not-noted'; readonly notice: StepNotice };

/** The ticket changed between reading and writing: read again, so many times. */
const tries = 3;

type Stamped = ReadResult<{ readonly stamp: string; readonly comments: readonly Comment[] }>;

/** The stamp first and the journal after it: a note written in between makes the stamp old, so the write fails. */
async function stamped(client: Client, id: string): Promise<Stamped> {
  const about = await client.ask(ticket, { id });
  if (about.tag !== 'seen') return about;
  const read = await client.ask(conversation, { id });
  return read.tag === 'seen' ? seen({ stamp: about.seen.updatedAt, comments: read.seen.comments }) : read;
}

/** What the case has read of the journal, and which attempts are its own. */
export interface Reader {
  readonly own: ReadonlySet<string>;
  readonly known: Journal;
}

/** What somebody else has begun, or what the case has not read: what it is about to do may be done, or be wrong by now. */
function newsFor({ own, known }: Reader, journal: Journal): Entry | undefined {
  const open = attemptsOf(journal).find((one) => one.ended === null && !own.has(one.begun.attempt));
  const read = new Set(known.entries.map(entryName));
  return open?.begun ?? journal.entries.find((one) => !own.has(one.attempt) && !read.has(entryName(one)));
}

/** Entries on the ticket, those further back included: each says how many there were with it. */
const countOf = ({ entries }: Journal): number =>
  Math.max(entries.length, ...entries.map((entry) => entry.n ?? 0));

const missing: Trouble = { kind: 'shape', service: 'zendesk', detail: '', reason: 'no-ticket' };
const tooLong: Trouble = { kind: 'shape', service: 'zendesk', detail: '', reason: 'note-too-long' };

const notNoted = (trouble: Trouble): Noting => ({ is: 'not-noted', notice: { is: 'not-noted', trouble } });
const unread = (look: ReadResult<unknown>): Noting =>
  notNoted(look.tag === 'unseen' ? look.trouble : missing);

const refusedAs = ({ id, forNow, raw, retryAt }: Refusal): Trouble => ({
  kind: forNow === true ? 'wait' : 'bad-request',
  service: 'zendesk',
  detail: raw,
  ...(id === 'not-loaded' || id === 'elsewhere' ? { reason: id } : {}),
  ...(retryAt === undefined ? {} : { retryAt }),
});

/** Zendesk took the update: it counts as noted only where the note is seen, in the answer or on the ticket read anew. */
async function seenAgain(client: Client, id: string, sent: Sent, written: Written | null): Promise<Noting> {
  if (isInAudit(sent, written)) return { is: 'noted' };
  const read = await client.ask(conversation, { id });
  if (read.tag !== 'seen') return unread(read);
  const { comments } = read.seen;
  if (isAmong(sent, comments)) return { is: 'noted' };
  return { is: 'not-noted', notice: { is: whyUnseen(sent, written, comments) } };
}

/** No answer came: the note may be there, public even, or never have arrived. */
async function lookedFor(client: Client, id: string, sent: Sent, trouble: Trouble): Promise<Noting> {
  const after = await seenAgain(client, id, sent, null);
  if (after.is !== 'not-noted') return after;
  return after.notice.is === 'not-noted' || after.notice.is === 'note-missing' ? notNoted(trouble) : after;
}

/** The journal as it is keeps the entry from being written: it is there, the ticket is full, or it is not our turn. */
function heldBy(journal: Journal, entry: Entry, reader: Reader, now: number): Noting | null {
  // A change goes on a note of its own alone; an ending that is there need not be written twice.
  const isThere =
    entry.event !== 'begun' && journal.entries.some((one) => entryName(one) === entryName(entry));
  if (isThere) return { is: 'noted' };
  const until = notesFullUntil(journal, now);
  if (until !== null) return { is: 'not-noted', notice: { is: 'too-many-notes', until } };
  const theirs = entry.event === 'begun' ? newsFor(reader, journal) : undefined;
  return theirs === undefined ? null : { is: 'overtaken', by: theirs };
}

/**
 * Notes one entry on the ticket.
 * @param sentence for people, one paragraph a line
 * @param reader an open attempt that is not its own, or an entry that it has not read, is somebody else's
 * @returns `noted` only when the note is seen on the ticket, private and word for word
 */
export async function note(
  client: Client,
  id: string,
  entry: Entry,
  sentence: string,
  reader: Reader,
  now: () => number,
): Promise<Noting> {
  let trouble = missing;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const read = await stamped(client, id);
    if (read.tag !== 'seen') return unread(read);
    const { comments, stamp } = read.seen;
    const journal = readJournal(comments, id);
    const held = heldBy(journal, entry, reader, now());
    if (held !== null) return held;
    const text = textOf({ ...entry, n: countOf(journal) + 1 });
    if (text === null) return notNoted(tooLong);
    const sent = { entry, text };
    const answer = await client.make(writtenNote, { id, html: htmlOf(sentence), entry: text, stamp });
    if (answer.tag === 'made') return seenAgain(client, id, sent, answer.made);
    if (answer.tag === 'no-answer') return lookedFor(client, id, sent, answer.trouble);
    trouble = refusedAs(answer.refusal);
    if (answer.refusal.id !== 'conflict') break;
  }
  return notNoted(trouble);
}
