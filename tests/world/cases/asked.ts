/** Tickets in which something was asked or told before: the letter stands in the conversation, and mostly an answer after it. */
import { AGENT, comment, customer, group, member, plan, seats, subscription } from '../build/index.ts';
import { day, minutesAgo } from '../dates.ts';
import { linked, namesGroup, story } from './story.ts';

const onGroup = { id: 9001, full_path: 'acme-corp' };

/** A public reply of the agent two hours ago. */
const letter = (ticket: number, ...lines: readonly string[]) =>
  comment(1, ticket, ['Hello Mia,', ...lines, 'Kind regards,<br>Ann Reyes'].join('</p><p dir="auto">'), {
    author_id: AGENT,
    channel: 'web',
    created_at: minutesAgo(120),
  });

/** What Mia wrote after it, an hour ago. */
const answer = (ticket: number, words: string) => comment(2, ticket, words, { created_at: minutesAgo(60) });

const toBeOwner = [
  'To link A-S00012345 to the group acme-corp, your GitLab.com account mia-torres has to be an Owner of that group. It is not at the moment.',
  'Please ask somebody who owns the group to give mia-torres the role Owner on its members page: https://gitlab.com/groups/acme-corp/-/group_members',
  'Once that is done, just reply here. If another group is meant, tell me which one.',
];

const aboutSeats = [
  'Before I link A-S00012345 to the group acme-corp, please decide about its seats. Seats in the subscription: 10. Billable members of the group: 24.',
  'There are three ways:',
  '3. I link it as it is. The missing seats then count as owed.',
  'Which one do you choose? For the last one I need your agreement in writing.',
];

const aboutReplacing = [
  'The group acme-corp has a subscription already: A-S00010001, with Premium until 2027-03-01.',
  'Shall A-S00012345 take its place? The earlier one is on no group then. For some minutes in between, the group is on Free.',
];

const confirmed = [
  'The group acme-corp is now linked to A-S00012345. It has Premium with 24 seats until 2027-03-01.',
  'An Owner of the group can see all of it on the billing page: https://gitlab.com/groups/acme-corp/-/billings',
];

const short = () => ({
  customers: [linked()],
  subscriptions: [subscription({ line_items: [seats(10)] })],
});

export const askedCases = [
  story({
    id: 'asked-owner-mended',
    ticket: 4510,
    title: 'Asked to be made Owner, and done',
    sentence: 'The letter asked for the role Owner; since then somebody has given it to Mia.',
    shows: ['owner-of-namespace:ok', 'route:provision'],
    parts: () => ({ says: namesGroup, comments: [letter(4510, ...toBeOwner), answer(4510, 'Done.')] }),
  }),
  story({
    id: 'asked-owner-answered',
    ticket: 4511,
    title: 'Asked to be made Owner, answered, not done',
    sentence: 'Mia says that it is done, and GitLab.com still shows her as Maintainer.',
    shows: ['owner-of-namespace:block'],
    parts: () => ({
      customers: [linked()],
      groups: [group({ members: [member(4711, 40), member(4712, 50)] })],
      says: namesGroup,
      comments: [letter(4511, ...toBeOwner), answer(4511, 'My colleague says that he has done it.')],
    }),
  }),
  story({
    id: 'asked-seats-answered',
    ticket: 4512,
    title: 'Asked about missing seats, and agreed',
    sentence: 'Mia has agreed in her answer that fourteen seats are owed; the agent names that comment.',
    shows: ['seats-match:stop', 'plan:force-associate'],
    parts: () => ({
      ...short(),
      says: namesGroup,
      comments: [
        letter(4512, ...aboutSeats),
        answer(4512, 'We agree: link it as it is and charge the missing seats later.'),
      ],
    }),
  }),
  story({
    id: 'asked-seats-open',
    ticket: 4513,
    title: 'Asked about missing seats, no answer yet',
    sentence: 'The same question is not to be sent as if it were new.',
    shows: ['seats-match:stop', 'plan:force-associate'],
    parts: () => ({ ...short(), says: namesGroup, comments: [letter(4513, ...aboutSeats)] }),
  }),
  story({
    id: 'asked-replace-answered',
    ticket: 4514,
    title: 'Asked whether another subscription is replaced, and agreed',
    sentence: 'An active Premium holds the group, and Mia has agreed that it makes room.',
    shows: ['namespace-free:stop', 'plan:clear-subscription,force-associate'],
    parts: () => ({
      customers: [
        linked(),
        customer({ id: 5510, email: 'billing@acme-old.example', company: 'Acme Old Ltd' }),
      ],
      subscriptions: [
        subscription(),
        subscription({
          name: 'A-S00010001',
          account: 7510,
          start_date: day(-200),
          end_date: day(165),
          line_items: [seats(20)],
          linked_namespace: onGroup,
        }),
      ],
      groups: [group({ plan: plan('premium', 20, { max_seats_used: 22, seats_in_use: 20 }) })],
      says: namesGroup,
      comments: [letter(4514, ...aboutReplacing), answer(4514, 'Yes, please replace the old one.')],
    }),
  }),
  story({
    id: 'confirmed-still-free',
    ticket: 4515,
    title: 'Confirmed, and still on Free',
    sentence: 'The confirmation was sent, and the customer writes that the group is on Free all the same.',
    shows: ['namespace-free:ok'],
    parts: () => ({
      customers: [linked()],
      subscriptions: [subscription({ line_items: [seats(24)], linked_namespace: onGroup })],
      groups: [group()],
      says: namesGroup,
      comments: [letter(4515, ...confirmed), answer(4515, 'Our group is still on Free.')],
    }),
  }),
];
