import type { Core } from '../core.ts';
import { json } from '../replies.ts';
import type { Route } from '../route.ts';
import type { Ticket } from '../state/zendesk.ts';
import { endpoint } from './gate.ts';
import { listed } from './paging.ts';
import { has, type Term, termsOf } from './search-words.ts';
import { ticketView } from './ticket-view.ts';

/** A ticket has one of each: the values of one property are alternatives; a range and words alone stand for themselves. */
function alternatives(terms: Term[]): Term[][] {
  const groups = new Map<string, Term[]>();
  terms.forEach((term, n) => {
    const key = term.property !== '' && term.sign === ':' ? term.property : `${n}`;
    groups.set(key, [...(groups.get(key) ?? []), term]);
  });
  return [...groups.values()];
}

function found(core: Core, query: string): Ticket[] {
  const wanted = alternatives(termsOf(query));
  return core.state.zendesk.tickets
    .filter((ticket) => wanted.every((any) => any.some((term) => has(core, ticket, term))))
    .toSorted((a, b) => a.updated_at.localeCompare(b.updated_at));
}

export function searchHandlers(core: Core): Route[] {
  return [
    endpoint(core, 'GET', '/search', ({ url }) => {
      const query = url.searchParams.get('query') ?? '';
      if (query.trim() === '') return json({ error: 'InvalidSearch', description: 'Query is missing' }, 422);
      return listed(url, 'results', found(core, query), (ticket) => ({
        ...ticketView(core, ticket),
        result_type: 'ticket',
      }));
    }),
  ];
}
