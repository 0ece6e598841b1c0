/**
 * The manual entry: what only CustomersDot knows, asked of the agent where its admin API cannot be read
 * (contracts/settings.md, "Reading"). Validated like a reply, and marked as the agent's wherever it is shown.
 */
import type { ManualEntry } from './manual-form.ts';
import type { LinkedNamespace, Customer, Subscription } from '../domain/records/customersdot.ts';
import { type FactStore, withFact } from './store.ts';
import type { Ticket } from './ticket.ts';
import { loadableFrom, seen } from '../domain/loadable.ts';

const linkedNamespace = (ref: string): LinkedNamespace =>
  /^\d+$/.test(ref) ? { id: Number(ref), path: null } : { id: null, path: ref };

const nullable = (text: string): string | null => (text === '' ? null : text);

/**
 * The facts with what the agent told, each marked `by: agent`, told at `at` (epoch ms). It is put under every
 * address of the requester. A login history of `unknown` is left out, so it counts as not read.
 */
export function withManualEntry(facts: FactStore, entry: ManualEntry, ticket: Ticket, at: number): FactStore {
  const email = ticket.requester.emails[0] ?? '';
  const linked = entry['linked-namespace'];
  const customer: Customer = {
    id: Number(entry['customer-id']),
    email,
    name: ticket.requester.name,
    company: null,
    uid: nullable(entry['linked-uid']),
    loginActivated: entry['login-activated'] === 'yes',
    tokenValid: null,
  };
  const subscription: Subscription = {
    name: entry['subscription-name'],
    status: entry['subscription-status'],
    trial: entry['subscription-trial'] === 'yes',
    delivery: null,
    start: nullable(entry['subscription-start']),
    end: nullable(entry['subscription-end']),
    invoiceOwner: null,
    sspChannel: entry.reseller === 'yes' ? 'Reseller' : null,
    program: nullable(entry.program),
    reconciliation: null,
    linked: linked === '' ? null : linkedNamespace(linked),
    lines: [{ product: '', kind: 'seats', plan: entry['subscription-plan'], quantity: Number(entry.seats) }],
  };
  const id = String(customer.id);
  let told = ticket.requester.emails.reduce(
    (soFar, each) => withFact(soFar, 'customers-by-email', each, loadableFrom(seen([customer]), at, 'agent')),
    facts,
  );
  const switchedOff = entry['login-history'];
  if (switchedOff !== 'unknown') {
    told = withFact(told, 'login-history', id, loadableFrom(seen({ switchedOff }), at, 'agent'));
  }
  told = withFact(
    told,
    'subscriptions',
    id,
    loadableFrom(seen({ list: [subscription], next: null }), at, 'agent'),
  );
  return withFact(told, 'subscription', subscription.name, loadableFrom(seen(subscription), at, 'agent'));
}
