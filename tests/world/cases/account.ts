import { customer, gitlabUser } from '../build/index.ts';
import { daysAgo } from '../dates.ts';
import { broken, linked, namesGroup, story } from './story.ts';

const admin = () =>
  gitlabUser({
    id: 77,
    username: 'sam-ops',
    name: 'Sam Ops',
    email: 'sam@ops.example',
    is_admin: true,
    projects: [],
  });

const elsewhere = () =>
  customer({ id: 5502, email: 'mia.old@acme.example', uid: '4711', company: 'Acme Labs' });

export const accountCases = [
  story({
    id: 'self-serve',
    ticket: 4220,
    title: 'The customer can do it',
    sentence:
      'Everything is in place and the customer sees the group in the portal: a reply with the steps will do.',
    shows: [
      'account-linked:ok',
      'user-active:ok',
      'token-valid:ok',
      'linked-user-is-customer:ok',
      'route:self-serve',
    ],
    parts: () => ({ customers: [linked()] }),
  }),
  story({
    id: 'no-gitlab-user',
    ticket: 4221,
    title: 'No GitLab.com user in sight',
    sentence: 'No account is linked, and no GitLab.com user has confirmed the customer’s address.',
    shows: ['account-linked:block'],
    parts: () => ({ users: [gitlabUser({ confirmed_at: null })], says: namesGroup }),
  }),
  story({
    id: 'token-expired',
    ticket: 4222,
    title: 'The link has gone stale',
    sentence: 'An account is linked, but its token no longer works: whose it is cannot be read any more.',
    shows: ['token-valid:warn', 'linked-user-is-customer:unread'],
    parts: () => ({ customers: [customer({ uid: '4711', token: { owner: 4711, works: false } })] }),
  }),
  story({
    id: 'token-missing',
    ticket: 4223,
    title: 'Linked by an admin, no token stored',
    sentence: 'The account was linked by hand, so CustomersDot holds no token of it.',
    shows: ['token-valid:warn', 'linked-user-is-customer:unread'],
    parts: () => ({ customers: [customer({ uid: '4711', token: null })], knobs: { linkLosesToken: true } }),
  }),
  story({
    id: 'token-untried',
    ticket: 4224,
    title: 'Nobody knows whether the token works',
    sentence: 'CustomersDot says neither yes nor no about the stored token.',
    shows: ['token-valid:unread'],
    parts: () => ({ customers: [customer({ uid: '4711', token: { owner: 4711, works: null } })] }),
  }),
  story({
    id: 'token-info-unreadable',
    ticket: 4225,
    title: 'Whose account it is cannot be read',
    sentence: 'The account is linked and its token works, but asking whose it is fails for now.',
    shows: ['linked-user-is-customer:unread'],
    parts: () => ({
      customers: [linked()],
      knobs: { faults: [broken({ service: 'customersdot', path: '/gitlab_token_info' })] },
    }),
  }),
  story({
    id: 'admin-linked',
    ticket: 4226,
    title: 'An admin is linked instead of the customer',
    sentence:
      'An admin linked their own account while impersonating; the portal answers 502 until that is undone.',
    shows: [
      'linked-user-is-customer:block',
      'route:repair-link',
      'plan:unlink-account,link-account,change-namespace',
    ],
    parts: () => ({
      customers: [customer({ uid: '77', token: { owner: 77, works: true } })],
      users: [gitlabUser(), admin()],
    }),
  }),
  story({
    id: 'foreign-token',
    ticket: 4227,
    title: 'The token is somebody else’s',
    sentence: 'The record names Mia, but the stored token belongs to an admin: the link has to be made anew.',
    shows: [
      'linked-user-is-customer:block',
      'route:repair-link',
      'plan:unlink-account,link-account,change-namespace',
    ],
    parts: () => ({
      customers: [customer({ uid: '4711', token: { owner: 77, works: true } })],
      users: [gitlabUser(), admin()],
    }),
  }),
  story({
    id: 'linked-elsewhere',
    ticket: 4228,
    title: 'The account belongs to another record',
    sentence: 'Mia’s GitLab.com account is linked to an older customer record, and can be on one only.',
    shows: ['linked-elsewhere:block'],
    parts: () => ({ customers: [customer(), elsewhere()] }),
  }),
  story({
    id: 'linked-elsewhere-unreadable',
    ticket: 4229,
    title: 'Whether the account is free cannot be read',
    sentence:
      'Asking for other records with that account fails; only the refused link tells that there is one.',
    shows: ['linked-elsewhere:unread', 'refusal:E7'],
    parts: () => ({
      customers: [customer(), elsewhere()],
      knobs: { faults: [broken({ service: 'customersdot', path: /\/customers\?.*uid=/ })] },
    }),
  }),
  story({
    id: 'user-blocked',
    ticket: 4410,
    title: 'The linked person is blocked',
    sentence: 'All is in place but Mia’s GitLab.com account is blocked, so she cannot link it by herself.',
    shows: ['user-active:warn', 'owner-of-namespace:ok', 'route:provision'],
    parts: () => ({ customers: [linked()], users: [gitlabUser({ state: 'blocked' })] }),
  }),
  story({
    id: 'user-unreadable',
    ticket: 4411,
    title: 'The linked person cannot be read',
    sentence: 'GitLab.com fails on the linked user: whether she can sign in nobody knows.',
    shows: ['user-active:unread', 'linked-user-is-customer:unread'],
    parts: () => ({
      customers: [linked()],
      knobs: { faults: [broken({ service: 'gitlab', path: /\/users\/\d+$/ })] },
    }),
  }),
  story({
    id: 'second-address',
    ticket: 4412,
    title: 'Known to GitLab.com by a second address',
    sentence:
      'Mia signs in to GitLab.com with her private address, and has confirmed the one she bought with.',
    shows: ['account-linked:warn', 'plan:link-account,change-namespace'],
    parts: () => ({
      users: [
        gitlabUser({
          email: 'mia@home.example',
          other_emails: [{ id: 51, email: 'mia@acme.example', confirmed_at: daysAgo(30) }],
        }),
      ],
    }),
  }),
  story({
    id: 'search-without-admin',
    ticket: 4413,
    title: 'A search that cannot find anybody',
    sentence:
      'The app’s token is no administrator’s: private addresses stay hidden, and nobody found is no answer.',
    shows: ['account-linked:unread'],
    parts: () => ({ says: namesGroup, knobs: { gitlabToken: 'not-admin' } }),
  }),
];
