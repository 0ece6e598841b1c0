/**
 * The GitLab.com user of an address (gitlab-api.md 1.2). The search finds a user by any address of theirs and shows the primary one, so the
 * others are looked up; and a private address is found for an administrator's token alone, so that for any other token an empty list is no
 * answer.
 */
import { factIn, type FactStore } from './store.ts';
import { keyOfAddress } from '../domain/email-address.ts';
import { asked, known, type Loadable, pending, type Trouble } from '../domain/loadable.ts';
import { type Query, query } from '../domain/query.ts';
import type { GitlabUser } from '../domain/records/gitlab.ts';

/** The addresses of so many found users are looked up. */
const lookedUp = 3;

/** Whom the app's token belongs to has no argument. */
const currentUser = query('current-user', 'self');

const hidden: Trouble = { kind: 'forbidden', service: 'gitlab', reason: 'private-emails', detail: '' };
const tooMany: Trouble = { kind: 'shape', service: 'gitlab', reason: 'too-many-users', detail: '' };

const listOf = (facts: FactStore, email: string) => factIn(facts, 'users-by-email', keyOfAddress(email));

const isPrimary = (user: GitlabUser, email: string): boolean =>
  user.email !== null && keyOfAddress(user.email) === keyOfAddress(email);

const byPrimary = (list: readonly GitlabUser[], email: string): GitlabUser | undefined =>
  list.find((one) => one.confirmed && isPrimary(one, email));

/** Found users whose primary address is another one: they may have this one beside it. None where one has it as the primary. */
export function foundByOtherAddress(facts: FactStore, email: string): readonly GitlabUser[] {
  const list = known(listOf(facts, email)) ?? [];
  return byPrimary(list, email) === undefined ? list.filter((one) => !isPrimary(one, email)) : [];
}

const emailsOf = (facts: FactStore, user: GitlabUser) => factIn(facts, 'user-emails', user.id);

/** Only an administrator is shown who is one, and other people's addresses. */
const isShownToAdmin = (facts: FactStore, email: string): boolean =>
  (known(listOf(facts, email)) ?? []).some((one) => one.admin !== null) ||
  foundByOtherAddress(facts, email).some((one) => emailsOf(facts, one).tag === 'known');

/** What has to be asked to know whose the addresses are, in the order in which it can be. */
export const queriesForUser = (facts: FactStore, emails: readonly string[]): readonly Query[] =>
  emails.flatMap((email) => queriesFor(facts, email));

function queriesFor(facts: FactStore, email: string): readonly Query[] {
  const list = known(listOf(facts, email));
  const first = query('users-by-email', keyOfAddress(email));
  if (list === undefined || byPrimary(list, email) !== undefined) return [first];
  const others = foundByOtherAddress(facts, email).slice(0, lookedUp);
  const emails = others.map((one) => query('user-emails', one.id));
  const isEmpty = others.length === 0 && !isShownToAdmin(facts, email);
  return [first, ...emails, ...(isEmpty ? [currentUser] : [])];
}

/** Nobody was found: so it is for an administrator's token, and cannot be told for any other. */
function nobody(facts: FactStore, email: string, at: number): Loadable<GitlabUser> {
  if (isShownToAdmin(facts, email)) return { tag: 'absent', at, by: 'read' };
  const self = factIn(facts, 'current-user', 'self');
  if (pending(self)) return asked;
  if (self.tag === 'unread') return self;
  return known(self)?.admin === true
    ? { tag: 'absent', at, by: 'read' }
    : { tag: 'unread', trouble: hidden, at };
}

/** The user who has confirmed one of the addresses, the first that leads to one; as their primary one or as another one of theirs. */
export function userByEmail(facts: FactStore, emails: readonly string[]): Loadable<GitlabUser> {
  const found = emails.map((email) => userOf(facts, email));
  const inOrder = (['known', 'asked', 'unread'] as const).map((tag) => found.find((one) => one.tag === tag));
  return inOrder.find((one) => one !== undefined) ?? found[0] ?? asked;
}

function userOf(facts: FactStore, email: string): Loadable<GitlabUser> {
  const fact = listOf(facts, email);
  if (fact.tag !== 'known')
    return fact.tag === 'unread' ? fact : pending(fact) ? asked : { tag: 'absent', at: 0, by: 'read' };
  const primary = byPrimary(fact.value, email);
  if (primary !== undefined) return { ...fact, value: primary };
  const others = foundByOtherAddress(facts, email);
  const asks = others.slice(0, lookedUp).map((one) => emailsOf(facts, one));
  const key = keyOfAddress(email);
  const found = others.find((one) =>
    known(emailsOf(facts, one))?.some((each) => each.confirmed && keyOfAddress(each.email) === key),
  );
  if (found !== undefined) return { ...fact, value: found };
  if (asks.some(pending)) return asked;
  const unread = asks.find((one) => one.tag === 'unread');
  if (unread?.tag === 'unread') return unread;
  return others.length > lookedUp
    ? { tag: 'unread', trouble: tooMany, at: fact.at }
    : nobody(facts, email, fact.at);
}
