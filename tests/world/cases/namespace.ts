import { day } from '../dates.ts';
import { gitlabUser, group, member, personal } from '../build/index.ts';
import { broken, namesGroup, story } from './story.ts';

export const namespaceCases = [
  story({
    id: 'group-not-there',
    ticket: 4250,
    title: 'A group by that name does not exist',
    sentence: 'The customer misspelt the path; the group they own is another one.',
    shows: ['namespace-known:block'],
    parts: () => ({ says: 'Please put A-S00012345 on https://gitlab.com/acme-crop, thank you.' }),
  }),
  story({
    id: 'group-hidden',
    ticket: 4251,
    title: 'A group that cannot be seen',
    sentence: 'It exists, but answers 404 to the app’s token, just as if it did not.',
    shows: ['namespace-known:block'],
    parts: () => ({ groups: [group({ hidden: true })], says: namesGroup }),
  }),
  story({
    id: 'group-unreadable',
    ticket: 4252,
    title: 'GitLab.com fails on the group',
    sentence: 'Neither there nor not there: the question goes unanswered.',
    shows: ['namespace-known:unread'],
    parts: () => ({
      says: namesGroup,
      knobs: {
        faults: [
          broken({ service: 'gitlab', path: /\/namespaces/ }),
          broken({ service: 'gitlab', path: /\/groups\/[^/]+$/ }),
        ],
      },
    }),
  }),
  story({
    id: 'subgroup',
    ticket: 4253,
    title: 'A subgroup is named',
    sentence: 'Plans live on root groups only; the subgroup inherits from there.',
    shows: ['namespace-is-root-group:block'],
    parts: () => ({
      groups: [
        group(),
        group({ id: 9101, full_path: 'acme-corp/platform', parent_id: 9001, billable: 8, members: [] }),
      ],
      says: 'A-S00012345 belongs on https://gitlab.com/acme-corp/platform please.',
    }),
  }),
  story({
    id: 'personal-namespace',
    ticket: 4254,
    title: 'A personal namespace is named',
    sentence: 'A person’s own namespace takes minutes and storage, but no plan.',
    shows: ['namespace-is-root-group:block'],
    parts: () => ({
      groups: [group(), personal({ full_path: 'mia-torres' })],
      says: 'Please add A-S00012345 to https://gitlab.com/mia-torres for me.',
    }),
  }),
  story({
    id: 'two-groups',
    ticket: 4255,
    title: 'Two groups to choose from',
    sentence: 'Mia owns two root groups and names neither: the agent asks or chooses.',
    shows: ['choosing:namespace'],
    parts: () => ({
      groups: [group(), group({ id: 9007, full_path: 'acme-labs', billable: 6 })],
    }),
  }),
  story({
    id: 'inherited-owner',
    ticket: 4256,
    title: 'Owner of a root group and of a group within',
    sentence: 'Only one of the groups Mia owns is a root group, so that one is proposed.',
    shows: ['namespace-is-root-group:ok', 'owner-of-namespace:ok'],
    parts: () => ({
      groups: [
        group(),
        group({
          id: 9102,
          full_path: 'acme-corp/mobile',
          parent_id: 9001,
          members: [member(4711)],
          billable: 5,
        }),
      ],
    }),
  }),
  story({
    id: 'group-to-be-deleted',
    ticket: 4415,
    title: 'The group is about to be deleted',
    sentence: 'GitLab.com has renamed the group for its deletion, and would delete it with its plan.',
    shows: ['namespace-deletion:block'],
    parts: () => ({ groups: [group({ full_path: 'acme-corp-deletion_scheduled-9001' })] }),
  }),
  story({
    id: 'group-marked',
    ticket: 4420,
    title: 'Marked for deletion under its own name',
    sentence: 'The group keeps its path, and says only when it is asked by itself that it is to be deleted.',
    shows: ['deletion-told-later'],
    parts: () => ({ groups: [group({ marked_for_deletion_on: day(6) })] }),
  }),
  story({
    id: 'path-taken-over',
    ticket: 4416,
    title: 'The path is somebody else’s by now',
    sentence:
      'The customer’s group is scheduled for deletion; the path that they name has been taken by strangers.',
    shows: ['owner-of-namespace:block'],
    parts: () => ({
      groups: [
        group({ full_path: 'acme-corp-deletion_scheduled-9001' }),
        group({ id: 9050, full_path: 'acme-corp', members: [member(4790)], billable: 3 }),
      ],
      users: [
        gitlabUser(),
        gitlabUser({ id: 4790, username: 'eve', name: 'Eve', email: 'eve@other.example' }),
      ],
      says: namesGroup,
    }),
  }),
];
