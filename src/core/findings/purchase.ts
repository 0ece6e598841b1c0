/** How the subscription was bought: through a reseller, or in a programme. */
import { known } from '../domain/loadable.ts';
import { isResold, seatsOf } from '../domain/records/customersdot.ts';
import { finding, type FindingRule, unread } from './finding.ts';

/** `reseller`: an invoice owner or the channel Reseller; they cannot pay for missing seats in the portal (R12, R13). */
export const reseller: FindingRule = ({ snapshot: { subscription, billable } }) => {
  if (subscription === null) return null;
  const resold = isResold(subscription);
  if (resold === undefined) return unread('reseller', null, [], 'untold', { name: subscription.name });
  if (!resold) return null;
  const owner = subscription.invoiceOwner ?? '?';
  const users = known(billable);
  const seats = seatsOf(subscription);
  return users !== undefined && seats !== undefined && seats < users
    ? finding('reseller', 'stop', 'short', { owner, seats, users })
    : finding('reseller', 'info', 'info', { owner });
};

/** `program`: EDU, OSS, Startups, non-profits: the portal offers them no change of group (R22). */
export const program: FindingRule = ({ snapshot: { subscription } }) => {
  if (subscription === null) return null;
  const { program: of, name } = subscription;
  if (of === undefined) return unread('program', null, [], 'untold', { name });
  return of ? finding('program', 'info', 'info', { program: of }) : null;
};
