/** A filled form of facts, and the book with it written in. */
import type { FactStore } from '#core/facts/store.ts';
import { takeManualEntry, type ManualForm } from '#core/facts/manual-form.ts';
import { withManualEntry } from '#core/facts/manual-entry.ts';
import { ticketOf } from './build.ts';
import { email, now } from './records.ts';

export const form = (over: Partial<ManualForm> = {}): ManualForm => ({
  'customer-id': '5501',
  'login-activated': 'yes',
  'linked-uid': '4711',
  'subscription-name': 'A-S00012345',
  'subscription-plan': 'premium',
  'subscription-start': '2026-04-24',
  'subscription-end': '2027-04-24',
  seats: '24',
  ...over,
});

export const ticket = ticketOf({ emails: [email, 'second@acme.example'] });

export function written(over: Partial<ManualForm> = {}): FactStore {
  const word = takeManualEntry(form(over));
  if ('wrong' in word) throw new Error(`Wrong: ${word.wrong.join(', ')}`);
  return withManualEntry({}, word, ticket, now, '9001');
}
