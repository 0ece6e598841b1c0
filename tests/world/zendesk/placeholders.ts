/** Zendesk fills in what stands between double braces: in macros, and in every comment that an agent or an app adds. */
import type { Core } from '../core.ts';
import type { Ticket } from '../state/zendesk.ts';
import { plainOf } from './text.ts';

function knownOf(core: Core, ticket: Ticket): Record<string, string> {
  const { users, comments } = core.state.zendesk;
  const requester = users.find((user) => user.id === ticket.requester_id);
  const all = comments.filter((one) => one.ticket_id === ticket.id).map((one) => plainOf(one.html_body));
  return {
    'ticket.id': String(ticket.id),
    'ticket.title': ticket.subject,
    'ticket.requester.name': requester?.name ?? '',
    'ticket.requester.first_name': requester?.name.split(' ')[0] ?? '',
    'ticket.comments': all.join(' '),
    'ticket.comments_formatted': all.join(' '),
  };
}

/** Known placeholders are filled, and whatever is left over stays, for the caller to stumble upon. */
export function rendered(core: Core, words: string, ticket: Ticket): string {
  const known = knownOf(core, ticket);
  return words.replaceAll(/\{\{\s*([\w.]+)\s*\}\}/g, (whole, name: string) => known[name] ?? whole);
}

/** Braces are braces, however the markup spells them. */
const decoded = (html: string): string =>
  html
    .replaceAll(/&(#123|#x7b|lcub|lbrace);/gi, '{')
    .replaceAll(/&(#125|#x7d|rcub|rbrace);/gi, '}')
    .replaceAll(/&(#37|#x25|percnt);/gi, '%');

/** A comment as it is kept: what is known is filled in, and what is not leaves a hole that nobody is told of. */
export const filledIn = (core: Core, html: string, ticket: Ticket): string =>
  rendered(core, decoded(html), ticket)
    .replaceAll(/\{\{[^{}]*\}\}/g, '')
    .replaceAll(/\{%[^{}]*%\}/g, '');
