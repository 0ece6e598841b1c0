import type { HttpHandler } from 'msw';
import type { Core } from '../core.ts';
import { json } from '../replies.ts';
import { endpoint, notFound, ticketIn } from './gate.ts';
import { ticketView } from './ticket-view.ts';
import { updateTicket } from './update.ts';

export function ticketHandlers(core: Core): HttpHandler[] {
  return [
    endpoint(core, 'get', '/tickets/:id', ({ params }) => {
      const ticket = ticketIn(core, params);
      return ticket ? json({ ticket: ticketView(core, ticket) }) : notFound();
    }),
    endpoint(core, 'put', '/tickets/:id', (call) => updateTicket(core, call)),
  ];
}
