/**
 * Other tickets that may be about the same: open ones of the requester or of their organization, and those that name the same
 * subscription or group in the last 14 days. They inform, and decide nothing.
 */
import { known, pending, type Trouble } from '../domain/loadable.ts';
import { type Query, query } from '../domain/query.ts';
import type { FoundTicket } from '../domain/records/zendesk.ts';
import type { Snapshot } from './snapshot.ts';
import { factIn } from './store.ts';

/** What another ticket has in common with this one. */
export type InCommon = 'requester' | 'organization' | 'subscription' | 'group';

/** So far back a ticket counts that names the same subscription or group, ms. */
const daysBack = 14 * 86_400_000;

/** A phrase of Zendesk's search: nothing in it ends the quotes, or is read as an operator. */
const phrase = (text: string): string => `"${text.replaceAll(/["\\\p{Cc}]/gu, ' ').trim()}"`;

const since = (now: number): string => new Date(now - daysBack).toISOString().slice(0, 10);

/** The searches for what is known by now, each with what it finds in common. */
export function neighbourSearches(
  snapshot: Snapshot,
): readonly { readonly by: InCommon; readonly search: Query }[] {
  const { ticket, subscription, now } = snapshot;
  const { emails, organization = null } = ticket.requester;
  const email = emails[0];
  const group = known(snapshot.namespace);
  const unsolved = (words: string): Query => query('tickets', `type:ticket status<solved ${words}`);
  const naming = (text: string): Query =>
    query('tickets', `type:ticket updated>${since(now)} ${phrase(text)}`);
  return [
    ...(email === undefined
      ? []
      : [{ by: 'requester' as const, search: unsolved(`requester:${phrase(email)}`) }]),
    ...(organization === null
      ? []
      : [{ by: 'organization' as const, search: unsolved(`organization:${phrase(organization)}`) }]),
    ...(subscription === null ? [] : [{ by: 'subscription' as const, search: naming(subscription.name) }]),
    ...(group === undefined ? [] : [{ by: 'group' as const, search: naming(group.path) }]),
  ];
}

/** One other ticket, with all that it has in common with this one. */
export interface Neighbour extends FoundTicket {
  readonly inCommon: readonly InCommon[];
}

/** What the searches have found. `unread`: why one of them could not be read; what it would have found is not known. */
export interface Neighbours {
  readonly tickets: readonly Neighbour[];
  readonly pending: boolean;
  readonly unread: { readonly trouble: Trouble; readonly again: readonly Query[] } | null;
  /** There are more than Zendesk has listed. */
  readonly more: boolean;
}

/** The tickets that were found, the one changed last at first; the ticket itself is none of them. */
export function neighboursOf(snapshot: Snapshot): Neighbours {
  const found = neighbourSearches(snapshot).map((one) => ({
    ...one,
    fact: factIn(snapshot.facts, 'tickets', one.search.arg),
  }));
  const byId = new Map<string, Neighbour>();
  for (const { by, fact } of found)
    for (const ticket of known(fact)?.list ?? []) {
      const inCommon = [...(byId.get(ticket.id)?.inCommon ?? []), by];
      if (ticket.id !== snapshot.ticket.id) byId.set(ticket.id, { ...ticket, inCommon });
    }
  const unread = found.filter(({ fact }) => fact.tag === 'unread');
  const trouble = unread[0]?.fact.tag === 'unread' ? unread[0].fact.trouble : null;
  return {
    tickets: [...byId.values()].toSorted((a, b) => b.at.localeCompare(a.at)),
    pending: found.some(({ fact }) => pending(fact)),
    unread: trouble === null ? null : { trouble, again: unread.map(({ search }) => search) },
    more: found.some(({ fact }) => known(fact)?.more === true),
  };
}
