import type { Core } from '../core.ts';
import type { Ticket } from '../state/zendesk.ts';
import { plainOf } from './text.ts';

/** `name:value`, `name<value` and the like, or words alone; what stands in quotes is one value. */
const pattern = /(?:([a-z_]+)(:|<=|>=|<|>))?(?:"([^"]*)"|(\S+))/g;

export interface Term {
  /** Empty for words alone. */
  property: string;
  sign: string;
  value: string;
}

export const termsOf = (query: string): Term[] =>
  [...query.matchAll(pattern)].map(([, property = '', sign = '', quoted, bare]) => ({
    property,
    sign,
    value: quoted ?? bare ?? '',
  }));

const statuses = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];

const comparisons: Record<string, (a: number, b: number) => boolean> = {
  ':': (a, b) => a === b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
};
const compared = (a: number, sign: string, b: number): boolean => comparisons[sign]?.(a, b) === true;

const units: Record<string, number> = {
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
  weeks: 604_800_000,
};

/** A day, or so long ago. */
function instantOf(value: string, now: number): number {
  const [, count, unit = ''] = /^(\d+)([a-z]+)$/.exec(value) ?? [];
  return count === undefined ? Date.parse(value) : now - Number(count) * (units[unit] ?? Number.NaN);
}

/** Punctuation parts words, as in Zendesk; a star at the end stands for the rest of a word, or for any. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}*]+/u)
    .filter(Boolean);

function hasPhrase(text: string, phrase: string): boolean {
  const all = wordsOf(text);
  const wanted = wordsOf(phrase);
  const fits = (word: string | undefined, want: string): boolean =>
    word !== undefined && (want.endsWith('*') ? word.startsWith(want.slice(0, -1)) : word === want);
  return wanted.length > 0 && all.some((_, at) => wanted.every((want, n) => fits(all[at + n], want)));
}

const requesterOf = (core: Core, ticket: Ticket) =>
  core.state.zendesk.users.find(({ id }) => id === ticket.requester_id);

function isPerson(core: Core, ticket: Ticket, value: string): boolean {
  const person = requesterOf(core, ticket);
  const addresses = (person?.identities ?? []).map((one) => one.value);
  return [String(ticket.requester_id), person?.name, ...addresses].some(
    (one) => one?.toLowerCase() === value.toLowerCase(),
  );
}

function isMember(core: Core, ticket: Ticket, value: string): boolean {
  const of = requesterOf(core, ticket)?.organizations ?? [];
  if (value === 'none') return of.length === 0;
  return of.some(({ id, name }) => String(id) === value || name.toLowerCase() === value.toLowerCase());
}

function textOf(core: Core, { id }: Ticket): string {
  const own = core.state.zendesk.comments.filter((one) => one.ticket_id === id);
  return own.map((one) => plainOf(one.html_body)).join('\n');
}

/** Whether a ticket has what one term asks for. A property that nobody knows is one that no ticket has. */
export function has(core: Core, ticket: Ticket, { property, sign, value }: Term): boolean {
  switch (property) {
    case 'type':
      return value === 'ticket';
    case 'status':
      return compared(statuses.indexOf(ticket.status), sign, statuses.indexOf(value));
    case 'updated':
      return compared(Date.parse(ticket.updated_at), sign, instantOf(value, core.clock.now()));
    case 'requester':
      return isPerson(core, ticket, value);
    case 'organization':
      return isMember(core, ticket, value);
    case 'subject':
      return hasPhrase(ticket.subject, value);
    case 'description':
      return hasPhrase(textOf(core, ticket), value);
    case '':
      return hasPhrase(`${ticket.subject}\n${textOf(core, ticket)}`, value);
    default:
      return false;
  }
}
