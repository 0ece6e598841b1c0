/** Which subscription the case is about (decisions.md, "Choices"). */
import { type FactStore, factIn } from '../store.ts';
import {
  type Customer,
  type Subscription,
  hasSeats,
  isActive,
  isSaas,
} from '../../domain/records/customersdot.ts';
import { type Loadable, idle } from '../../domain/loadable.ts';
import type { Inquiry } from '../inquiry.ts';
import type { Mentions } from '../ticket.ts';
import { dayOf } from '../../domain/day.ts';
import { only } from '../only.ts';

/** All pages that were read, newest start first, and where the next one is. */
export function subscriptionsOf(
  facts: FactStore,
  customer: Customer | null,
): { list: Loadable<readonly Subscription[]>; next: string | null } {
  if (customer === null) return { list: idle, next: null };
  const first = factIn(facts, 'subscriptions', customer.id);
  if (first.tag !== 'known') return { list: first.tag === 'absent' ? idle : first, next: null };
  const list = [...first.value.list];
  let { next } = first.value;
  while (next !== null) {
    const page = factIn(facts, 'subscriptions-page', next);
    if (page.tag === 'unread') return { list: { ...first, value: list }, next };
    if (page.tag !== 'known') break;
    list.push(...page.value.list);
    ({ next } = page.value);
  }
  const value = list.toSorted((a, b) => (b.start ?? '').localeCompare(a.start ?? ''));
  return { list: { ...first, value }, next };
}

/** Whether one can be provisioned at all: Active, SaaS, no trial, with seats, linked to no group (decisions.md). */
export const provisionable = (sub: Subscription): boolean =>
  isActive(sub) === true &&
  isSaas(sub) === true &&
  sub.trial === false &&
  hasSeats(sub) === true &&
  sub.linked === null;

/** Whether one is over by its status or its last day. `today`: in UTC. */
export const hasEnded = (sub: Subscription, today: string): boolean =>
  isActive(sub) === false || (sub.end != null && sub.end < today);

/**
 * The one that the ticket names. People name the one that ends, or somebody else's: where one of those named is not the
 * customer's, or is linked or has ended while another one could be provisioned, nothing is proposed.
 */
function namedSubscription(
  names: readonly string[],
  list: readonly Subscription[],
  whole: boolean,
  today: string,
): Subscription | null {
  const own = names.flatMap((name) => list.find((sub) => sub.name === name) ?? []);
  if (own.length < names.length) return null;
  const isPast = (sub: Subscription): boolean => sub.linked != null || hasEnded(sub, today);
  if (!own.some(isPast)) return own[0] ?? null;
  const another = list.some((sub) => provisionable(sub) && !hasEnded(sub, today));
  // What could be provisioned instead may stand on a page that was not read.
  return another || !whole ? null : (own[0] ?? null);
}

/**
 * The names that count: where the requester names any, those of agents do not, who name in a question what else is in the way
 * (decisions.md, "Choices": what the requester wrote counts before).
 */
function tellingNames({ subscriptions, namedIn }: Mentions): readonly string[] {
  const own = subscriptions.filter((name) => namedIn.subscriptions.get(name)?.kind === 'requester');
  const rest = subscriptions.filter((name) => namedIn.subscriptions.get(name)?.kind !== 'staff');
  return own.length === 0 ? subscriptions : rest;
}

/** @param whole every page of the list was read */
export function subscriptionOf(
  { held, choices, remembered, now, reads }: Inquiry,
  mentions: Mentions,
  list: readonly Subscription[],
  whole: boolean,
): Subscription | null {
  const named = (name: string | undefined) => list.find((sub) => sub.name === name);
  const wanted = held.subscription ?? choices.subscription ?? remembered.subscription;
  if (wanted !== undefined) return named(wanted) ?? null;
  // Who tells of one subscription has chosen it.
  if (reads === 'agent') return only(list);
  const names = tellingNames(mentions);
  if (names.length > 0) return namedSubscription(names, list, whole, dayOf(now));
  return list.find(provisionable) ?? null;
}
