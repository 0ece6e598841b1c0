/** Writes the journal: one private note at a time, never over somebody else's unread words. */
import * as z from 'zod/mini';
import type { MakeEndpoint } from '../clients/endpoint.ts';
import { readAs } from '../clients/shape.ts';
import { conversation, addNote, ticket } from '../clients/zendesk/endpoints.ts';
import type { Client } from '../clients/wire.ts';
import {
  attemptsOf,
  type Entry,
  type Journal,
  lineOf,
  notesFullUntil,
  readJournal,
} from '../core/journal.ts';
import { known, type Look, partOf, type Trouble } from '../core/reading.ts';
import type { Notice } from '../core/step.ts';

export type Noting =
  | { readonly is: 'noted' }
  /** A colleague's change was begun since the journal was read: what came of it has to be looked at first. */
  | { readonly is: 'overtaken'; readonly by: Entry }
  | { readonly is: 'not-noted'; readonly notice: Notice };

/** Zendesk answers with the ticket as it then is; a 200 that says anything else has not written a note. */
const writtenNote: MakeEndpoint<Parameters<typeof addNote.path>[0], true> = {
  ...addNote,
  result: readAs(z.object({ ticket: z.object({ updated_at: z.string() }) }), () => true),
};

/** The ticket changed between reading and writing: read again, so many times. */
const tries = 3;

type Stamped = Look<{ readonly stamp: string; readonly journal: Journal }>;

/** The stamp first and the journal after it: a note written in between makes the stamp old, so the write fails. */
async function stamped(client: Client, id: string): Promise<Stamped> {
  const about = await client.ask(ticket, { id });
  if (about.tag !== 'seen') return about;
  const comments = await client.ask(conversation, { id });
  if (comments.tag !== 'seen') return comments;
  const read = comments.seen.comments;
  return { tag: 'seen', seen: { stamp: about.seen.updatedAt, journal: readJournal(read) } };
}

const nameOf = ({ attempt, event }: Entry): string => `${attempt} ${event}`;

/** What the case has read of the journal, and which attempts are its own. */
export interface Reader {
  readonly own: ReadonlySet<string>;
  readonly known: Journal;
}

/** An entry that the case has not read: what it is about to do may be done, or be wrong by now. */
function newsFor({ own, known }: Reader, journal: Journal): Entry | undefined {
  const read = new Set(known.entries.map(nameOf));
  return journal.entries.find((one) => !own.has(one.attempt) && !read.has(nameOf(one)));
}

const isThere = (journal: Journal, entry: Entry): boolean =>
  journal.entries.some((one) => one.attempt === entry.attempt && one.event === entry.event);

/** Entries on the ticket, those further back included: each says how many there were with it. */
const countOf = ({ entries }: Journal): number =>
  Math.max(entries.length, ...entries.map((entry) => entry.n ?? 0));

const missing: Trouble = { kind: 'shape', service: 'zendesk', detail: 'The ticket could not be found.' };

const notNoted = (look: Stamped): Noting => ({
  is: 'not-noted',
  notice: { is: 'not-noted', trouble: look.tag === 'unseen' ? look.trouble : missing },
});

/**
 * Notes one entry on the ticket.
 * @param sentence the human first line
 * @param reader an open attempt that is not its own, or an entry that it has not read, is somebody else's
 * @returns `noted` only when the note is known to be on the ticket
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
    if (read.tag !== 'seen') return notNoted(read);
    const { journal, stamp } = read.seen;
    if (isThere(journal, entry)) return { is: 'noted' };
    const full = notesFullUntil(journal, now());
    if (full !== null) return { is: 'not-noted', notice: { is: 'too-many-notes', until: full } };
    const open = attemptsOf(journal).find((one) => one.ended === null && !reader.own.has(one.begun.attempt));
    const theirs = open?.begun ?? newsFor(reader, journal);
    if (entry.event === 'begun' && theirs !== undefined) return { is: 'overtaken', by: theirs };
    const body = `${sentence}\n\n${lineOf({ ...entry, n: countOf(journal) + 1 })}`;
    const answer = await client.make(writtenNote, { id, body, stamp });
    if (answer.tag === 'made') return { is: 'noted' };
    if (answer.tag === 'no-answer') {
      const after = await client.ask(conversation, { id });
      const comments = known(partOf(after, 0))?.comments;
      if (comments !== undefined && isThere(readJournal(comments), entry)) return { is: 'noted' };
      return { is: 'not-noted', notice: { is: 'not-noted', trouble: answer.trouble } };
    }
    if (answer.tag === 'refused') {
      trouble = {
        kind: answer.refusal.forNow === true ? 'wait' : 'bad-request',
        service: 'zendesk',
        detail: answer.refusal.raw,
      };
      if (answer.refusal.id !== 'conflict') break;
    }
  }
  return { is: 'not-noted', notice: { is: 'not-noted', trouble } };
}
