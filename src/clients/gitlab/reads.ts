/** What can be looked at through GitLab.com's REST API (gitlab-api.md section 1). */
import * as z from 'zod/mini';
import type { GitlabUser, GroupPlan, Memberships, Namespace } from '../../core/domain/records.ts';
import { search, segment } from '../address.ts';
import { type Endpoint, fits, misfit } from '../endpoint.ts';
import { readAs, readBy } from '../shape.ts';
import {
  groupPlanRecord,
  memberRecord,
  membershipList,
  namespaceRecord,
  OWNER,
  userRecord,
} from './schemas.ts';

const looking = { service: 'gitlab', method: 'GET' } as const;

/** A user by id; absent when there is none. */
export const user: Endpoint<{ readonly id: string }, GitlabUser> = {
  ...looking,
  path: ({ id }) => `/users/${segment(id)}`,
  reply: readBy(userRecord),
  absentOn: [404],
};

const users = readAs(z.array(userRecord), (list): readonly GitlabUser[] => list);

/**
 * Users found by a whole email address: there is no filter for it, only the search, which looks at names too. So the
 * reader compares the addresses. A private one is found by an admin's token only.
 */
export const usersByEmail: Endpoint<{ readonly email: string }, readonly GitlabUser[]> = {
  ...looking,
  path: ({ email }) => `/users${search({ search: email })}`,
  reply: users,
};

/** The user of that name, in any case of letters; none is an empty list. */
export const usersByName: Endpoint<{ readonly username: string }, readonly GitlabUser[]> = {
  ...looking,
  path: ({ username }) => `/users${search({ username })}`,
  reply: users,
};

/** Namespaces that the user owns directly, of the first 100 memberships. Unseen `forbidden` unless an admin's token. */
export const memberships: Endpoint<{ readonly uid: string }, Memberships> = {
  ...looking,
  path: ({ uid }) => `/users/${segment(uid)}/memberships${search({ type: 'Namespace', per_page: 100 })}`,
  reply: readBy(membershipList),
};

/** A namespace by id or full path; absent when there is none, or none that the token may see. */
export const namespace: Endpoint<{ readonly ref: string }, Namespace> = {
  ...looking,
  path: ({ ref }) => `/namespaces/${segment(ref)}`,
  reply: readBy(namespaceRecord),
  absentOn: [404],
};

/**
 * The group's subscription as GitLab.com shows it (gitlab-api.md 1.4); all null when it has none, absent when there
 * is no such group, or none that the token may see.
 */
export const groupPlan: Endpoint<{ readonly namespace: number | string }, GroupPlan> = {
  ...looking,
  path: ({ namespace }) => `/namespaces/${segment(namespace)}/gitlab_subscription`,
  reply: readBy(groupPlanRecord),
  absentOn: [404],
};

/** A user's access level in the group, inherited ones counted; absent for no member and for a hidden group. */
export const member: Endpoint<{ readonly namespace: number | string; readonly user: string }, number> = {
  ...looking,
  path: ({ namespace, user }) => `/groups/${segment(namespace)}/members/all/${segment(user)}`,
  reply: readAs(memberRecord, (raw) => raw.access_level),
  absentOn: [404],
};

/**
 * How many billable members a root group has. The count is a header, and over 10,000 it is missing: then the number
 * is not known. A 400 means no right to see billing, or a subgroup (1.5).
 */
export const billable: Endpoint<{ readonly namespace: number | string }, number> = {
  ...looking,
  path: ({ namespace }) => `/groups/${segment(namespace)}/billable_members${search({ per_page: 1 })}`,
  reply({ json, headers }) {
    if (!Array.isArray(json)) return misfit('expected array');
    const total = headers['x-total'] ?? '';
    return /^\d{1,9}$/.test(total) ? fits(Number(total)) : misfit('x-total: not told');
  },
  troubles: { 400: 'forbidden' },
};

function byFrequency(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([word]) => word);
}

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** The owners' email domains, most frequent first, of the first 100 members; empty where emails are not shown. */
export const ownerDomains: Endpoint<{ readonly namespace: number | string }, readonly string[]> = {
  ...looking,
  path: ({ namespace }) => `/groups/${segment(namespace)}/members${search({ per_page: 100 })}`,
  reply: readAs(z.array(memberRecord), (list) =>
    byFrequency(
      list.flatMap(({ access_level, email }) =>
        access_level === OWNER && email?.includes('@') ? [domainOf(email)] : [],
      ),
    ),
  ),
};

const namespaces = readBy(z.array(namespaceRecord));

/** Root groups whose name or path holds this path, itself left out; at most 20. */
export const similarGroups: Endpoint<{ readonly path: string }, readonly Namespace[]> = {
  ...looking,
  path: ({ path }) => `/namespaces${search({ search: path, top_level_only: 'true', per_page: 20 })}`,
  reply(received, { path }) {
    const fit = namespaces(received);
    if (!fit.fits) return fit;
    const own = path.toLowerCase();
    return fits(fit.value.filter((one) => one.kind === 'group' && one.path.toLowerCase() !== own));
  },
};
