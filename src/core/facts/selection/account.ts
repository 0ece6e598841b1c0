/** Whose GitLab.com account the case is about: the one that is linked, or the one to link (decisions.md, "Choices"). */
import { type FactStore, factIn } from '../store.ts';
import { type Loadable, asked, known, pending, idle } from '../../domain/loadable.ts';
import type { GitlabUser } from '../../domain/records/gitlab.ts';
import { isDigits } from '../../domain/digits.ts';
import type { Inquiry } from '../inquiry.ts';
import type { Customer } from '../../domain/records/customersdot.ts';
import { addressesOf } from '../chosen-customer.ts';
import { userByEmail } from '../user-by-email.ts';

function chosenUser(facts: FactStore, ref: string): Loadable<GitlabUser> {
  const name = ref.replace(/^@/, '');
  if (isDigits(name)) return factIn(facts, 'user', name);
  const found = factIn(facts, 'users-by-name', name);
  if (found.tag !== 'known') return found.tag === 'unread' ? found : found.tag === 'absent' ? found : asked;
  const user = found.value.find((one) => one.username.toLowerCase() === name.toLowerCase());
  return user ? { ...found, value: user } : { tag: 'absent', at: found.at, by: found.by };
}

/**
 * The user who will probably be linked in place of the one who is: the customer's address says so, and whose account is
 * linked is still being asked. What is known of that user is read meanwhile, or it would have to be waited for.
 */
export function suspectedUserOf(inquiry: Inquiry, customer: Customer): GitlabUser | null {
  const { facts } = inquiry;
  if (customer.uid == null) return null;
  const asks = [factIn(facts, 'token-owner', customer.id), factIn(facts, 'user', customer.uid)];
  const user = known(userByEmail(facts, addressesOf(inquiry, customer)));
  return user !== undefined && user.id !== customer.uid && asks.some(pending) ? user : null;
}

export function accountOf(inquiry: Inquiry, customer: Customer | null) {
  const { facts, choices, remembered } = inquiry;
  if (customer === null) {
    return { token: idle, linkedUser: idle, wronglyLinked: false, linkingPlanned: false, user: idle };
  }
  const token = factIn(facts, 'token-owner', customer.id);
  const linkedUser = customer.uid == null ? idle : factIn(facts, 'user', customer.uid);
  const owner = known(token);
  const wronglyLinked =
    customer.uid != null &&
    (owner?.state === 'foreign' ||
      (owner?.state === 'valid' && owner.owner !== customer.uid) ||
      known(linkedUser)?.admin === true);
  const linkingPlanned = customer.uid === null || wronglyLinked;
  const ref = choices.gitlabUser ?? remembered.user?.id;
  const toLink =
    ref === undefined ? userByEmail(facts, addressesOf(inquiry, customer)) : chosenUser(facts, ref);
  return { token, linkedUser, wronglyLinked, linkingPlanned, user: linkingPlanned ? toLink : linkedUser };
}
