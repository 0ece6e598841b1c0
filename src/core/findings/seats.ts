/** Seats against people: what the subscription has, who is billable now, and the highest ever. */
import { query } from '../domain/query.ts';
import { known } from '../domain/loadable.ts';
import { seatsOf } from '../domain/records/customersdot.ts';
import { forecastOf } from '../facts/seat-forecast.ts';
import type { Overage } from '../facts/inquiry.ts';
import { type Finding, finding, type FindingRule, stopWithReason, unread } from './finding.ts';

/** `seats-match`: equal; more billable than seats needs the customer's consent, far fewer may be the wrong group (R17-R20). */
export const seatsMatch: FindingRule = ({ snapshot }) => {
  const { subscription, namespace, billable, overage } = snapshot;
  const group = known(namespace);
  if (subscription === null || group === undefined) return null;
  const seats = seatsOf(subscription);
  if (seats === undefined) return unread('seats-match', null, [], 'untold', { name: subscription.name });
  if (billable.tag !== 'known' && overage !== null) return refusedFor(overage, seats, group.path);
  if (billable.tag === 'unread')
    return unread('seats-match', billable.trouble, [query('billable', group.id)], 'unread', { seats });
  if (billable.tag !== 'known') return null;
  const users = billable.value;
  const params = { seats, users, over: Math.abs(users - seats), path: group.path };
  if (seats === users) return finding('seats-match', 'ok', 'ok', params);
  if (seats > users) {
    return users * 2 < seats
      ? finding('seats-match', 'stop', 'many', params)
      : finding('seats-match', 'info', 'spare', params);
  }
  return subscription.program
    ? finding('seats-match', 'info', 'program', { ...params, program: subscription.program })
    : stopWithReason('seats-match', 'short', params);
};

/** What a refusal told is a fact: there are too few seats, though the members themselves could not be read. */
function refusedFor({ users }: Overage, seats: number, path: string): Finding {
  const params = {
    seats,
    users: users ?? '?',
    over: users === null ? '?' : Math.max(0, users - seats),
    path,
  };
  return stopWithReason('seats-match', users === null ? 'refused' : 'short', params);
}

/** Resellers and programmes are never charged during the term; others each quarter, where reconciliation is on. */
const chargedWhen = (reconciled: boolean | null) =>
  reconciled === null ? 'carried-unknown' : reconciled ? 'carried' : 'carried-later';

/** `seats-peak`: a higher past peak means seats owed as soon as the subscription is linked, unless it is reset (R21). */
export const seatsPeak: FindingRule = ({ snapshot }) => {
  const { subscription } = snapshot;
  const group = known(snapshot.namespace);
  if (subscription === null || group === undefined || group.maxSeats == null) return null;
  const seats = seatsOf(subscription);
  if (seats === undefined) return unread('seats-peak', null, [], 'untold', { peak: group.maxSeats });
  const forecast = forecastOf(snapshot);
  const owed = forecast?.owed ?? Math.max(0, group.maxSeats - seats);
  const params = { seats, peak: group.maxSeats, owed };
  if (group.maxSeats <= seats) return finding('seats-peak', 'ok', 'ok', params);
  const reset = forecast?.peak === 'reset';
  return finding('seats-peak', 'stop', reset ? 'reset' : chargedWhen(forecast?.reconciled ?? null), params);
};
