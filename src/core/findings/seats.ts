/** Seats against people: what the subscription has, who is billable now, and the highest ever. */
import { query } from '../facts.ts';
import { known } from '../reading.ts';
import { seatsOf } from '../records.ts';
import { forecastOf } from '../seats.ts';
import { finding, type Rule, unread } from './finding.ts';

/** `seats-match`: equal; more billable than seats needs the customer's consent, far fewer may be the wrong group (R17-R20). */
export const seatsMatch: Rule = ({ snapshot: { subscription, namespace, billable } }) => {
  const group = known(namespace);
  if (subscription === null || group === undefined) return null;
  const seats = seatsOf(subscription);
  if (billable.tag === 'unread')
    return unread('seats-match', billable.trouble, [query('billable', group.id)], 'unread', { seats });
  if (billable.tag !== 'known') return null;
  const users = billable.value;
  const shown = { seats, users, over: Math.abs(users - seats), path: group.path };
  if (seats === users) return finding('seats-match', 'ok', 'ok', shown);
  if (seats > users) {
    return users * 2 < seats
      ? finding('seats-match', 'warn', 'many', shown)
      : finding('seats-match', 'info', 'spare', shown);
  }
  return subscription.program
    ? finding('seats-match', 'info', 'program', { ...shown, program: subscription.program })
    : { ...finding('seats-match', 'stop', 'short', shown), gate: 'reason' };
};

/** `seats-peak`: a higher past peak means seats owed as soon as the subscription is linked, unless it is reset (R21). */
export const seatsPeak: Rule = ({ snapshot }) => {
  const { subscription } = snapshot;
  const group = known(snapshot.namespace);
  if (subscription === null || group === undefined || group.maxSeats == null) return null;
  const seats = seatsOf(subscription);
  const shown = { seats, peak: group.maxSeats, owed: Math.max(0, group.maxSeats - seats) };
  if (group.maxSeats <= seats) return finding('seats-peak', 'ok', 'ok', shown);
  return finding('seats-peak', 'warn', forecastOf(snapshot)?.peak === 'reset' ? 'reset' : 'carried', shown);
};
