/** What the app asks of Zendesk itself, in the agent's own session: the ticket, its comments, a macro, a note. */
import * as z from 'zod/mini';
import type { FactOf } from '../../core/domain/query.ts';
import type { FieldOption } from '../../core/domain/records/zendesk.ts';
import { search, segment, withinZendesk } from '../address.ts';
import type { ChangeEndpoint, Endpoint, Received } from '../endpoint.ts';
import { readAs } from '../shape.ts';
import {
  commentPage,
  commentsOf,
  entryKey,
  foundPage,
  foundTickets,
  fieldReply,
  macroComment,
  type MacroComment,
  macroReply,
} from './schemas.ts';

const looking = { service: 'zendesk', method: 'GET' } as const;

/** The ticket's stamp: its `updated_at`, word for word, which a safe update has to send back (zendesk.md 4). */
export const ticket: Endpoint<{ readonly id: string }, { readonly updatedAt: string }> = {
  ...looking,
  path: ({ id }) => `/api/v2/tickets/${segment(id)}`,
  reply: readAs(z.object({ ticket: z.object({ updated_at: z.string().check(z.minLength(1)) }) }), (raw) => ({
    updatedAt: raw.ticket.updated_at,
  })),
};

type Conversation = FactOf['conversation'];

/** By number (`next_page`) or by cursor (`links.next`, which is there at the end too). */
function olderOf(page: z.infer<typeof commentPage>, asked: string): string | null {
  const next = page.next_page ?? (page.meta?.has_more === true ? (page.links?.next ?? null) : null);
  const within = next === null ? null : withinZendesk(next);
  return within === asked ? null : within;
}

const comments = readAs(commentPage, (page, { asked }: Received): Conversation => ({
  comments: commentsOf(page),
  older: olderOf(page, asked),
}));

/** The newest 100 comments with their authors' roles, and the address of the older ones; the order is Zendesk's. */
export const conversation: Endpoint<{ readonly id: string }, Conversation> = {
  ...looking,
  path: ({ id }) =>
    `/api/v2/tickets/${segment(id)}/comments${search({ sort_order: 'desc', per_page: 100, include: 'users' })}`,
  reply: comments,
};

/** Older comments, by the address that the page before gave. */
export const conversationPage: Endpoint<{ readonly url: string }, Conversation> = {
  ...looking,
  path: ({ url }) => withinZendesk(url) ?? '',
  reply: comments,
};

/** A macro's comment as it would be on this ticket; absent when the macro or the ticket is not there. */
export const macro: Endpoint<{ readonly ticket: string; readonly macro: number }, MacroComment> = {
  ...looking,
  path: ({ ticket, macro }) => `/api/v2/tickets/${segment(ticket)}/macros/${segment(macro)}/apply`,
  reply: readAs(macroReply, macroComment),
  absentOn: [404],
};

/** So many tickets are asked for: who sees twenty looks into Zendesk's own search. */
const found = 20;

/** The tickets that Zendesk's search finds, the newest first. What was written in the last minutes may be missing. */
export const ticketsFound: Endpoint<{ readonly words: string }, FactOf['tickets']> = {
  ...looking,
  path: ({ words }) =>
    `/api/v2/search.json${search({ query: words, sort_by: 'updated_at', sort_order: 'desc', per_page: found })}`,
  reply: readAs(foundPage, foundTickets),
};

/** A ticket field's options, in their order; empty for a field that takes any text, absent when there is no such field. */
export const fieldOptions: Endpoint<{ readonly id: string }, readonly FieldOption[]> = {
  ...looking,
  path: ({ id }) => `/api/v2/ticket_fields/${segment(id)}`,
  reply: readAs(fieldReply, ({ ticket_field: { custom_field_options: options } }) =>
    (options ?? []).map(({ value, name }) => ({ tag: value, label: name ?? value })),
  ),
  absentOn: [404],
};

export interface Note {
  readonly id: string;
  /** For people. Zendesk takes HTML as it is, where it would read a plain body as Markdown. */
  readonly html: string;
  /** The journal's entry, for the audit's metadata; null for a note that is none of the journal's. */
  readonly entry: string | null;
  /** `updatedAt` of the ticket as it was last seen. */
  readonly stamp: string;
}

/** Adds a private note, unless the ticket has changed since the stamp: refused `conflict` then (zendesk.md 4). */
export const addNote: ChangeEndpoint<Note> = {
  service: 'zendesk',
  method: 'PUT',
  path: ({ id }) => `/api/v2/tickets/${segment(id)}`,
  body: ({ html, entry, stamp }) => ({
    ticket: {
      comment: { html_body: html, public: false },
      ...(entry === null ? {} : { metadata: { [entryKey]: entry } }),
      safe_update: true,
      updated_stamp: stamp,
    },
  }),
};
