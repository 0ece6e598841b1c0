/** What can be looked at through GitLab.com's REST API (gitlab-api.md section 1). */
import { domainOfAddress } from '../../core/domain/email-address.ts';
import * as z from 'zod/mini';
import type {
  DeletionMark,
  GitlabUser,
  GroupPlan,
  Memberships,
  Namespace,
  UserEmail,
} from '../../core/domain/records/gitlab.ts';
import { search, segment } from '../address.ts';
import { type Endpoint, fits, misfit, type Received } from '../endpoint.ts';
import { readAs, readBy } from '../shape.ts';
import {
  deletionMarkRecord,
  groupPlanRecord,
  memberRecord,
  membershipList,
  namespaceRecord,
  OWNER,
  userEmailRecord,
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

/** Every address of a user, the primary one among them. Unseen `forbidden` unless an admin's token. */
export const userEmails: Endpoint<{ readonly id: string }, readonly UserEmail[]> = {
  ...looking,
  path: ({ id }) => `/users/${segment(id)}/emails`,
  reply: readBy(z.array(userEmailRecord)),
};

/** Whose the app's token is; `admin` is true for an administrator's, and null or false for any other. */
export const currentUser: Endpoint<object, GitlabUser> = {
  ...looking,
  path: () => '/user',
  reply: readBy(userRecord),
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

/** Whether a group is marked for deletion; absent for what is no group, or none that the token may see. */
export const deletionMark: Endpoint<{ readonly namespace: number | string }, DeletionMark> = {
  ...looking,
  path: ({ namespace }) => `/groups/${segment(namespace)}${search({ with_projects: 'false' })}`,
  reply: readBy(deletionMarkRecord),
  absentOn: [404],
};

const namespaces = readBy(z.array(namespaceRecord));

/**
 * A root namespace by a path of digits, which `/namespaces/:id` would take for an id (gitlab-api.md section 1): searched
 * for, and taken only where it has that very path. Null: there is none. Not told where more are found than one page holds.
 */
export const namespaceByDigits: Endpoint<{ readonly path: string }, Namespace | null> = {
  ...looking,
  path: ({ path }) => `/namespaces${search({ search: path, top_level_only: 'true', per_page: 100 })}`,
  reply(received, { path }) {
    const fit = namespaces(received);
    if (!fit.fits) return fit;
    const found = fit.value.find((one) => one.path === path);
    if (found !== undefined) return fits(found);
    return (received.headers['x-next-page'] ?? '') === '' && received.next === null
      ? fits(null)
      : misfit('namespaces: more than one page');
  },
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

type MemberParams = { readonly namespace: number | string; readonly user: string };

/** A direct member's access level in the group; absent for no direct member and for a hidden group. */
export const member: Endpoint<MemberParams, number> = {
  ...looking,
  path: ({ namespace, user }) => `/groups/${segment(namespace)}/members/${segment(user)}`,
  reply: readAs(memberRecord, (raw) => raw.access_level),
  absentOn: [404],
};

/** The same, with what comes from invited groups and from groups above: the highest level counts. */
export const inheritedMember: Endpoint<MemberParams, number> = {
  ...member,
  path: ({ namespace, user }) => `/groups/${segment(namespace)}/members/all/${segment(user)}`,
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
    return /^\d{1,9}$/.test(total) ? fits(Number(total)) : misfit('x-total: expected number');
  },
  troubles: { 400: 'forbidden' },
};

function byFrequency(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([word]) => word);
}

const hasNextPage = ({ next, headers }: Received): boolean =>
  next !== null || (headers['x-next-page'] ?? '') !== '' || (headers['link'] ?? '').includes('rel="next"');

/**
 * The owners' email domains, most frequent first; empty where emails are not shown. Null where the members go on on a
 * second page: an owner may stand there, so nothing is said of them.
 */
export const ownerDomains: Endpoint<{ readonly namespace: number | string }, readonly string[] | null> = {
  ...looking,
  path: ({ namespace }) => `/groups/${segment(namespace)}/members${search({ per_page: 100 })}`,
  reply: readAs(z.array(memberRecord), (list, received) =>
    hasNextPage(received)
      ? null
      : byFrequency(
          list.flatMap(({ access_level, email }) =>
            access_level === OWNER && email?.includes('@') ? [domainOfAddress(email)] : [],
          ),
        ),
  ),
};

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
