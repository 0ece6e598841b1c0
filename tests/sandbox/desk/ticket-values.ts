/** A ticket as its window shows it: what is saved, and over it what the agent has changed and not yet submitted. */
import type { FieldValue, Ticket, TicketField, TicketForm, ZendeskState } from '#world/state/zendesk.ts';

export type FieldContent = FieldValue['value'];

export interface Unsaved {
  subject?: string;
  status?: string;
  type?: string | null;
  priority?: string | null;
  tags?: string[];
  ticket_form_id?: number;
  fields: Map<number, FieldContent>;
}

export const statuses = ['new', 'open', 'pending', 'hold', 'solved'] as const;

export function ticketOf(state: ZendeskState, id: number): Ticket {
  const ticket = state.tickets.find((one) => one.id === id);
  if (!ticket) throw new Error(`There is no ticket ${id}`);
  return ticket;
}

export function formOf(state: ZendeskState, formId: number): TicketForm | undefined {
  return state.forms.find((form) => form.id === formId);
}

/** The custom fields of the form. A field that is not on it does not exist for the framework either. */
export function fieldsOf(state: ZendeskState, formId: number): TicketField[] {
  const onForm = formOf(state, formId)?.fields ?? [];
  return onForm.flatMap((id) => state.ticketFields.find((field) => field.id === id) ?? []);
}

export function contentOf(ticket: Ticket, unsaved: Unsaved, fieldId: number): FieldContent {
  const content = unsaved.fields.get(fieldId);
  return content === undefined
    ? (ticket.custom_fields.find((field) => field.id === fieldId)?.value ?? null)
    : content;
}

/** Each property by the name under which the framework announces its change. */
export function announced(state: ZendeskState, ticket: Ticket, unsaved: Unsaved): Record<string, unknown> {
  const formId = unsaved.ticket_form_id ?? ticket.ticket_form_id;
  const values: Record<string, unknown> = {
    'ticket.subject': unsaved.subject ?? ticket.subject,
    'ticket.status': unsaved.status ?? ticket.status,
    'ticket.type': unsaved.type === undefined ? ticket.type : unsaved.type,
    'ticket.priority': unsaved.priority === undefined ? ticket.priority : unsaved.priority,
    'ticket.tags': unsaved.tags ?? ticket.tags,
    'ticket.form.id': formId,
    'ticket.requester.id': ticket.requester_id,
    'ticket.requester.email': state.users.find((user) => user.id === ticket.requester_id)?.email ?? null,
    'ticket.comments': state.comments.filter((comment) => comment.ticket_id === ticket.id).length,
  };
  for (const { id } of fieldsOf(state, formId)) {
    values[`ticket.custom_field_${id}`] = contentOf(ticket, unsaved, id);
  }
  return values;
}
