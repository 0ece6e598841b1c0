/** Which GitLab.com account is linked, and whose it is. */
import { expect, test } from 'vitest';
import type { GitlabUser, UserEmail } from '#core/domain/records/gitlab.ts';
import type { TokenOwner } from '#core/domain/records/customersdot.ts';
import type { Loadable } from '#core/domain/loadable.ts';
import { finding, type Given, notRead, notThere, onItsWay, told } from '../build.ts';
import { account, email, mia } from '../records.ts';
import { asks, type Row } from './asks.ts';

const unlinked = { customer: { uid: null, tokenValid: null } };
const token = (part: Loadable<TokenOwner>) => ({ facts: { 'token-owner': { 5501: part } } });
const usersByEmail = (...users: readonly ReturnType<typeof account>[]) => ({
  facts: { 'users-by-email': { [email]: told(users) } },
});

/** The one who was found shows another primary address; what their other addresses are. */
const found = (user: Partial<GitlabUser>, emails: Loadable<readonly UserEmail[]> = told([])): Given => ({
  facts: { 'users-by-email': { [email]: told([account(user)]) }, 'user-emails': { 4711: emails } },
});

/** Nobody is found by the token of such a user. */
const self = (part: Loadable<GitlabUser>): Given => ({
  facts: { 'users-by-email': { [email]: told([]) }, 'current-user': { self: part } },
});
const asOther = (user: Partial<GitlabUser>): Given => self(told(account({ id: '31', ...user })));

asks('account-linked', [
  ['an account is linked', {}, 'ok', 'ok'],
  ['none, and one has confirmed the address', unlinked, 'warn', 'proposed'],
  [
    'none, and the address is spelt otherwise',
    { ...unlinked, ...usersByEmail(account({ email: 'MIA@Acme.example' })) },
    'warn',
    'proposed',
  ],
  [
    'none, and nobody has confirmed the address',
    { ...unlinked, user: { confirmed: false } },
    'block',
    'nobody',
  ],
  [
    'none, and the address is only searched for',
    { ...unlinked, ...found({ email: 'x@acme.example' }) },
    'block',
    'nobody',
  ],
  [
    'none, and one has confirmed the address beside another one',
    {
      ...unlinked,
      ...found({ email: 'mia@home.example' }, told([{ email: 'MIA@acme.example', confirmed: true }])),
    },
    'warn',
    'proposed-other',
  ],
  [
    'none, and one has the address unconfirmed beside another one',
    { ...unlinked, ...found({ email: 'mia@home.example' }, told([{ email, confirmed: false }])) },
    'block',
    'nobody',
  ],
  [
    'none, and the addresses of the one who was found cannot be read',
    { ...unlinked, ...found({ email: 'mia@home.example' }, notRead) },
    'unread',
    'unread',
  ],
  [
    'none, and the addresses of the one who was found are on their way',
    { ...unlinked, ...found({ email: 'mia@home.example' }, onItsWay) },
    'left out',
  ],
  [
    'none, nobody is found, and the token is no administrator’s',
    { ...unlinked, ...asOther({ admin: false }) },
    'unread',
    'unread',
  ],
  [
    'the same, and it does not say what it is',
    { ...unlinked, ...asOther({ admin: null }) },
    'unread',
    'unread',
  ],
  [
    'none, nobody is found, and whose token it is cannot be read',
    { ...unlinked, ...self(notRead) },
    'unread',
    'unread',
  ],
  [
    'none, nobody is found, and whose token it is is on its way',
    { ...unlinked, ...self(onItsWay) },
    'left out',
  ],
  ['none, and nobody has the address', { ...unlinked, ...usersByEmail() }, 'block', 'nobody'],
  [
    'none, and users cannot be searched',
    { ...unlinked, facts: { 'users-by-email': { [email]: notRead } } },
    'unread',
    'unread',
  ],
  [
    'none, and the search is on its way',
    { ...unlinked, facts: { 'users-by-email': { [email]: onItsWay } } },
    'left out',
  ],
  [
    'none, and the agent chooses one by name',
    {
      ...unlinked,
      choices: { gitlabUser: '@mia-private' },
      facts: { 'users-by-name': { 'mia-private': told([account({ id: '4712', username: 'mia-private' })]) } },
    },
    'warn',
    'proposed',
  ],
  [
    'none, and the agent chooses one by id',
    {
      ...unlinked,
      choices: { gitlabUser: '4712' },
      facts: { user: { 4712: told(account({ id: '4712' })) } },
    },
    'warn',
    'proposed',
  ],
  [
    'none, and nobody has the name that the agent chose',
    { ...unlinked, choices: { gitlabUser: 'nemo' }, facts: { 'users-by-name': { nemo: told([]) } } },
    'block',
    'nobody',
  ],
]);

