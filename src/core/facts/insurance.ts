/** The insurance against a wrong group (F24, P8): whose people own it, and which groups look like it. */
import { domainOfAddress } from '../domain/email-address.ts';
import { factIn } from './store.ts';
import { known } from '../domain/loadable.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * What tells that the group may be the wrong one (F24, P8). `customer`: the domain of the customer's email address.
 */
export interface Insurance {
  /** Email domains of the group's owners, the most frequent first; empty when none, or not all members, could be seen. */
  readonly owners: readonly string[];
  readonly customer: string;
  /** Whether an owner writes from the customer's domain; null when no owner's domain could be seen. */
  readonly same: boolean | null;
  /** Full paths of groups that look like it. */
  readonly similar: readonly string[];
}

/** So many similar groups are named; more would hide the point. */
const named = 5;

/**
 * What tells by now that the group may be the wrong one; null as long as there is no group or no customer. What was
 * not read yet is left out of the lists.
 */
export function insuranceOf({ facts, namespace, customer }: Snapshot): Insurance | null {
  const group = known(namespace);
  if (group === undefined || customer === null) return null;
  const owners = known(factIn(facts, 'owner-domains', group.id)) ?? [];
  const similar = known(factIn(facts, 'similar-groups', group.path)) ?? [];
  const domain = domainOfAddress(customer.email);
  return {
    owners,
    customer: domain,
    same: owners.length === 0 ? null : owners.includes(domain),
    similar: similar.map((one) => one.path).slice(0, named),
  };
}
