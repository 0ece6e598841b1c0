import type { Route } from '../route.ts';
import type { Core } from '../core.ts';
import { json } from '../replies.ts';
import type { GitlabUser, Member, Namespace } from '../state/gitlab.ts';
import { lineOf, visibleGroup } from './find.ts';
import { endpoint, isAdmin, message, notFound, readsBilling } from './gate.ts';
import { paged, type Listed } from './paging.ts';
import { basicView } from './users.ts';

/** One face in the crowd: made up when somebody pages that far. */
const extra = (group: Namespace, n: number): GitlabUser => ({
  id: 40_000_000 + group.id * 100_000 + n,
  username: `member-${n}`,
  name: `Member ${n}`,
  email: `member-${n}@staff.example`,
  confirmed_at: group.created_at,
  public_email: null,
  other_emails: [],
  is_admin: false,
  state: 'active',
  created_at: group.created_at,
  projects: [],
});

function known(core: Core, member: Member): { user: GitlabUser; member: Member }[] {
  const user = core.state.gitlab.users.find((one) => one.id === member.user_id);
  return user ? [{ user, member }] : [];
}

/** With those who come through invited groups, as `all` counts them. */
const everyone = (groups: Namespace[]): Member[] =>
  groups.flatMap((group) => [...group.members, ...group.invited]);
const direct = (group: Namespace): Member[] => group.members;

/** Of several memberships of one user, along the line of groups, the highest counts. */
function highest(core: Core, members: Member[]): { user: GitlabUser; member: Member }[] {
  const best = new Map<number, Member>();
  for (const member of members) {
    const other = best.get(member.user_id);
    if (!other || other.access_level < member.access_level) best.set(member.user_id, member);
  }
  return [...best.values()].flatMap((member) => known(core, member));
}

function memberView(core: Core, user: GitlabUser, member: Member): Record<string, unknown> {
  return {
    ...basicView(user),
    access_level: member.access_level,
    created_at: member.created_at,
    created_by: null,
    expires_at: member.expires_at,
    membership_state: 'active',
    ...(isAdmin(core) ? { email: user.email } : {}),
  };
}

function crowdMember(group: Namespace): Member {
  return { user_id: 0, access_level: 30, created_at: group.created_at, expires_at: null };
}

function listed(
  group: Namespace,
  first: Record<string, unknown>[],
  total: number,
  viewCrowd: (user: GitlabUser) => Record<string, unknown>,
): Listed {
  return {
    total,
    slice: (from, size) => {
      const until = Math.min(total, from + size);
      const items: unknown[] = first.slice(from, until);
      for (let n = Math.max(from, first.length); n < until; n++) {
        items.push(viewCrowd(extra(group, n - first.length + 1)));
      }
      return items;
    },
  };
}

const billableView = (user: GitlabUser, member: Member): Record<string, unknown> => ({
  ...basicView(user),
  email: user.email,
  last_activity_on: null,
  membership_type: 'group_member',
  removable: true,
  created_at: member.created_at,
  is_last_owner: false,
  last_login_at: null,
});

export function memberHandlers(core: Core): Route[] {
  const all = (members: Member[], group: Namespace, search: string): Listed => {
    const wanted = search.toLowerCase();
    const first = highest(core, members)
      .filter(({ user }) => user.name.toLowerCase().includes(wanted) || user.username.includes(wanted))
      .map(({ user, member }) => memberView(core, user, member));
    const crowd = wanted === '' ? group.crowd : 0;
    return listed(group, first, first.length + crowd, (user) => memberView(core, user, crowdMember(group)));
  };
  const one = (members: Member[], id: string | undefined) => {
    const found = highest(core, members).find(({ user }) => String(user.id) === id);
    // Another spelling than for a hidden group: the only way to tell the two apart.
    return found ? json(memberView(core, found.user, found.member)) : message(404, '404 Not found');
  };
  const search = (url: URL) => url.searchParams.get('query') ?? '';
  return [
    endpoint(core, 'GET', '/groups/:id/members', ({ params, url }) => {
      const group = visibleGroup(core, params['id'] ?? '');
      return group ? paged(url, all(direct(group), group, search(url))) : notFound('Group');
    }),
    endpoint(core, 'GET', '/groups/:id/members/all', ({ params, url }) => {
      const group = visibleGroup(core, params['id'] ?? '');
      return group ? paged(url, all(everyone(lineOf(core, group)), group, search(url))) : notFound('Group');
    }),
    endpoint(core, 'GET', '/groups/:id/members/all/:user_id', ({ params }) => {
      const group = visibleGroup(core, params['id'] ?? '');
      return group ? one(everyone(lineOf(core, group)), params['user_id']) : notFound('Group');
    }),
    endpoint(core, 'GET', '/groups/:id/members/:user_id', ({ params }) => {
      const group = visibleGroup(core, params['id'] ?? '');
      return group ? one(direct(group), params['user_id']) : notFound('Group');
    }),
    endpoint(core, 'GET', '/groups/:id/billable_members', ({ params, url }) => {
      const group = visibleGroup(core, params['id'] ?? '');
      if (!group) return notFound('Group');
      if (group.parent_id !== null || !readsBilling(core)) return message(400, '400 Bad request');
      const first = highest(core, everyone([group])).map(({ user, member }) => billableView(user, member));
      const viewCrowd = (user: GitlabUser) => billableView(user, crowdMember(group));
      return paged(url, listed(group, first.slice(0, group.billable), group.billable, viewCrowd));
    }),
  ];
}
