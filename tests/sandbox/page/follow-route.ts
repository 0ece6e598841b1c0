/** routeTo, as far as its arguments are known from apps that use it: a kind of page, and an id. */
import type { Desk } from '../desk/desk.ts';
import type { OpenTicket } from '../desk/open-ticket.ts';

export function followRoute(desk: Desk, from: OpenTicket, args: readonly unknown[]): void {
  const [kind, id] = args;
  const known = from.world.state.zendesk.tickets.some((ticket) => ticket.id === Number(id));
  if (kind === 'ticket' && known) desk.open(from.caseId, Number(id));
  else from.show({ kind: 'notice', text: `Zendesk would now show: ${args.map(String).join(' ')}` });
}
