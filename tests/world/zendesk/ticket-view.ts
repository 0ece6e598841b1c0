import type { Core } from '../core.ts';
import type { Ticket } from '../state/zendesk.ts';
import { addressOf } from './gate.ts';
import { plainOf } from './text.ts';

export function ticketView(core: Core, ticket: Ticket): Record<string, unknown> {
  const { channel, ...record } = ticket;
  const first = core.state.zendesk.comments.find((comment) => comment.ticket_id === ticket.id);
  const { organizations } = core.state.zendesk.users.find(({ id }) => id === ticket.requester_id) ?? {};
  return {
    ...record,
    url: addressOf(core, `/tickets/${ticket.id}.json`),
    raw_subject: ticket.subject,
    description: first ? plainOf(first.html_body) : '',
    submitter_id: ticket.requester_id,
    organization_id: organizations?.[0]?.id ?? null,
    fields: ticket.custom_fields,
    via: { channel, source: { from: {}, to: {}, rel: null } },
  };
}
