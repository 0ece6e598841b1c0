import { customer, group, plan, seats, subscription } from '../build/index.ts';
import { day, daysAgo } from '../dates.ts';
import type { Subscription } from '../state/customersdot.ts';
import { linked, story } from './story.ts';

const bought = (quantity: number, over: Partial<Subscription> = {}) =>
  subscription({ line_items: [seats(quantity)], ...over });

const reseller = { invoice_owner: 'Nordwind Resale AG', ssp_channel: 'Reseller' };

/** A group on Free whose old term still overlaps the new one, so that its peak lives on. */
const withPeak = (max: number) =>
  group({
    plan: plan('free', 0, {
      start: day(-380),
      end: day(20),
      auto_renew: false,
      seats_in_use: null,
      max_seats_used: max,
      max_seats_used_changed_at: daysAgo(3),
    }),
  });

export const seatsCases = [
  story({
    id: 'reseller',
    ticket: 4270,
    title: 'Bought through a reseller',
    sentence: 'A reseller owns the invoice; linking is fine, only seats and invoices go through them.',
    shows: ['reseller:info'],
    parts: () => ({ subscriptions: [bought(24, reseller)] }),
  }),
  story({
    id: 'reseller-short',
    ticket: 4271,
    title: 'A reseller’s customer with too few seats',
    sentence: 'Ten seats for 24 people, and a customer who cannot pay in the portal.',
    shows: ['reseller:stop', 'seats-match:stop', 'plan:link-account,force-associate'],
    parts: () => ({ subscriptions: [bought(10, reseller)] }),
  }),
  story({
    id: 'program',
    ticket: 4272,
    title: 'The open source programme',
    sentence: 'A programme’s customer has no button for it, and is not charged for more people than seats.',
    shows: ['program:info', 'seats-match:info', 'plan:force-associate'],
    parts: () => ({ customers: [linked()], subscriptions: [bought(10, { program: 'oss' })] }),
  }),
  story({
    id: 'too-few-seats',
    ticket: 4273,
    title: 'More people than seats',
    sentence:
      'Ten seats for 24 billable members: fourteen would be owed, so the customer has to agree first.',
    shows: ['seats-match:stop', 'plan:force-associate'],
    parts: () => ({ customers: [linked()], subscriptions: [bought(10)] }),
  }),
  story({
    id: 'spare-seats',
    ticket: 4274,
    title: 'A few seats to spare',
    sentence: 'Thirty seats for 24 people: room to grow, nothing more.',
    shows: ['seats-match:info'],
    parts: () => ({ subscriptions: [bought(30)] }),
  }),
  story({
    id: 'far-too-many-seats',
    ticket: 4275,
    title: 'Is this the right group?',
    sentence: 'A hundred seats for a group of 24: perhaps another group was meant.',
    shows: ['seats-match:stop'],
    parts: () => ({ subscriptions: [bought(100)] }),
  }),
  story({
    id: 'seats-unreadable',
    ticket: 4276,
    title: 'How many people cannot be read',
    sentence: 'The token may not read billing: billable members, plan and minutes stay unknown, not zero.',
    shows: ['seats-match:unread'],
    parts: () => ({ knobs: { gitlabToken: 'no-billing' } }),
  }),
  story({
    id: 'overage-unseen',
    ticket: 4277,
    title: 'Too few seats, found out by the portal',
    sentence:
      'Billing cannot be read, so only the refused change tells that there are more people than seats.',
    shows: ['seats-match:unread', 'refusal:402'],
    parts: () => ({
      subscriptions: [bought(10)],
      customers: [linked()],
      knobs: { gitlabToken: 'no-billing' },
    }),
  }),
  story({
    id: 'peak',
    ticket: 4278,
    title: 'A peak of the past comes along',
    sentence:
      'Forty people were in the group three days ago; the overlapping term carries that over as seats owed.',
    shows: ['seats-peak:stop'],
    parts: () => ({ groups: [withPeak(40)] }),
  }),
  story({
    id: 'peak-below',
    ticket: 4279,
    title: 'A peak that does no harm',
    sentence: 'The highest number of people so far is below the seats bought.',
    shows: ['seats-peak:ok'],
    parts: () => ({ customers: [customer()], groups: [withPeak(20)] }),
  }),
];
