/** What holds the group by the agent's word: the order and the subscription that CustomersDot would have told. */
import { type Order, type Subscription, untoldSubscription } from '../domain/records/customersdot.ts';
import type { ManualEntry } from './manual-form.ts';
import { kindOfProduct } from './manual-product.ts';

/** The orders on the group `group` (its id); empty where nothing holds it, null where nobody knows. */
export function holderOrder({ holder, ...entry }: ManualEntry, group: string): readonly Order[] | null {
  if (holder === undefined || holder === 'unknown') return null;
  if (holder === 'none') return [];
  const ended = entry['holder-ended'];
  const order: Order = { subscription: holder, ratePlan: null, end: null, namespace: group };
  return [ended === undefined ? order : { ...order, ended: ended === 'yes' }];
}

/** The subscription that holds the group `group`, with nothing in it that was not told; null where none does. */
export function holderRecord({ holder, ...entry }: ManualEntry, group: string): Subscription | null {
  if (holder === undefined || holder === 'unknown' || holder === 'none') return null;
  const product = entry['holder-product'];
  const plan = product === 'seats' ? undefined : null;
  const told = untoldSubscription(holder, { id: Number(group), path: null });
  if (product === undefined) return told;
  return { ...told, lines: [{ product, kind: kindOfProduct[product], plan, quantity: undefined }] };
}
