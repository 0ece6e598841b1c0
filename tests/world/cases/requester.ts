import {
  comment,
  customer,
  OTHER_AGENT,
  requester,
  REQUESTER,
  subscription,
  ticket,
} from '../build/index.ts';
import { day, daysAgo } from '../dates.ts';
import type { Ticket } from '../state/zendesk.ts';
import { broken, story } from './story.ts';

const identity = (value: string, verified: boolean, primary: boolean) => ({
  type: 'email',
  value,
  verified,
  primary,
});

/** Their organization in Zendesk: its name is a word of Zendesk's search, which asks for those who have none. */
const acmeInZendesk = [{ id: 8801, name: 'none' }];

const other = (id: number, by: number, days: number, over: Partial<Ticket>): Ticket =>
  ticket(id, { requester_id: by, updated_at: daysAgo(days), ...over });

const noted = (id: number, words: string) =>
  comment(1, id, words, { public: false, author_id: OTHER_AGENT, channel: 'api' });

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
      'Mia has written twice, and so has a colleague; agents named the subscription on one ticket and the group on another.',
    shows: ['other-tickets'],
    parts: () => ({
      requester: requester({ organizations: acmeInZendesk }),
      otherTickets: [
        {
          ticket: ticket(4481, { subject: 'Any news?', status: 'new', updated_at: daysAgo(1) }),
          says: 'I wrote yesterday.',
        },
        {
          ticket: other(4482, 5177, 2, { subject: 'Move our plan', status: 'solved' }),
          says: 'Please move it.',
          requester: requester({ id: 5177, name: 'Ola Berg', email: 'ola@berg.example' }),
        },
        {
          ticket: other(4483, 5178, 40, { subject: 'Long ago', status: 'closed' }),
          says: 'Our subscription is A-S00012345.',
          requester: requester({ id: 5178, name: 'Bo Lind', email: 'bo@lind.example' }),
        },
        {
          ticket: other(4484, 5179, 3, { subject: `Re:${'_acme'.repeat(40)}`, status: 'pending' }),
          says: 'Who takes care of it?',
          requester: requester({
            id: 5179,
            name: 'Otto Acker',
            email: 'otto@acme.example',
            organizations: acmeInZendesk,
          }),
        },
        { ticket: other(4485, REQUESTER, 5, { status: 'solved' }), says: 'An invoice, please.' },
        { ticket: other(4486, 5177, 13, { subject: 'Members', status: 'hold' }), says: 'Whose group is it?' },
      ],
      comments: [noted(4482, 'Linking A-S00012345 to another group.'), noted(4486, 'This is acme-corp.')],
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
