/** A private note of the troubleshooting desk: written once, and seen on the ticket before anything rests on it. */
import type { Client } from '../clients/client.ts';
import { conversation, ticket } from '../clients/zendesk/endpoints.ts';
import { writtenNote } from '../clients/zendesk/written.ts';
import { htmlOf } from '../runtime/effects/note-html.ts';

/** The ticket changed between reading and writing: read again, so many times. */
const tries = 3;

/** As far as two spellings of one text can differ on their way through Zendesk. */
const bare = (text: string): string => text.replaceAll('\u{200b}', '').replaceAll(/\s+/g, ' ').trim();

/** It stands on the ticket, private, and was written after the stamp: the same words of an earlier note are none of it. */
async function seenSince(client: Client, id: string, sentences: string, stamp: string): Promise<boolean> {
  const read = await client.ask(conversation, { id });
  if (read.tag !== 'seen') return false;
  return read.seen.comments.some(
    (one) => !one.public && Date.parse(one.at) > Date.parse(stamp) && bare(one.text) === bare(sentences),
  );
}

/**
 * Never rejects. A note whose answer was lost is looked for, and never written again.
 * @param id of the ticket
 * @param sentences one paragraph a line; what people wrote in them becomes no markup
 * @returns true only where the note is seen on the ticket, for staff alone
 */
export async function noteOn(client: Client, id: string, sentences: string): Promise<boolean> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const read = await client.ask(ticket, { id });
    if (read.tag !== 'seen') return false;
    const stamp = read.seen.updatedAt;
    const answer = await client.make(writtenNote, { id, html: htmlOf(sentences), entry: null, stamp });
    if (answer.tag === 'made' && answer.made !== null && answer.made.shownTo !== null)
      return answer.made.shownTo === 'staff';
    if (answer.tag !== 'refused') return seenSince(client, id, sentences, stamp);
    if (answer.refusal.id !== 'conflict') return false;
  }
  return false;
}
