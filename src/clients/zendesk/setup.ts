/** What the setup check asks of Zendesk, in the agent's own session (zendesk.md 2.7, 2.8). */
import * as z from 'zod/mini';
import type { FieldOption } from '../../core/domain/records/zendesk.ts';
import { search, segment } from '../address.ts';
import type { Endpoint } from '../endpoint.ts';
import { idText, orNull, readAs, trueOrFalse, wordsOrNull } from '../shape.ts';
import { fieldReply } from './schemas.ts';

const looking = { service: 'zendesk', method: 'GET' } as const;
type ById = { readonly id: string };

/** A ticket field as an admin has set it up. */
export interface TicketField {
  readonly title: string;
  readonly isActive: boolean;
  /** In their order; empty for a field that takes any text. */
  readonly options: readonly FieldOption[];
}

const fieldRecord = z.object({
  ticket_field: z.extend(fieldReply.shape.ticket_field, { title: wordsOrNull, active: trueOrFalse }),
});

/** A ticket field by its id; absent when there is none. */
export const ticketField: Endpoint<ById, TicketField> = {
  ...looking,
  path: ({ id }) => `/api/v2/ticket_fields/${segment(id)}`,
  reply: readAs(fieldRecord, ({ ticket_field: { title, active, custom_field_options: options } }) => ({
    title: title ?? '',
    isActive: active,
    options: (options ?? []).map(({ value, name }) => ({ tag: value, label: name ?? value })),
  })),
  absentOn: [404],
};

/** Id of the ticket's form; null where the account has none, so that each ticket has every field. */
export const formOfTicket: Endpoint<ById, { readonly form: string | null }> = {
  ...looking,
  path: ({ id }) => `/api/v2/tickets/${segment(id)}`,
  reply: readAs(z.object({ ticket: z.object({ ticket_form_id: orNull(idText) }) }), ({ ticket }) => ({
    form: ticket.ticket_form_id,
  })),
};

/** A ticket form. */
export interface TicketForm {
  readonly name: string;
  /** Ids of the fields that are on it. */
  readonly fields: readonly string[];
}

/** A ticket form by its id; absent when there is none that the agent may see. */
export const ticketForm: Endpoint<ById, TicketForm> = {
  ...looking,
  path: ({ id }) => `/api/v2/ticket_forms/${segment(id)}`,
  reply: readAs(
    z.object({ ticket_form: z.object({ name: wordsOrNull, ticket_field_ids: z.array(idText) }) }),
    ({ ticket_form }) => ({ name: ticket_form.name ?? '', fields: ticket_form.ticket_field_ids }),
  ),
  absentOn: [404],
};

/** Who may use a macro. */
export interface MacroRecord {
  readonly title: string;
  readonly isActive: boolean;
  /** `everybody`, members of the groups of these ids, or one agent alone. */
  readonly for: 'everybody' | 'one-agent' | readonly string[];
}

const restriction = orNull(z.object({ type: z.string(), id: orNull(idText), ids: orNull(z.array(idText)) }));

/** A macro by its id; absent when there is none that the agent may use. */
export const macroRecord: Endpoint<ById, MacroRecord> = {
  ...looking,
  path: ({ id }) => `/api/v2/macros/${segment(id)}`,
  reply: readAs(
    z.object({ macro: z.object({ title: wordsOrNull, active: trueOrFalse, restriction }) }),
    (raw) => {
      const { title, active, restriction: held } = raw.macro;
      const groups = held?.ids ?? (held?.id == null ? [] : [held.id]);
      const whose = held === null ? 'everybody' : held.type === 'Group' ? groups : 'one-agent';
      return { title: title ?? '', isActive: active, for: whose };
    },
  ),
  absentOn: [404],
};

/** Name of a group of agents by its id; absent when there is none, or it was deleted. */
export const agentGroup: Endpoint<ById, { readonly name: string | null }> = {
  ...looking,
  path: ({ id }) => `/api/v2/groups/${segment(id)}`,
  reply: readAs(z.object({ group: z.object({ name: wordsOrNull, deleted: trueOrFalse }) }), ({ group }) => ({
    name: group.deleted ? null : (group.name ?? ''),
  })),
  absentOn: [404],
};

/** Names of the active statuses in the category Pending; absent where the account has only Zendesk's own. */
export const pendingStatuses: Endpoint<object, readonly string[]> = {
  ...looking,
  path: () => `/api/v2/custom_statuses${search({ status_categories: 'pending', active: 'true' })}`,
  reply: readAs(
    z.object({
      custom_statuses: z.array(
        z.object({ agent_label: wordsOrNull, status_category: z.string(), active: trueOrFalse }),
      ),
    }),
    ({ custom_statuses: all }) =>
      all.flatMap((one) => (one.active && one.status_category === 'pending' ? [one.agent_label ?? ''] : [])),
  ),
  absentOn: [404],
};
