/** A note, and what the answer shows of it: the audit of the update, with its metadata and its comment (zendesk.md 4.1). */
import * as z from 'zod/mini';
import type { MakeEndpoint } from '../endpoint.ts';
import { idText, readAs } from '../shape.ts';
import { addNote, type Note } from './endpoints.ts';
import { auditMetadata, entryOf } from './schemas.ts';

/** The update as its audit tells it. `entry`: the journal's text in its metadata. Null: not told. */
export interface Written {
  readonly auditId: string | null;
  readonly authorId: string | null;
  readonly entry: string | null;
  /** Who may see its comment; null where the audit tells of none. */
  readonly shownTo: 'staff' | 'everybody' | null;
}

const event = z.object({ type: z.string(), public: z.catch(z.nullish(z.boolean()), null) });

const audit = z.object({
  id: z.catch(z.nullish(idText), null),
  author_id: z.catch(z.nullish(idText), null),
  metadata: auditMetadata,
  events: z.catch(z.array(z.catch(z.nullish(event), null)), []),
});

/** A trigger's changes are events of the same audit, so there may be more comments than one: all have to be private. */
function shownTo(events: z.infer<typeof audit>['events']): Written['shownTo'] {
  const comments = events.filter((one) => one?.type === 'Comment');
  if (comments.length === 0) return null;
  return comments.every((one) => one?.public === false) ? 'staff' : 'everybody';
}

const answer = z.object({
  ticket: z.object({ updated_at: z.string() }),
  audit: z.catch(z.nullish(audit), null),
});

/**
 * Adds a note as `addNote` does, and reads what the answer shows of it. Null: the ticket was updated, and the answer
 * tells of no audit, so the note has to be looked for. A 200 that has no ticket in it has not written a note.
 */
export const writtenNote: MakeEndpoint<Note, Written | null> = {
  ...addNote,
  result: readAs(answer, ({ audit: told }) =>
    told == null
      ? null
      : {
          auditId: told.id ?? null,
          authorId: told.author_id ?? null,
          entry: entryOf(told.metadata),
          shownTo: shownTo(told.events),
        },
  ),
};
