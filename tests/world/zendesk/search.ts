import type { Core } from '../core.ts';
import { json } from '../replies.ts';
import type { Route } from '../route.ts';
import type { Ticket } from '../state/zendesk.ts';
import { endpoint } from './gate.ts';
import { listed } from './paging.ts';
import { plainOf } from './text.ts';
import { ticketView } from './ticket-view.ts';

const order = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];

/** `name:value`, `name<value`, `name>value`, or words alone; a value in quotes is a phrase. */
const term = /(?:([a-z_]+)([:<>]))?(?:"([^"]*)"|(\S+))/g;

type Test = (ticket: Ticket) => boolean;

/** What one term of the query asks for; null for one that Zendesk does not know, which finds nothing. */
function testOf(core: Core, name: string | undefined, sign: string | undefined, value: string): Test {
  const { users, comments } = core.state.zendesk;
  const requesterOf = (ticket: Ticket) => users.find(({ id }) => id === ticket.requester_id);
  switch (`${name ?? ''}${sign ?? ''}`) {
    case 'type:':
      return () => value === 'ticket';
    case 'status<':
      return ({ status }) => order.indexOf(status) < order.indexOf(value);
    case 'updated>':
      return ({ updated_at: at }) => at.slice(0, 10) > value;
    case 'requester:':
      return (ticket) =>
        requesterOf(ticket)?.identities.some((one) => one.value.toLowerCase() === value.toLowerCase()) ===
        true;
    case 'organization:':
      return (ticket) =>
        requesterOf(ticket)?.organizations?.some((one) => one.name.toLowerCase() === value.toLowerCase()) ===
        true;
    case '':
      return (ticket) =>
        [
          ticket.subject,
          ...comments.filter((one) => one.ticket_id === ticket.id).map((one) => plainOf(one.html_body)),
        ]
          .join('\n')
          .toLowerCase()
          .includes(value.toLowerCase());
    default:
      return () => false;
  }
}

export function searchHandlers(core: Core): Route[] {
  return [
    endpoint(core, 'GET', '/search', ({ url }) => {
      const query = url.searchParams.get('query') ?? '';
      if (query.trim() === '') return json({ error: 'InvalidSearch', description: 'Query is missing' }, 422);
      const tests = [...query.matchAll(term)].map(([, name, sign, quoted, bare]) =>
        testOf(core, name, sign, quoted ?? bare ?? ''),
      );
      const found = core.state.zendesk.tickets
        .filter((ticket) => tests.every((test) => test(ticket)))
        .toSorted((a, b) => b.updated_at.localeCompare(a.updated_at));
      return listed(url, 'results', found.reverse(), (ticket) => ({
        ...ticketView(core, ticket),
        result_type: 'ticket',
      }));
    }),
  ];
}
