/**
 * The manual entry: what only CustomersDot knows, asked of the agent where its admin API cannot be read
 * (contracts/settings.md, "Reading"). Validated like a reply, and marked as the agent's wherever it is shown. What was not told
 * is left out, and never becomes nothing or zero.
 */
import type { ManualEntry } from './manual-form.ts';
import type { Customer, LineItem, LinkedNamespace, Subscription } from '../domain/records/customersdot.ts';
import type { FactKind, FactOf } from '../domain/query.ts';
import { isTold, loadableFrom, seen } from '../domain/loadable.ts';
import { type FactStore, factIn, withFact } from './store.ts';
import { holderOrder, holderRecord } from './manual-holder.ts';
import { kindOfProduct } from './manual-product.ts';
import type { Ticket } from './ticket.ts';

const linkedNamespace = (ref: string): LinkedNamespace =>
  /^\d+$/.test(ref) ? { id: Number(ref), path: null } : { id: null, path: ref };

/** `none` is nothing; what was not told stays so. */
const orNone = <T>(text: string | undefined, of: (text: string) => T): T | null | undefined =>
  text === undefined ? undefined : text === 'none' ? null : of(text);

const asIs = (text: string): string => text;

const isYes = (text: 'yes' | 'no' | undefined): boolean | undefined =>
  text === undefined ? undefined : text === 'yes';

function customerOf(entry: ManualEntry, id: string, { requester }: Ticket): Customer {
  const token = entry['token-works'];
  return {
    id: Number(id),
    email: requester.emails[0] ?? '',
    name: requester.name,
    company: null,
    uid: orNone(entry['linked-uid'], asIs),
    loginActivated: isYes(entry['login-activated']),
    tokenValid: token === undefined || token === 'unknown' ? null : token === 'yes',
  };
}

/** A plan or seats that were told are those of a purchase with seats, whether or not its product was. */
function linesOf(entry: ManualEntry): readonly LineItem[] | undefined {
  const { seats: quantity, 'subscription-plan': plan, 'subscription-product': product } = entry;
  const kind = product ?? (plan === undefined && quantity === undefined ? undefined : 'seats');
  if (kind === undefined) return undefined;
  const packs = { product: '', kind: 'compute_minutes', plan: null, quantity: undefined } as const;
  const seats = quantity === undefined ? undefined : Number(quantity);
  return kind === 'seats'
    ? [{ product: '', kind, plan, quantity: seats }, ...(entry['compute-packs'] === 'yes' ? [packs] : [])]
    : [{ product: kind, kind: kindOfProduct[kind], plan: null, quantity: undefined }];
}

function subscriptionOf(entry: ManualEntry, name: string): Subscription {
  return {
    name,
    status: entry['subscription-status'],
    trial: isYes(entry['subscription-trial']),
    delivery: entry['subscription-delivery'],
    start: orNone(entry['subscription-start'], asIs),
    end: orNone(entry['subscription-end'], asIs),
    invoiceOwner: null,
    sspChannel: entry.reseller === undefined ? undefined : entry.reseller === 'yes' ? 'Reseller' : null,
    program: orNone(entry.program, asIs),
    reconciliation: null,
    linked: orNone(entry['linked-namespace'], linkedNamespace),
    lines: linesOf(entry),
    othersUntold: entry['compute-packs'] === undefined,
  };
}

/** Whose the linked account is: the agent's word for what the stored token would tell. */
function tokenOwnerOf(entry: ManualEntry): FactOf['token-owner'] | null {
  const { 'linked-account': whose, 'linked-uid': uid, 'token-works': works } = entry;
  if (uid === undefined || uid === 'none') return null;
  if (whose === 'other') return { state: 'foreign' };
  return whose === 'customer' && works !== 'no' ? { state: 'valid', owner: uid } : null;
}

/** Kinds of facts that the agent may have told. */
const toldKinds = [
  'customers-by-email',
  'login-history',
  'subscriptions',
  'subscription',
  'token-owner',
  'orders',
] as const satisfies readonly FactKind[];

/** What was told before makes room for what is told now, also where that says less. */
function withoutTold(facts: FactStore): FactStore {
  const dropped = <K extends FactKind>(soFar: FactStore, kind: K): FactStore => {
    const all = [...(soFar[kind] ?? [])].map(([arg]) => [arg, factIn(soFar, kind, arg)] as const);
    const kept = all.filter(([, fact]) => !isTold(fact));
    return { ...soFar, [kind]: new Map(kept) };
  };
  return toldKinds.reduce(dropped, facts);
}

/**
 * The facts with what the agent told, each marked `by: agent`, told at `at` (epoch ms), in place of all that was told before.
 * The customer is put under every address of the requester; who found none has told that there is none. `group`: the id of the
 * group that the holder was told of; null where no group was known by then.
 */
export function withManualEntry(
  facts: FactStore,
  entry: ManualEntry,
  ticket: Ticket,
  at: number,
  group: string | null,
): FactStore {
  let told = withoutTold(facts);
  const put = <K extends FactKind>(kind: K, arg: string, value: FactOf[K]): void => {
    told = withFact(told, kind, arg, loadableFrom(seen(value), at, 'agent'));
  };
  const { 'customer-id': id, 'subscription-name': name, 'login-history': switchedOff } = entry;
  const customers = id === undefined ? [] : [customerOf(entry, id, ticket)];
  if (id !== undefined || entry['customer-found'] === 'no') {
    for (const email of ticket.requester.emails) put('customers-by-email', email, customers);
  }
  if (id === undefined) return told;
  const owner = tokenOwnerOf(entry);
  if (owner !== null) put('token-owner', id, owner);
  if (switchedOff !== undefined && switchedOff !== 'unknown') put('login-history', id, { switchedOff });
  if (name !== undefined) {
    const subscription = subscriptionOf(entry, name);
    put('subscriptions', id, { list: [subscription], next: null });
    put('subscription', name, subscription);
  }
  const orders = group === null ? null : holderOrder(entry, group);
  if (group !== null && orders !== null) {
    put('orders', group, orders);
    const holder = holderRecord(entry, group);
    if (holder !== null) put('subscription', holder.name, holder);
  }
  return told;
}
