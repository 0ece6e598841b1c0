/** Which GitLab.com account is linked, whose it is, and whether it owns the group. */
import type { Params } from '../domain/proof.ts';
import { type Query, query } from '../domain/query.ts';
import { keyOfAddress } from '../domain/email-address.ts';
import { known, pending } from '../domain/loadable.ts';
import { type GitlabUser, ownerLevel } from '../domain/records/gitlab.ts';
import { addressesOf } from '../facts/chosen-customer.ts';
import { queriesForUser } from '../facts/user-by-email.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { type Finding, finding, type FindingRule, stopWithReason, unread } from './finding.ts';

/** Who is proposed or chosen; a proposal by another address than the user's primary one says which one is confirmed. */
function toBeLinked(
  { username, id, email }: GitlabUser,
  addresses: readonly string[],
  isProposed: boolean,
): Finding {
  const isOther = email !== null && !addresses.some((one) => keyOfAddress(one) === keyOfAddress(email));
  const params = { username, id };
  return isProposed && isOther
    ? finding('account-linked', 'warn', 'proposed-other', {
        ...params,
        email: addresses.join(', '),
        primary: email,
      })
    : finding('account-linked', 'warn', 'proposed', params);
}

/** `account-linked`: the customer has a uid; without one, linking becomes the first step (R5). */
export const accountLinked: FindingRule = ({ snapshot }) => {
  const { customer, user, choices, remembered, facts } = snapshot;
  if (customer === null) return null;
  if (customer.uid === undefined) return unread('account-linked', null, [], 'untold', { id: customer.id });
  if (customer.uid !== null) return finding('account-linked', 'ok', 'ok', { uid: customer.uid });
  switch (user.tag) {
    case 'known':
      return toBeLinked(
        user.value,
        addressesOf(snapshot, customer),
        choices.gitlabUser === undefined && remembered.user === undefined,
      );
    case 'absent':
      return finding('account-linked', 'block', 'nobody', { email: customer.email });
    case 'unread':
      return unread(
        'account-linked',
        user.trouble,
        queriesForUser(facts, addressesOf(snapshot, customer)),
        'unread',
      );
    default:
      return null;
  }
};

/** `token-valid`: the stored token still works; the customer signs in again otherwise (R7). */
export const tokenValid: FindingRule = ({ snapshot: { customer, token } }) => {
  if (customer === null || customer.uid == null) return null;
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
export const linkedUserIsCustomer: FindingRule = ({ snapshot }) => {
  const { customer, token, linkedUser } = snapshot;
  if (customer === null || customer.uid == null) return null;
  const { uid, id } = customer;
  const user = known(linkedUser);
  const tokenState = known(token);
  const found = (
    level: 'block' | 'ok',
    answer: 'other' | 'foreign' | 'admin' | 'ok' | 'told',
    params: Record<string, string> = {},
  ) => finding('linked-user-is-customer', level, answer, { uid, id, ...params });
  if (tokenState?.state === 'valid' && tokenState.owner !== uid)
    return found('block', 'other', { owner: tokenState.owner });
  if (user?.admin === true) return found('block', 'admin', { username: user.username });
  if (tokenState?.state === 'foreign') return found('block', 'foreign');
  if (token.tag === 'known' && token.by === 'agent' && tokenState?.state === 'valid')
    return found('ok', 'told');
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
export const linkedElsewhere: FindingRule = ({
  snapshot: { linkingPlanned, user, otherCustomers, reads },
}) => {
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

/** `user-active`: a blocked, banned or deactivated person cannot sign in, so the portal is of no use to them. */
export const userActive: FindingRule = ({ snapshot: { user, userId } }) => {
  if (user.tag === 'unread' && userId !== null)
    return unread('user-active', user.trouble, [query('user', userId)], 'unread', { username: userId });
  const one = known(user);
  if (one === undefined) return null;
  const { username, state } = one;
  if (state === null) return unread('user-active', null, [query('user', one.id)], 'unread', { username });
  return state.toLowerCase() === 'active'
    ? finding('user-active', 'ok', 'ok', { username })
    : finding('user-active', 'warn', 'inactive', { username, state });
};

/** GitLab's roles by their access levels; one that is not listed is told by its number. */
const roles: Readonly<Record<number, string>> = {
  5: 'Minimal Access',
  10: 'Guest',
  15: 'Planner',
  20: 'Reporter',
  30: 'Developer',
  40: 'Maintainer',
};

/** Whether the user is an Owner through another group; null where that is not asked, or still on its way. */
function throughAnotherGroup(
  { inheritedMember }: Snapshot,
  params: Params,
  ask: readonly Query[],
): Finding | null {
  if (inheritedMember.tag === 'unread')
    return unread('owner-of-namespace', inheritedMember.trouble, ask, 'unread', params);
  return (known(inheritedMember) ?? 0) >= ownerLevel
    ? finding('owner-of-namespace', 'warn', 'invited', params)
    : null;
}

/**
 * `owner-of-namespace`: the GitLab user owns the group by themselves (R6). Through another group only is a warning, since
 * the portal is thought not to list it (assumption C9); forcing can do without, with a reason.
 */
export const ownerOfNamespace: FindingRule = ({ snapshot, intent }) => {
  const { user, userId, namespace, member, inheritedMember } = snapshot;
  const group = known(namespace);
  if (userId === null || pending(user) || group === undefined) return null;
  const params = { username: known(user)?.username ?? userId, path: group.path };
  const arg = `${group.id}/${userId}`;
  if (member.tag === 'unread')
    return unread('owner-of-namespace', member.trouble, [query('member', arg)], 'unread', params);
  if (member.tag !== 'known' && member.tag !== 'absent') return null;
  // In a group that lies within another one it is the role from above that counts.
  const inherited = group.parent === null ? undefined : known(inheritedMember);
  if (Math.max(known(member) ?? 0, inherited ?? 0) >= ownerLevel)
    return finding('owner-of-namespace', 'ok', 'ok', params);
  const through = throughAnotherGroup(snapshot, params, [query('inherited-member', arg)]);
  if (through !== null) return through;
  const level = known(inheritedMember) ?? known(member);
  const answer = level === undefined ? 'no-member' : 'no-owner';
  const about = { ...params, role: roles[level ?? 0] ?? String(level) };
  return intent === 'force' || intent === 'swap'
    ? stopWithReason('owner-of-namespace', answer, about)
    : finding('owner-of-namespace', 'block', answer, about);
};
