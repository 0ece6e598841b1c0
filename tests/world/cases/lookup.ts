import {
  customer,
  entryOn,
  gitlabUser,
  group,
  journalNote,
  member,
  plan,
  requester,
  subscription,
} from '../build/index.ts';
import type { Fault } from '../types.ts';
import { namesGroup, story } from './story.ts';

/** Somebody of Acme, by an address that CustomersDot does not know. */
const stranger = () => requester({ name: 'Noor Haddad', email: 'noor@home.example', identities: [] });

/** Mia of Acme, and the two Bergs of Berg Labs, one of whom is linked and has a group with a plan. */
const people = () => ({
  requester: stranger(),
  says: namesGroup,
  customers: [
    customer({ uid: '4711' }),
    customer({
      id: 5520,
      email: 'otto@berg.example',
      first_name: 'Otto',
      last_name: 'Berg',
      company: 'Berg Labs',
      uid: '4720',
      login_activated: false,
    }),
    customer({
      id: 5521,
      email: 'ida@berg.example',
      first_name: 'Ida',
      last_name: 'Berg',
      company: 'Berg Labs',
    }),
  ],
  subscriptions: [
    subscription(),
    subscription({
      name: 'A-S00009020',
      account: 7520,
      linked_namespace: { id: 9020, full_path: 'berg-labs' },
    }),
  ],
  users: [
    gitlabUser(),
    gitlabUser({ id: 4720, username: 'otto-berg', name: 'Otto Berg', email: 'otto@berg.example' }),
  ],
  groups: [
    group(),
    group({
      id: 9020,
      full_path: 'berg-labs',
      billable: 24,
      members: [member(4720)],
      plan: plan('premium', 24),
    }),
  ],
});

/** A server of before the search: it knows three filters and takes any other for a mistake. */
const withoutSearch: Fault = {
  match: { service: 'customersdot', change: false, path: /\/admin\/api\/customers\?search=/ },
  does: 'status',
  status: 400,
  body: '{"success":false,"error":"Exactly one of email, uid and id is needed"}',
  times: Number.POSITIVE_INFINITY,
};

export const lookupCases = [
  story({
    id: 'any-key',
    ticket: 4451,
    title: 'Which customer is it?',
    sentence:
      'The requester’s address is not in CustomersDot; the agent finds the customer by whatever the ticket tells.',
    shows: ['customer-known:block', 'route:hand-over'],
    parts: people,
  }),
  story({
    id: 'no-search',
    ticket: 4452,
    title: 'A CustomersDot without a search',
    sentence:
      'Customers are found by id, address and GitLab.com user; a company is looked up in the admin pages.',
    shows: ['customer-known:block', 'route:hand-over'],
    parts: () => ({ ...people(), knobs: { faults: [withoutSearch] } }),
  }),
  story({
    id: 'other-customer-begun',
    ticket: 4453,
    title: 'Begun for somebody else’s record',
    sentence:
      'A colleague began with a customer whose address the requester does not have: the case stays with that customer, and proof is asked for.',
    shows: ['customer-known:ok', 'customer-unique:ok', 'requester-is-customer:stop'],
    parts: () => ({
      ...people(),
      comments: [
        journalNote(1, 4453, entryOn(4453, { event: 'begun' })),
        journalNote(2, 4453, entryOn(4453, { event: 'settled' })),
      ],
    }),
  }),
];
