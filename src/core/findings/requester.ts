/** Who asks: the requester, and the customer record found under their email. */
import { keyOfAddress } from '../domain/email-address.ts';
import { query } from '../domain/query.ts';
import { known, type Loadable } from '../domain/loadable.ts';
import type { Customer, LoginAnswer, LoginChange } from '../domain/records/customersdot.ts';
import { namedCustomer } from '../facts/chosen-customer.ts';
import { isRaisedByStaff } from '../facts/raised-by.ts';
import { type Finding, finding, type FindingRule, stopWithReason, unread } from './finding.ts';

/** `requester-known`: the ticket's requester has an email address. */
export const requesterKnown: FindingRule = ({ snapshot: { ticket } }) =>
  ticket.requester.emails.length > 0
    ? finding('requester-known', 'ok', 'ok', { email: ticket.requester.emails[0] ?? '' })
    : finding('requester-known', 'block', 'no-email', { name: ticket.requester.name });

/** Of a customer whom the agent has named: their record was read, or it could not be. */
function namedIsKnown(record: Loadable<Customer>, id: string): Finding | null {
  if (record.tag === 'unread')
    return unread('customer-known', record.trouble, [query('customer', id)], 'unread-named', { id });
  return record.tag === 'known' ? finding('customer-known', 'ok', 'named', { id }) : null;
}

/** `customer-known`: a CustomersDot customer was found, under one of the requester's addresses (R2) or by the agent. */
export const customerKnown: FindingRule = ({ snapshot }) => {
  const { ticket, customers, reads } = snapshot;
  if (ticket.requester.emails.length === 0) return null;
  const id = namedCustomer(snapshot, customers);
  if (id !== null && snapshot.record.tag !== 'absent') return namedIsKnown(snapshot.record, id);
  const ask = ticket.requester.emails.map((email) => query('customers-by-email', email));
  if (customers.tag === 'unread')
    return reads === 'api' ? unread('customer-known', customers.trouble, ask, 'unread') : null;
  if (customers.tag !== 'known') return null;
  const [first] = customers.value;
  return first === undefined
    ? finding('customer-known', 'block', isRaisedByStaff(snapshot) ? 'none-staff' : 'none', {
        emails: ticket.requester.emails.join(', '),
      })
    : finding('customer-known', 'ok', customers.by === 'agent' ? 'told' : 'ok', { id: first.id });
};

/** `customer-unique`: one was found, or the agent has chosen among several, or has named another. */
export const customerUnique: FindingRule = ({ snapshot }) => {
  const { customers, customer, record } = snapshot;
  if (record.tag === 'known') return finding('customer-unique', 'ok', 'named', { id: record.value.id });
  if (record.tag !== 'absent' && namedCustomer(snapshot, customers) !== null) return null;
  const count = known(customers)?.length ?? 0;
  if (count === 0) return null;
  if (count === 1) return finding('customer-unique', 'ok', 'ok', { count });
  return customer === null
    ? finding('customer-unique', 'stop', 'several', { count })
    : finding('customer-unique', 'ok', 'chosen', { count, id: customer.id });
};

/**
 * `requester-is-customer`: one of the requester's addresses, primary or verified, is the customer's. Anybody else proves
 * ownership (R3); staff brings the account owner's word (R4). By the agent's word the customer's address is not known.
 */
export const requesterIsCustomer: FindingRule = ({ snapshot }) => {
  const { customer, customers, ticket } = snapshot;
  if (customer === null) return null;
  const { emails } = ticket.requester;
  const params = { id: customer.id, email: customer.email, emails: emails.join(', ') };
  if (customers.tag === 'known' && customers.by === 'agent')
    return unread('requester-is-customer', null, [], 'untold', { id: customer.id, emails: params.emails });
  const staff = isRaisedByStaff(snapshot);
  const key = keyOfAddress(customer.email);
  if (emails.some((email) => keyOfAddress(email) === key))
    return finding('requester-is-customer', 'ok', staff ? 'ok-staff' : 'ok', params);
  return stopWithReason('requester-is-customer', staff ? 'staff' : 'other', params);
};

/** Whether an update later than the `create` switched the login off (provisioning.md 4.2, R10). */
function switchedOffLater(changes: readonly LoginChange[]): LoginChange | undefined {
  const made = changes.find((change) => change.event === 'create');
  return changes.find(
    (change) =>
      change.event !== 'create' &&
      change.change?.[0] === true &&
      change.change[1] === false &&
      (made === undefined || Date.parse(change.at) > Date.parse(made.at)),
  );
}

const off = (customer: Customer) => ({ id: customer.id });

/** The history was read: its own change says when it was switched off, and by whom. */
function byChanges(changes: readonly LoginChange[], customer: Customer): Finding {
  const deliberate = switchedOffLater(changes);
  if (deliberate === undefined) return finding('login-activated', 'warn', 'unticked', off(customer));
  const { at, who } = deliberate;
  const params = { ...off(customer), at: at.slice(0, 10), who: who ?? '?' };
  return finding('login-activated', 'block', 'deliberate', params);
}

/** The agent was asked: whoever looked it up tells only whether it was switched off later. */
const byAnswer = ({ switchedOff }: LoginAnswer, customer: Customer): Finding =>
  switchedOff === 'deliberate'
    ? finding('login-activated', 'block', 'deliberate-told', off(customer))
    : finding('login-activated', 'warn', 'unticked', off(customer));

/** `login-activated`: ticked; unticked is a warning, unless it was switched off on purpose (R10, R11). */
export const loginActivated: FindingRule = ({ snapshot: { customer, history, reads } }) => {
  if (customer === null) return null;
  if (customer.loginActivated === undefined)
    return unread('login-activated', null, [], 'untold', { id: customer.id });
  if (customer.loginActivated) return finding('login-activated', 'ok', 'ok');
  const ask = [query('login-history', customer.id)];
  if (history.tag === 'known') {
    return 'switchedOff' in history.value
      ? byAnswer(history.value, customer)
      : byChanges(history.value, customer);
  }
  if (history.tag === 'unread') {
    return {
      ...finding('login-activated', 'block', 'history-unread', off(customer)),
      trouble: history.trouble,
      ask,
    };
  }
  if (history.tag === 'absent' || reads === 'agent') {
    return { ...finding('login-activated', 'block', 'history-unread', off(customer)), ask };
  }
  return null;
};
