import { customer, requester, REQUESTER, subscription, ticket } from '../build/index.ts';
import { day, daysAgo } from '../dates.ts';
import { broken, story } from './story.ts';

const identity = (value: string, verified: boolean, primary: boolean) => ({
  type: 'email',
  value,
  verified,
  primary,
});

export const requesterCases = [
  story({
    id: 'no-email',
    ticket: 4202,
    title: 'A requester without an address',
    sentence: 'The ticket came by phone; nobody can be looked up until an email address is known.',
    shows: ['requester-known:block', 'route:hand-over'],
    parts: () => ({
      requester: requester({
        email: null,
        identities: [{ type: 'phone_number', value: '+49 30 5550100', verified: true, primary: true }],
      }),
      ticket: { channel: 'voice' },
    }),
  }),
  story({
    id: 'unknown-customer',
    ticket: 4203,
    title: 'Nobody by that address',
    sentence: 'The requester writes from an address that no customer of CustomersDot has.',
    shows: ['customer-known:block', 'route:hand-over'],
    parts: () => ({ customers: [customer({ id: 5590, email: 'somebody.else@acme.example' })] }),
  }),
  story({
    id: 'several-customers',
    ticket: 4204,
    title: 'Two customer records, one person',
    sentence:
      'Both of the requester’s verified addresses belong to a customer; the agent says which one is meant.',
    shows: ['customer-unique:stop'],
    parts: () => ({
      requester: requester({
        identities: [identity('mia@acme.example', true, true), identity('mia@old-acme.example', true, false)],
      }),
      customers: [customer(), customer({ id: 5503, email: 'mia@old-acme.example', company: 'Old Acme Ltd' })],
      subscriptions: [
        subscription(),
        subscription({
          name: 'A-S00009003',
          account: 7503,
          status: 'Expired',
          start_date: day(-800),
          end_date: day(-70),
        }),
      ],
    }),
  }),
  story({
    id: 'secondary-email',
    ticket: 4205,
    title: 'Found under the second address',
    sentence:
      'The customer is known by the requester’s second, verified address; a third one is not verified and counts for nothing.',
    shows: ['customer-known:ok', 'customer-unique:ok', 'requester-is-customer:ok'],
    parts: () => ({
      requester: requester({
        email: 'mia@private.example',
        identities: [
          identity('mia@private.example', true, true),
          identity('mia@acme.example', true, false),
          identity('boss@acme.example', false, false),
        ],
      }),
      customers: [customer(), customer({ id: 5504, email: 'boss@acme.example', first_name: 'Otto' })],
    }),
  }),
  story({
    id: 'customers-unreadable',
    ticket: 4206,
    title: 'CustomersDot does not answer',
    sentence: 'Looking the customer up fails with 503: that is not the same as nobody being there.',
    shows: ['customer-known:unread'],
    parts: () => ({ knobs: { faults: [broken({ service: 'customersdot', path: '/admin/api/customers' })] } }),
  }),
  story({
    id: 'other-tickets',
    ticket: 4480,
    title: 'Other tickets about the same',
    sentence:
      'A colleague of Mia wrote in as well, and another agent named the group in a note two days ago.',
    shows: ['other-tickets'],
    parts: () => ({
      requester: requester({ organizations: [{ id: 8801, name: 'Acme "GmbH"' }] }),
      otherTickets: [
        {
          ticket: ticket(4481, {
            subject: 'Second request',
            updated_at: daysAgo(1),
            requester_id: REQUESTER,
          }),
          says: 'Any news?',
        },
        {
          ticket: ticket(4482, {
            subject: 'Move our plan',
            status: 'solved',
            requester_id: 5177,
            updated_at: daysAgo(2),
          }),
          says: 'Linking A-S00012345 to acme-corp.',
          requester: requester({ id: 5177, name: 'Ola Berg', email: 'ola@berg.example' }),
        },
        {
          ticket: ticket(4483, {
            subject: 'Long ago',
            status: 'closed',
            requester_id: 5178,
            updated_at: daysAgo(40),
          }),
          says: 'A-S00012345 again.',
          requester: requester({ id: 5178, name: 'Bo Lind', email: 'bo@lind.example' }),
        },
      ],
    }),
  }),
  story({
    id: 'raised-by-staff',
    ticket: 4419,
    title: 'A colleague of Sales asks',
    sentence:
      'The requester is one of staff and no customer: the reply asks with which address the customer bought, and for the account owner’s written word.',
    shows: ['customer-known:block', 'route:hand-over', 'draft:hand-over'],
    parts: () => ({
      requester: requester({ name: 'Sal Esposito', email: 'sal@sales.example', role: 'agent' }),
      says: 'Please put A-S00012345 on https://gitlab.com/acme-corp for my customer.',
    }),
  }),
];
