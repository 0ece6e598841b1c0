/** How people name their group: behind a link, through a mail gateway, by a project's address, among other people's words. */
import { comment, group, personal, requester } from '../build/index.ts';
import { minutesAgo } from '../dates.ts';
import { story } from './story.ts';

const labs = () => group({ id: 9007, full_path: 'acme-labs', billable: 6 });

/** Replied to a mail that somebody had forwarded. */
const stranger = () =>
  requester({
    id: 5199,
    name: 'Sam Other',
    email: 'sam@other.example',
    identities: [{ type: 'email', value: 'sam@other.example', verified: false, primary: true }],
  });

const safeLink =
  'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fgitlab.com%2Fgroups%2Facme-corp' +
  '&amp;data=05%7C02%7C1a2b&amp;reserved=0';

export const mentionCases = [
  story({
    id: 'link-target-only',
    ticket: 4344,
    title: 'Only the link says which group',
    sentence: 'Mia owns two root groups and writes "our group"; where the link leads tells which one.',
    shows: ['namespace-known:ok', 'group:9001'],
    parts: () => ({
      groups: [group(), labs()],
      says: 'A-S00012345 is for <a href="https://gitlab.com/groups/acme-corp">our group</a>, please.',
    }),
  }),
  story({
    id: 'flagged-stranger',
    ticket: 4345,
    title: 'A stranger names another group',
    sentence:
      'Somebody who had no part in the conversation replied later; Zendesk kept it private and flagged it.',
    shows: ['namespace-known:ok', 'owner-of-namespace:ok', 'group:9001'],
    parts: () => ({
      groups: [group(), group({ id: 9020, full_path: 'other-corp', members: [], billable: 3 })],
      says: 'Please put A-S00012345 on https://gitlab.com/acme-corp, thank you.',
      others: [stranger()],
      comments: [
        comment(1, 4345, 'Please use https://gitlab.com/other-corp instead.', {
          author_id: 5199,
          public: false,
          flags: [2, 17],
          created_at: minutesAgo(5),
        }),
      ],
    }),
  }),
  story({
    id: 'safe-link',
    ticket: 4346,
    title: 'A mail gateway rewrote the address',
    sentence: 'The address of the group stands inside one of the gateway’s own.',
    shows: ['namespace-known:ok', 'group:9001'],
    parts: () => ({
      groups: [group(), labs()],
      says: `A-S00012345 is for <a href="${safeLink}">https://gitlab.com/groups/acme-corp</a>, see ${safeLink}`,
    }),
  }),
  story({
    id: 'project-address',
    ticket: 4347,
    title: 'Addresses of a person and of a project',
    sentence: 'Mia’s own page names no group, and the page of a project in acme-corp stands for acme-corp.',
    shows: ['namespace-is-root-group:ok', 'owner-of-namespace:ok', 'group:9001'],
    parts: () => ({
      groups: [group(), labs(), personal({ full_path: 'mia-torres' })],
      says:
        'I am https://gitlab.com/mia-torres. The members are on ' +
        'https://gitlab.com/acme-corp/website/-/project_members, for A-S00012345.',
    }),
  }),
  story({
    id: 'digits-path',
    ticket: 4348,
    title: 'A group whose path is a number',
    sentence: 'The group is called 2024, and the group with the id 2024 is somebody else’s.',
    shows: [
      'namespace-known:ok',
      'owner-of-namespace:ok',
      'group:9001',
      'plan:link-account,change-namespace',
    ],
    parts: () => ({
      groups: [
        group({ full_path: '2024', name: 'Class of 2024' }),
        group({ id: 2024, full_path: 'other-school', members: [], billable: 3 }),
      ],
      says: 'Please put A-S00012345 on https://gitlab.com/groups/2024/-/billings, thank you.',
    }),
  }),
];