asks('token-valid', [
  ['the token works', {}, 'ok', 'ok'],
  ['the record says that it does not', { customer: { tokenValid: false } }, 'warn', 'invalid'],
  ['token info answers 422', token(told({ state: 'invalid' })), 'warn', 'invalid'],
  ['token info answers 404', token(told({ state: 'none' })), 'warn', 'none'],
  ['the record does not say', { customer: { tokenValid: null } }, 'unread', 'untold'],
  [
    'the record does not say, token info answers 422',
    { customer: { tokenValid: null }, ...token(told({ state: 'invalid' })) },
    'warn',
    'invalid',
  ],
  ['no account is linked', unlinked, 'left out'],
]);

asks('user-active', [
  ['active', {}, 'ok', 'ok'],
  ...['blocked', 'banned', 'deactivated', 'ldap_blocked', 'blocked_pending_approval'].map((state): Row => [
    state,
    { user: { state } },
    'warn',
    'inactive',
  ]),
  ['the state is not told', { user: { state: null } }, 'unread', 'unread'],
  ['the user cannot be read', { facts: { user: { 4711: notRead } } }, 'unread', 'unread'],
  ['the user is on its way', { facts: { user: { 4711: onItsWay } } }, 'left out'],
  ['GitLab.com has no such user', { facts: { user: { 4711: notThere } } }, 'left out'],
  ['the one to be linked is blocked', { ...unlinked, user: { state: 'blocked' } }, 'warn', 'inactive'],
  ['nobody is there to be linked', { ...unlinked, ...usersByEmail() }, 'left out'],
]);

const reason = 'reason' as const;

asks('linked-user-is-customer', [
  ['the token is the linked user’s, who is no admin', {}, 'ok', 'ok'],
  ['the token is somebody else’s', token(told({ state: 'valid', owner: '77' })), 'block', 'other'],
  ['the linked user is an admin', { user: { admin: true } }, 'block', 'admin'],
  [
    'an admin, and the token does not work',
    { user: { admin: true }, ...token(told({ state: 'invalid' })) },
    'block',
    'admin',
  ],
  ['an admin, and token info is on its way', { user: { admin: true }, ...token(onItsWay) }, 'block', 'admin'],
  ['token info answers 422', token(told({ state: 'invalid' })), 'unread', 'no-token', reason],
  ['token info answers 404', token(told({ state: 'none' })), 'unread', 'no-token', reason],
  ['token info cannot be read', token(notRead), 'unread', 'unread', reason],
  ['token info is on its way', token(onItsWay), 'left out'],
  [
    'the linked user cannot be read',
    { facts: { user: { 4711: notRead } } },
    'unread',
    'admin-untold',
    reason,
  ],
  ['GitLab.com has no such user', { facts: { user: { 4711: notThere } } }, 'unread', 'admin-untold', reason],
  ['whether it is an admin is not told', { user: { admin: null } }, 'unread', 'admin-untold', reason],
  ['the linked user is on its way', { facts: { user: { 4711: onItsWay } } }, 'left out'],
  ['no account is linked', unlinked, 'left out'],
  [
    'CustomersDot is not read here',
    { reads: 'agent', ...token({ tag: 'idle' }) },
    'unread',
    'untold',
    reason,
  ],
  [
    'it was linked just now, with proof, and no token came of it',
    { ...token(told({ state: 'none' })), justLinked: '4711' },
    'unread',
    'no-token',
  ],
  [
    'another one was linked just now',
    { ...token(told({ state: 'none' })), justLinked: '4712' },
    'unread',
    'no-token',
    reason,
  ],
  ['an admin was linked just now', { user: { admin: true }, justLinked: '4711' }, 'block', 'admin'],
]);

const onUid = (...customers: readonly ReturnType<typeof mia>[]) => ({
  ...unlinked,
  facts: { 'customers-by-uid': { 4711: told(customers) } },
});

asks('linked-elsewhere', [
  ['no linking is planned', {}, 'left out'],
  ['the user to link is on nobody', onUid(), 'ok', 'ok'],
  ['on this very customer', onUid(mia()), 'ok', 'ok'],
  ['on another customer', onUid(mia({ id: 5502, email: 'old@acme.example' })), 'block', 'elsewhere'],
  ['on this one and on another', onUid(mia(), mia({ id: 5502 })), 'block', 'elsewhere'],
  [
    'it cannot be read',
    { ...unlinked, facts: { 'customers-by-uid': { 4711: notRead } } },
    'unread',
    'unread',
  ],
  ['it is on its way', { ...unlinked, facts: { 'customers-by-uid': { 4711: onItsWay } } }, 'left out'],
  ['CustomersDot is not read here', { ...unlinked, reads: 'agent' }, 'unread', 'untold'],
  ['nobody is there to be linked', { ...unlinked, ...usersByEmail() }, 'left out'],
  [
    'a wrong account is linked, the one to link is on another',
    {
      customer: { uid: '77' },
      facts: {
        user: { 77: told(account({ id: '77', admin: true })) },
        'customers-by-uid': { 4711: told([mia({ id: 5502 })]) },
      },
    },
    'block',
    'elsewhere',
  ],
]);

test('the other customer is named', () => {
  const found = finding('linked-elsewhere', onUid(mia({ id: 5502, email: 'old@acme.example' })));
  expect(found?.params).toMatchObject({ id: 5502, email: 'old@acme.example', uid: '4711' });
});
