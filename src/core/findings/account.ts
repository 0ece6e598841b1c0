/** Which GitLab.com account is linked, whose it is, and whether it owns the group. */
import { query } from '../domain/query.ts';
import { known, pending } from '../domain/loadable.ts';
import { finding, type Rule, unread } from './finding.ts';

/** GitLab's access level of an Owner (contracts/gitlab-api.md 1.5). */
const owner = 50;

/** `account-linked`: the customer has a uid; without one, linking becomes the first step (R5). */
export const accountLinked: Rule = ({ snapshot: { customer, user } }) => {
  if (customer === null) return null;
  if (customer.uid !== null) return finding('account-linked', 'ok', 'ok', { uid: customer.uid });
  switch (user.tag) {
    case 'known':
      return finding('account-linked', 'warn', 'proposed', {
        username: user.value.username,
        id: user.value.id,
      });
    case 'absent':
      return finding('account-linked', 'block', 'nobody', { email: customer.email });
    case 'unread':
      return unread(
        'account-linked',
        user.trouble,
        [query('users-by-email', customer.email.toLowerCase())],
        'unread',
      );
    default:
      return null;
  }
};

/** `token-valid`: the stored token still works; the customer signs in again otherwise (R7). */
export const tokenValid: Rule = ({ snapshot: { customer, token } }) => {
  if (customer === null || customer.uid === null) return null;
  const state = known(token)?.state;
  if (customer.tokenValid === false || state === 'invalid' || state === 'none') {
    return finding('token-valid', 'warn', state === 'none' ? 'none' : 'invalid');
  }
  return customer.tokenValid === null
    ? unread('token-valid', null, [], 'untold')
    : finding('token-valid', 'ok', 'ok');
};

/**
 * `linked-user-is-customer`: the token's owner is the linked user, and no admin (R8, E1: the portal's 502). An account
 * that this very case linked, with proof, needs no second proof of the token.
 */
export const linkedUserIsCustomer: Rule = ({ snapshot }) => {
  const { customer, token, linkedUser } = snapshot;
  if (customer === null || customer.uid === null) return null;
  const { uid, id } = customer;
  const user = known(linkedUser);
  const tokenState = known(token);
  const found = (
    level: 'block' | 'ok',
    answer: 'other' | 'admin' | 'ok',
    params: Record<string, string> = {},
  ) => finding('linked-user-is-customer', level, answer, { uid, id, ...params });
  if (tokenState?.state === 'valid' && tokenState.owner !== uid)
    return found('block', 'other', { owner: tokenState.owner });
  if (user?.admin === true) return found('block', 'admin', { username: user.username });
  const ask = [...(snapshot.reads === 'api' ? [query('token-owner', id)] : []), query('user', uid)];
  const trouble =
    token.tag === 'unread' ? token.trouble : linkedUser.tag === 'unread' ? linkedUser.trouble : null;
  const waiting = snapshot.reads === 'api' && (token.tag === 'asked' || token.tag === 'idle');
  if (waiting || linkedUser.tag === 'asked' || linkedUser.tag === 'idle') return null;
  if (tokenState?.state === 'valid' && user?.admin === false) return found('ok', 'ok');
  const why =
    tokenState === undefined ? 'unread' : tokenState.state === 'valid' ? 'admin-untold' : 'no-token';
  const blind = unread('linked-user-is-customer', trouble, ask, snapshot.reads === 'agent' ? 'untold' : why, {
    uid,
    id,
  });
  return snapshot.justLinked === uid ? { ...blind, gate: null } : blind;
};

/** `linked-elsewhere`: the user to link is on no other customer (R9, E7). */
export const linkedElsewhere: Rule = ({ snapshot: { linkingPlanned, user, otherCustomers, reads } }) => {
  const toLink = known(user);
  if (!linkingPlanned || toLink === undefined) return null;
  const params = { username: toLink.username, uid: toLink.id };
  const ask = [query('customers-by-uid', toLink.id)];
  if (reads === 'agent') return unread('linked-elsewhere', null, [], 'untold', params);
  if (otherCustomers.tag === 'unread')
    return unread('linked-elsewhere', otherCustomers.trouble, ask, 'unread', params);
  if (otherCustomers.tag !== 'known') return null;
  const [other] = otherCustomers.value;
  return other === undefined
    ? finding('linked-elsewhere', 'ok', 'ok', params)
    : finding('linked-elsewhere', 'block', 'elsewhere', { ...params, id: other.id, email: other.email });
};

/** `owner-of-namespace`: the GitLab user owns the group; forcing can do without, with a warning (R6). */
export const ownerOfNamespace: Rule = ({ snapshot: { user, userId, namespace, member }, intent }) => {
  const group = known(namespace);
  if (userId === null || pending(user) || group === undefined) return null;
  const params = { username: known(user)?.username ?? userId, path: group.path };
  const ask = [query('member', `${group.id}/${userId}`)];
  if (member.tag === 'unread') return unread('owner-of-namespace', member.trouble, ask, 'unread', params);
  if (member.tag !== 'known' && member.tag !== 'absent') return null;
  const level = known(member);
  if (level !== undefined && level >= owner) return finding('owner-of-namespace', 'ok', 'ok', params);
  const answer = level === undefined ? 'no-member' : 'no-owner';
  const forced = intent === 'force' || intent === 'swap';
  return finding('owner-of-namespace', forced ? 'stop' : 'block', answer, {
    ...params,
    level: level ?? 0,
  });
};
