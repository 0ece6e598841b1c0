/** Submit: the only thing that saves and sends. Apps are asked first, and one of them may refuse. */
import type { HookAnswer } from '../zaf/hooks.ts';
import { asRecord } from '../zaf/wire.ts';
import type { OpenTicket } from './open-ticket.ts';

export interface SavedTicket {
  ok: boolean;
  status: number;
  body: unknown;
}

export interface SubmitPorts {
  askApps: () => Promise<HookAnswer>;
  save: (body: Record<string, unknown>) => Promise<SavedTicket>;
}

export async function submit(ticket: OpenTicket, status: string, ports: SubmitPorts): Promise<boolean> {
  if (ticket.saving || ticket.saveDisabled) return false;
  ticket.saving = true;
  ticket.changed();
  try {
    return await submitted(ticket, status, ports);
  } finally {
    ticket.saving = false;
    ticket.changed();
  }
}

async function submitted(ticket: OpenTicket, status: string, ports: SubmitPorts): Promise<boolean> {
  const answer = await ports.askApps();
  if (!answer.ok) {
    ticket.show({ kind: 'error', text: refusalText(answer.reason) });
    return false;
  }
  ticket.news.tell('ticket.submit.start');
  const saved = await ports.save({ ticket: changesOf(ticket, status) });
  if (saved.ok) {
    ticket.saved();
    ticket.show({ kind: 'notice', text: `Ticket #${ticket.id} has been updated` });
  } else {
    ticket.show({ kind: 'error', text: failureText(saved) });
  }
  ticket.news.tell(saved.ok ? 'ticket.submit.done' : 'ticket.submit.fail');
  ticket.news.tell('ticket.submit.always');
  return saved.ok;
}

/** What an agent's save consists of; the words are those of Zendesk's REST API. */
export function changesOf(ticket: OpenTicket, status: string): Record<string, unknown> {
  const { fields, ...rest } = ticket.unsaved;
  const { composer } = ticket;
  return {
    ...rest,
    status,
    ...(fields.size > 0 ? { custom_fields: [...fields].map(([id, value]) => ({ id, value })) } : {}),
    ...(composer.empty
      ? {}
      : {
          comment: {
            html_body: composer.html,
            public: composer.type !== 'internalNote',
            author_id: ticket.agentId,
          },
        }),
  };
}

function refusalText(reason: unknown): string {
  return typeof reason === 'string' && reason !== ''
    ? reason
    : 'An app prevented this ticket from being saved';
}

function failureText({ status, body }: SavedTicket): string {
  const base = asRecord(asRecord(body)?.['details'])?.['base'];
  const descriptions = Array.isArray(base) ? base.map((one) => String(asRecord(one)?.['description'])) : [];
  return descriptions.join(' ') || `The ticket could not be saved (${status})`;
}
