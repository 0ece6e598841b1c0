import { comment, group, seats, subscription, AGENT, REQUESTER } from '../build/index.ts';
import { day, minutesAgo } from '../dates.ts';
import { namesGroup, namesSubscription, story } from './story.ts';

const count = <T>(many: number, make: (n: number) => T): T[] =>
  Array.from({ length: many }, (_, n) => make(n + 1));

export const largeCases = [
  story({
    id: 'three-hundred-subscriptions',
    ticket: 4290,
    title: 'A customer with 300 subscriptions',
    sentence:
      'The one that the ticket names is the oldest: listing them all to find it would be three pages.',
    shows: ['subscription-active:ok', 'size:subscriptions'],
    parts: () => ({
      subscriptions: [
        ...count(299, (n) =>
          subscription({
            name: `A-S${String(20_000 + n).padStart(8, '0')}`,
            start_date: day(-n),
            linked_namespace: { id: 200_000 + n, full_path: `acme-unit-${n}` },
          }),
        ),
        subscription({ start_date: day(-330), end_date: day(35) }),
      ],
      says: namesSubscription,
    }),
  }),
  story({
    id: 'four-thousand-groups',
    ticket: 4291,
    title: 'Owner of 4,000 groups',
    sentence: 'The group that the ticket names is the last of 4,000 that Mia owns.',
    shows: ['namespace-known:ok', 'owner-of-namespace:ok', 'size:groups'],
    parts: () => ({
      groups: [
        ...count(3999, (n) => group({ id: 100_000 + n, full_path: `acme-team-${n}`, billable: 1 })),
        group(),
      ],
      says: namesGroup,
    }),
  }),
  story({
    id: 'sixty-thousand-members',
    ticket: 4292,
    title: 'A group of 60,000',
    sentence: 'Listing its members would be 600 pages, the last of which GitLab.com refuses.',
    shows: ['seats-match:ok', 'owner-of-namespace:ok', 'size:members'],
    parts: () => ({
      groups: [group({ billable: 60_000 })],
      subscriptions: [subscription({ line_items: [seats(60_000)] })],
    }),
  }),
  story({
    id: 'two-thousand-comments',
    ticket: 4293,
    title: 'A ticket of 2,000 comments',
    sentence: 'Years of conversation, and the newest mail names the subscription.',
    shows: ['size:comments'],
    parts: () => ({
      comments: [
        ...count(1998, (n) =>
          comment(n, 4293, `Thank you for message ${n}, we are looking into it.`, {
            author_id: n % 2 === 0 ? AGENT : REQUESTER,
            public: n % 3 !== 0,
            created_at: minutesAgo(60_000 - n * 20),
          }),
        ),
        comment(1999, 4293, namesGroup, { created_at: minutesAgo(15) }),
      ],
      ticket: { created_at: minutesAgo(60_100), updated_at: minutesAgo(15) },
    }),
  }),
];
