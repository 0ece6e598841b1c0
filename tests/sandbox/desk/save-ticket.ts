/** The save of Submit, in the name of the agent whose window it is. */
import type { OpenTicket } from './open-ticket.ts';
import type { SavedTicket } from './submit.ts';

export async function saveTicket(ticket: OpenTicket, body: Record<string, unknown>): Promise<SavedTicket> {
  const { subdomain } = ticket.world.state.zendesk;
  const formId = ticket.unsaved.ticket_form_id;
  const response = await ticket.world.answer(
    new Request(`https://${subdomain}.zendesk.com/api/v2/tickets/${ticket.id}.json`, {
      method: 'PUT',
      headers: {
        'content-type': 'application/json',
        'x-world-agent': String(ticket.agentId),
        'x-world-channel': 'web',
      },
      body: JSON.stringify(body),
    }),
  );
  if (response.type === 'error') return { ok: false, status: 0, body: null };
  const text = await response.text();
  if (response.ok && formId !== undefined) ticket.ticket.ticket_form_id = formId;
  return { ok: response.ok, status: response.status, body: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
