/**
 * Other tickets that may be about the same: open ones of the requester's organization, or of the requester alone, and those
 * that name the subscription or the group. They inform, and decide nothing. Two searches at most, since Zendesk takes the
 * same property twice for either of both (contracts/zendesk.md 3.1).
 */
import { isDigits } from '../domain/digits.ts';
import { known, pending, type Trouble } from '../domain/loadable.ts';
import { type Query, query } from '../domain/query.ts';
import type { FoundTicket } from '../domain/records/zendesk.ts';
import type { Snapshot } from './snapshot.ts';
import { factIn } from './store.ts';
import type { Requester } from './ticket.ts';

/** What another ticket has in common with this one; `either`: it names the subscription, the group, or both. */
export type InCommon = 'requester' | 'organization' | 'subscription' | 'group' | 'either';

/** One search, and what a ticket has in common that it finds. */
export interface NeighbourSearch {
  readonly by: InCommon;
  readonly search: Query;
}

/**
 * A text as a value of Zendesk's search, null where nothing would be left of it. Letters, digits and what joins them in a name
 * or a path: no quote ends the value, no star widens it.
 */
function valueOf(text: string): string | null {
  const words = text.replaceAll(/[^\p{L}\p{M}\p{N}_./-]+/gu, ' ').trim();
  return /[\p{L}\p{N}]/u.test(words) ? `"${words}"` : null;
}

/** The members of an organization are searched for with it, the requester among them. Ids: a name may be a word of the search. */
function peopleSearch({ id, organization = null }: Requester): readonly NeighbourSearch[] {
  const [by, of] =
    organization === null ? (['requester', id] as const) : (['organization', organization] as const);
  if (of === null || !isDigits(of)) return [];
  return [{ by, search: query('tickets', `type:ticket status<solved ${by}:"${of}"`) }];
}

/** How long ago is told in days, not by a date, so that one question stays the same question over midnight. */
function nameSearch({ subscription, namespace }: Snapshot): readonly NeighbourSearch[] {
  const named = valueOf(subscription?.name ?? '');
  const group = valueOf(known(namespace)?.path ?? '');
  const terms = [named, group].filter((one) => one !== null).map((one) => `description:${one}`);
  if (terms.length === 0) return [];
  const by = group === null ? 'subscription' : named === null ? 'group' : 'either';
  return [{ by, search: query('tickets', `type:ticket updated>14days ${terms.join(' ')}`) }];
}

/** The searches for what is known by now: one for people and one for names, or fewer. */
export const neighbourSearches = (snapshot: Snapshot): readonly NeighbourSearch[] => [
  ...peopleSearch(snapshot.ticket.requester),
  ...nameSearch(snapshot),
];

/** One other ticket, with all that it has in common with this one. */
export interface Neighbour extends Omit<FoundTicket, 'requester'> {
  readonly inCommon: readonly InCommon[];
}

/** What the searches have found. `unread`: why one of them could not be read; what it would have found is not known. */
export interface Neighbours {
  /** What was searched for. Where it is empty nothing was, so nothing is known of other tickets. */
  readonly searches: readonly NeighbourSearch[];
  /** Which names were searched for, where one was. */
  readonly names: { readonly subscription: string; readonly group: string };
  readonly tickets: readonly Neighbour[];
  readonly pending: boolean;
  readonly unread: { readonly trouble: Trouble; readonly again: readonly Query[] } | null;
  /** There are more than are listed here. */
  readonly more: boolean;
}

/** Somebody's organization has tickets of theirs, too. Whose a ticket is that does not say so is not known. */
const commonOf = (by: InCommon, found: FoundTicket, { id }: Requester): InCommon =>
  by === 'organization' && id !== null && found.requester === id ? 'requester' : by;

/** The tickets that were found, the one changed last at first; the ticket itself is none of them. */
export function neighboursOf(snapshot: Snapshot): Neighbours {
  const { ticket: own, facts, subscription, namespace } = snapshot;
  const searches = neighbourSearches(snapshot);
  const found = searches.map((one) => ({ ...one, fact: factIn(facts, 'tickets', one.search.arg) }));
  const byId = new Map<string, Neighbour>();
  for (const { by, fact } of found)
    for (const ticket of known(fact)?.list ?? []) {
      const { id, subject, status, at } = ticket;
      const inCommon = [...(byId.get(id)?.inCommon ?? []), commonOf(by, ticket, own.requester)];
      if (id !== own.id) byId.set(id, { id, subject, status, at, inCommon: [...new Set(inCommon)] });
    }
  const unread = found.flatMap(({ search, fact }) =>
    fact.tag === 'unread' ? [{ search, trouble: fact.trouble }] : [],
  );
  const first = unread[0];
  return {
    searches,
    names: { subscription: subscription?.name ?? '', group: known(namespace)?.path ?? '' },
    tickets: [...byId.values()].toSorted((a, b) => b.at.localeCompare(a.at)),
    pending: found.some(({ fact }) => pending(fact)),
    unread:
      first === undefined ? null : { trouble: first.trouble, again: unread.map(({ search }) => search) },
    more: found.some(({ fact }) => known(fact)?.more === true),
  };
}
