import type { Route } from '../route.ts';
import type { Core } from '../core.ts';
import { json } from '../replies.ts';
import { endpoint, notFound, ticketIn } from './gate.ts';
import { ticketView } from './ticket-view.ts';
import { updateTicket } from './update.ts';

export function ticketHandlers(core: Core): Route[] {
  return [
    endpoint(core, 'GET', '/tickets/:id', ({ params }) => {
      const ticket = ticketIn(core, params);
      return ticket ? json({ ticket: ticketView(core, ticket) }) : notFound();
    }),
    endpoint(core, 'PUT', '/tickets/:id', (call) => updateTicket(core, call)),
  ];
}
