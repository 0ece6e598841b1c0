import { computePacks, customer, group, plan, subscription } from '../build/index.ts';
import { day } from '../dates.ts';
import type { Subscription } from '../state/customersdot.ts';
import { broken, namesGroup, namesSubscription, story } from './story.ts';

const bought = (over: Partial<Subscription>) => () => ({
  subscriptions: [subscription(over)],
  says: namesSubscription,
});

export const subscriptionCases = [
  story({
    id: 'expired',
    ticket: 4240,
    title: 'Over since last week',
    sentence: 'The subscription still says Active, but its term ended five days ago.',
    shows: ['subscription-active:block'],
    parts: bought({ start_date: day(-370), end_date: day(-5) }),
  }),
  story({
    id: 'cancelled',
    ticket: 4241,
    title: 'Cancelled',
    sentence: 'The subscription named in the ticket was cancelled; billing has made another, or will.',
    shows: ['subscription-active:block'],
    parts: bought({ status: 'Cancelled' }),
  }),
  story({
    id: 'last-day',
    ticket: 4242,
    title: 'Ends today',
    sentence: 'Today is its last day, and a last day still counts.',
    shows: ['subscription-active:ok', 'subscription-named:ok'],
    parts: bought({ start_date: day(-365), end_date: day(0) }),
  }),
  story({
    id: 'self-managed',
    ticket: 4243,
    title: 'For their own servers',
    sentence: 'A Self-Managed subscription has a licence, and nothing that a group on GitLab.com could take.',
    shows: ['subscription-is-saas:block'],
    parts: bought({ delivery: 'Self-Managed' }),
  }),
  story({
    id: 'delivery-unsaid',
    ticket: 4244,
    title: 'Nothing said about the delivery',
    sentence: 'Where no delivery is given, GitLab.com is meant.',
    shows: ['subscription-is-saas:ok'],
    parts: bought({ delivery: null }),
  }),
  story({
    id: 'trial',
    ticket: 4245,
    title: 'Only a trial',
    sentence: 'Trials cannot be moved; the trial tools are the place for them.',
    shows: ['subscription-not-trial:block'],
    parts: bought({ trial: true, end_date: day(20) }),
  }),
  story({
    id: 'starts-later',
    ticket: 4246,
    title: 'Begins in twelve days',
    sentence:
      'Linking a new subscription starts it at once, whatever its start date: the customer has to want that.',
    shows: ['subscription-started:stop'],
    parts: bought({ start_date: day(12), end_date: day(377) }),
  }),
  story({
    id: 'compute-only',
    ticket: 4247,
    title: 'Minutes without seats',
    sentence: 'Only compute minutes were bought: minutes that are there already could be overwritten.',
    shows: ['subscription-has-seats:stop', 'compute-minutes:info', 'route:expert-review', 'refusal:E4'],
    parts: bought({ line_items: [computePacks(3)] }),
  }),
  story({
    id: 'subscription-unreadable',
    ticket: 4248,
    title: 'The subscription cannot be read',
    sentence: 'The ticket names it, and CustomersDot fails on every question about it.',
    shows: ['subscription-active:unread', 'subscription-named:unread'],
    parts: () => ({
      says: namesGroup,
      knobs: { faults: [broken({ service: 'customersdot', path: '/subscriptions' })] },
    }),
  }),
  story({
    id: 'names-the-ending-one',
    ticket: 4417,
    title: 'The renewal notice names the one that ends',
    sentence:
      'The ticket names last year’s subscription, which is linked; this year’s one waits. The agent says which is meant.',
    shows: ['subscription-named:stop', 'choosing:subscription'],
    parts: () => ({
      subscriptions: [
        subscription({
          name: 'A-S00010001',
          start_date: day(-360),
          end_date: day(5),
          linked_namespace: { id: 9001, full_path: 'acme-corp' },
        }),
        subscription(),
      ],
      groups: [group({ plan: plan('premium', 24) })],
      says: 'Our subscription A-S00010001 is to be renewed on https://gitlab.com/acme-corp please.',
    }),
  }),
  story({
    id: 'renewal-begins-later',
    ticket: 4471,
    title: 'A renewal that begins in six days',
    sentence:
      'This year’s subscription is on the group for six more days, and its renewal waits. Linked today it would begin today.',
    shows: ['choosing:subscription'],
    parts: () => ({
      subscriptions: [
        subscription({
          name: 'A-S00010001',
          start_date: day(-359),
          end_date: day(6),
          linked_namespace: { id: 9001, full_path: 'acme-corp' },
        }),
        subscription({ start_date: day(6), end_date: day(371) }),
      ],
      groups: [group({ plan: plan('premium', 24) })],
      says: 'Our subscription A-S00010001 is to be renewed on https://gitlab.com/acme-corp please.',
    }),
  }),
  story({
    id: 'names-a-foreign-one',
    ticket: 4418,
    title: 'The ticket names somebody else’s subscription',
    sentence: 'The number belongs to another customer; none of the requester’s own is put in its place.',
    shows: ['subscription-named:stop', 'choosing:subscription'],
    parts: () => ({
      customers: [customer(), customer({ id: 5599, email: 'eve@other.example', company: 'Other AG' })],
      subscriptions: [subscription(), subscription({ name: 'A-S00099999', account: 7599 })],
      says: 'Please put A-S00099999 on https://gitlab.com/acme-corp for us.',
    }),
  }),
];
