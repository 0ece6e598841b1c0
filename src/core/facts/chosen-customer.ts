/** Which customer a case is about: one found under the requester's addresses, or any other whom the agent has named. */
import { idle, known, type Loadable } from '../domain/loadable.ts';
import type { Customer } from '../domain/records/customersdot.ts';
import { isDigits } from '../domain/digits.ts';
import type { Inquiry } from './inquiry.ts';
import { only } from './only.ts';
import { factIn } from './store.ts';

type Found = Loadable<readonly Customer[]>;

const wantedIn = ({ held, choices, remembered }: Inquiry): string | undefined =>
  held.customer?.toString() ?? choices.customer ?? remembered.customer?.toString();

const isWanted = (one: Customer, wanted: string): boolean =>
  String(one.id) === wanted || one.email === wanted;

/**
 * The id of the customer whose record has to be read by itself: named, and none of those found under the requester's addresses.
 * Null where there is none, or where that cannot be told yet. Without CustomersDot's API nobody but the agent tells of customers.
 */
export function namedCustomer(inquiry: Inquiry, customers: Found): string | null {
  const wanted = wantedIn(inquiry);
  if (inquiry.reads === 'agent' || wanted === undefined || !isDigits(wanted)) return null;
  if (customers.tag !== 'known' || customers.value.some((one) => isWanted(one, wanted))) return null;
  return wanted;
}

/** Under which of the requester's addresses the customer is, is not known at first: so many are searched for on GitLab.com. */
export const emailsLookedUp = 2;

/** The addresses by which the customer's GitLab.com account is found. Where the agent told of them, theirs are the requester's. */
export const addressesOf = ({ reads, ticket }: Inquiry, customer: Customer): readonly string[] =>
  reads === 'agent' ? ticket.requester.emails.slice(0, emailsLookedUp) : [customer.email];

/**
 * Who it is; null where nobody is chosen, or can be proposed. As long as a named one is on its way, or could not be read, nobody
 * else takes their place. `record`: that one's, as it was read by itself.
 */
export function customerOf(
  inquiry: Inquiry,
  customers: Found,
): { readonly customer: Customer | null; readonly record: Loadable<Customer> } {
  const found = known(customers);
  const wanted = wantedIn(inquiry);
  const named = namedCustomer(inquiry, customers);
  const record = named === null ? idle : factIn(inquiry.facts, 'customer', named);
  if (named !== null && record.tag !== 'absent') return { customer: known(record) ?? null, record };
  const chosen = wanted === undefined ? undefined : found?.find((one) => isWanted(one, wanted));
  return { customer: chosen ?? only(found), record };
}
