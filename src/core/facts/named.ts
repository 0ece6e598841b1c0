/** What the subscriptions that the ticket names have to do with the one that is chosen. */
import { known } from '../domain/loadable.ts';
import type { Snapshot } from './snapshot.ts';

/** The first that the ticket names beside the chosen one; null where it names none, or names the chosen one too. */
export function otherNameIn({ mentions, subscription }: Snapshot): string | null {
  const names = mentions.subscriptions;
  return subscription !== null && names.includes(subscription.name) ? null : (names[0] ?? null);
}

/** Every page of the customer's subscriptions was read. */
const isWhole = ({ subscriptions, moreSubscriptions }: Snapshot): boolean =>
  subscriptions.tag === 'known' && moreSubscriptions === null;

/**
 * A name in the ticket that is none of the customer's, to be read by itself for whose it is. Null where there is none, where it cannot be
 * told yet, or where nobody reads CustomersDot.
 */
export function foreignNameIn(snapshot: Snapshot): string | null {
  if (snapshot.reads === 'agent' || !isWhole(snapshot)) return null;
  const other = otherNameIn(snapshot);
  if (other === null) return null;
  const own = known(snapshot.subscriptions) ?? [];
  const isOwn = (name: string): boolean => own.some((sub) => sub.name === name);
  return snapshot.mentions.subscriptions.find((name) => !isOwn(name)) ?? null;
}
