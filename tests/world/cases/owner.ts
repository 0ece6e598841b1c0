import { group, member, subscription } from '../build/index.ts';
import { broken, linked, namesGroup, story } from './story.ts';

const maintained = () => group({ members: [member(4711, 40), member(4712, 50)] });

export const ownerCases = [
  story({
    id: 'not-owner',
    ticket: 4230,
    title: 'Maintainer, not Owner',
    sentence: 'Mia is only a Maintainer of the group; an Owner has to raise her first.',
    shows: ['owner-of-namespace:block'],
    parts: () => ({ customers: [linked()], groups: [maintained()], says: namesGroup }),
  }),
  story({
    id: 'not-a-member',
    ticket: 4231,
    title: 'Not in the group at all',
    sentence: 'GitLab.com knows the group and knows Mia, but not Mia in the group.',
    shows: ['owner-of-namespace:block'],
    parts: () => ({ groups: [group({ members: [member(4712, 50)] })], says: namesGroup }),
  }),
  story({
    id: 'not-owner-forced',
    ticket: 4232,
    title: 'Maintainer of a programme’s group',
    sentence: 'The open source programme means forcing, where a missing Owner stops but does not block.',
    shows: ['owner-of-namespace:stop', 'program:info', 'plan:force-associate'],
    parts: () => ({
      customers: [linked()],
      groups: [maintained()],
      subscriptions: [subscription({ program: 'oss' })],
      says: namesGroup,
    }),
  }),
  story({
    id: 'owner-unreadable',
    ticket: 4233,
    title: 'Membership cannot be read',
    sentence:
      'GitLab.com fails on every question about members; that Mia is no Owner shows only when the portal refuses.',
    shows: ['owner-of-namespace:unread', 'refusal:403'],
    parts: () => ({
      customers: [linked()],
      groups: [maintained()],
      says: namesGroup,
      knobs: {
        faults: [
          broken({ service: 'gitlab', path: '/members' }),
          broken({ service: 'gitlab', path: '/memberships' }),
        ],
      },
    }),
  }),
  story({
    id: 'owner-by-invitation',
    ticket: 4414,
    title: 'Owner through an invited group only',
    sentence:
      'Mia owns acme-corp because her team’s group was invited; the portal lists what people own by themselves.',
    shows: ['owner-of-namespace:warn', 'route:provision'],
    parts: () => ({
      customers: [linked()],
      groups: [group({ members: [member(4712, 50)], invited: [member(4711, 50)] })],
      says: namesGroup,
    }),
  }),
];
