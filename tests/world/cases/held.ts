import { computePacks, customer, group, pastOrder, plan, seats, subscription } from '../build/index.ts';
import { day } from '../dates.ts';
import type { Subscription } from '../state/customersdot.ts';
import { broken, linked, namesGroup, story } from './story.ts';

const onGroup = { id: 9001, full_path: 'acme-corp' };

const oldOne = (over: Partial<Subscription> = {}) =>
  subscription({
    name: 'A-S00010001',
    account: 7510,
    start_date: day(-200),
    end_date: day(165),
    line_items: [seats(20)],
    linked_namespace: onGroup,
    ...over,
  });

const oldCustomer = () => customer({ id: 5510, email: 'billing@acme-old.example', company: 'Acme Old Ltd' });

const held = (over: Partial<Subscription> = {}) => ({
  customers: [linked(), oldCustomer()],
  subscriptions: [subscription(), oldOne(over)],
  says: namesGroup,
});

const onPremium = () => group({ plan: plan('premium', 20, { max_seats_used: 22, seats_in_use: 20 }) });
const swap = ['namespace-free:stop', 'plan:clear-subscription,force-associate'];

export const heldCases = [
  story({
    id: 'held-by-expired',
    ticket: 4260,
    title: 'An old subscription never let go',
    sentence: 'The predecessor has expired and still holds the group; clearing it makes room.',
    shows: swap,
    parts: () => ({
      ...held({ status: 'Expired', start_date: day(-380), end_date: day(-15) }),
      groups: [
        group({
          plan: plan('free', 0, { start: day(-15), end: null, seats_in_use: null, max_seats_used: 20 }),
        }),
      ],
    }),
  }),
  story({
    id: 'held-by-active',
    ticket: 4261,
    title: 'Swap: an active plan is in the way',
    sentence: 'Another active Premium holds the group; between clearing and forcing the group is on Free.',
    shows: swap,
    parts: () => ({ ...held(), groups: [onPremium()] }),
  }),
  story({
    id: 'swap-refused',
    ticket: 4262,
    title: 'Swap whose second half fails',
    sentence: 'Clearing works and forcing is refused once: the group sits on Free until somebody acts.',
    shows: [...swap, 'put-back', 'refusal:force'],
    parts: () => ({
      ...held(),
      groups: [onPremium()],
      knobs: {
        faults: [
          {
            match: { service: 'customersdot', path: '/force_reassociate' },
            does: 'status',
            status: 422,
            body: '{"success":false,"error":"The Contract effective date should not be later than the term end date of the basic subscription"}',
          },
        ],
      },
    }),
  }),
  story({
    id: 'held-without-order',
    ticket: 4263,
    title: 'A holder that no order tells of',
    sentence:
      'All looks free, yet the change is refused: an expired subscription holds the group without an order.',
    shows: ['namespace-free:ok', 'refusal:E2'],
    parts: () => ({ ...held({ status: 'Expired', end_date: day(-15), orderMissing: true }) }),
  }),
  story({
    id: 'compute-holder',
    ticket: 4264,
    title: 'Held by compute minutes only',
    sentence: 'A minutes subscription holds the group; clearing it could lose what was paid for.',
    shows: ['namespace-free:stop', 'compute-minutes:warn', 'route:expert-review'],
    parts: () => ({
      ...held({ line_items: [computePacks(3)] }),
      groups: [group({ extra_shared_runners_minutes_limit: 3000 })],
    }),
  }),
  story({
    id: 'holder-unreadable',
    ticket: 4265,
    title: 'Who holds the group cannot be read',
    sentence: 'The orders of the group cannot be read, so nobody knows what a change would push aside.',
    shows: ['namespace-free:unread'],
    parts: () => ({ knobs: { faults: [broken({ service: 'customersdot', path: '/orders' })] } }),
  }),
  story({
    id: 'moves-from-another',
    ticket: 4266,
    title: 'Moves over from another group',
    sentence: 'The subscription is on acme-legacy now; that group drops to Free when it moves.',
    shows: ['source-namespace:stop', 'plan:change-namespace'],
    parts: () => ({
      customers: [linked()],
      subscriptions: [subscription({ linked_namespace: { id: 9002, full_path: 'acme-legacy' } })],
      groups: [
        group(),
        group({
          id: 9002,
          full_path: 'acme-legacy',
          billable: 3,
          plan: plan('premium', 24, { seats_in_use: 3 }),
        }),
      ],
      says: namesGroup,
    }),
  }),
  story({
    id: 'already-there',
    ticket: 4267,
    title: 'Nothing left to do',
    sentence: 'The subscription is on its group and GitLab.com shows it: only the reply is missing.',
    shows: ['namespace-free:ok', 'plan:'],
    parts: () => ({
      customers: [linked()],
      subscriptions: [subscription({ linked_namespace: onGroup })],
      groups: [group({ plan: plan('premium', 24, { start: day(-10), end: day(355) }) })],
      says: namesGroup,
    }),
  }),
  story({
    id: 'renewed',
    ticket: 4268,
    title: 'Last year’s order names the same group',
    sentence: 'The earlier term of the very same subscription left an order behind: that is no other holder.',
    shows: ['namespace-free:ok'],
    parts: () => ({ pastOrders: [pastOrder(subscription(), onGroup)] }),
  }),
];
