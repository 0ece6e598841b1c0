import type { Route } from '../route.ts';
import type { Core } from '../core.ts';
import { isoMoment } from '../dates.ts';
import { json } from '../replies.ts';
import type { GitlabUser } from '../state/gitlab.ts';
import { endpoint, forbidden, isAdmin, notFound, type Serve } from './gate.ts';
import { listOf, paged } from './paging.ts';

export const basicView = (user: GitlabUser): Record<string, unknown> => ({
  id: user.id,
  username: user.username,
  public_email: user.public_email,
  name: user.name,
  state: user.state,
  locked: false,
  avatar_url: null,
  web_url: `https://gitlab.com/${user.username}`,
});

const adminView = (user: GitlabUser): Record<string, unknown> => ({
  ...basicView(user),
  created_at: user.created_at,
  bio: '',
  location: null,
  pronouns: null,
  linkedin: '',
  twitter: '',
  website_url: '',
  job_title: '',
  organization: null,
  bot: false,
  last_sign_in_at: user.confirmed_at,
  confirmed_at: user.confirmed_at,
  last_activity_on: null,
  email: user.email,
  commit_email: user.email,
  current_sign_in_at: null,
  color_scheme_id: 1,
  projects_limit: 100_000,
  can_create_group: true,
  can_create_project: true,
  identities: [],
  two_factor_enabled: true,
  external: false,
  private_profile: false,
  is_admin: user.is_admin,
  note: null,
  namespace_id: null,
  created_by: null,
  shared_runners_minutes_limit: null,
  extra_shared_runners_minutes_limit: null,
  using_license_seat: false,
});

const viewFor = (core: Core): ((user: GitlabUser) => Record<string, unknown>) =>
  isAdmin(core) ? adminView : basicView;

/** Names are matched loosely; an address only whole, and a private one, the primary or another, only for admins. */
function found(core: Core, user: GitlabUser, search: string): boolean {
  const wanted = search.toLowerCase();
  const others = user.other_emails.map((one) => one.email);
  const addresses = isAdmin(core) ? [user.email, ...others] : [user.public_email];
  if (wanted.includes('@')) return addresses.some((address) => address?.toLowerCase() === wanted);
  return user.username.toLowerCase().includes(wanted) || user.name.toLowerCase().includes(wanted);
}

const search =
  (core: Core): Serve =>
  ({ url }) => {
    const username = url.searchParams.get('username');
    const wanted = url.searchParams.get('search');
    const users = core.state.gitlab.users.filter(
      (user) =>
        (username === null || user.username.toLowerCase() === username.toLowerCase()) &&
        (wanted === null || found(core, user, wanted)),
    );
    return paged(url, listOf(users.map(viewFor(core))), 'User');
  };

function membershipsOf(core: Core, user: GitlabUser, type: string | null): unknown[] {
  const groups = core.state.gitlab.namespaces.flatMap((group) =>
    group.members
      .filter((member) => member.user_id === user.id && group.kind === 'group')
      .map((member) => ({
        source_id: group.id,
        source_name: group.name,
        source_type: 'Namespace',
        access_level: member.access_level,
      })),
  );
  const projects = user.projects.map((project) => ({
    source_id: project.id,
    source_name: project.name,
    source_type: 'Project',
    access_level: project.access_level,
  }));
  return [...projects, ...groups].filter((one) => type === null || one.source_type === type);
}

/** What the token tells of itself; never the token. */
const ownToken = ({ state, knobs, clock }: Core): Record<string, unknown> => ({
  id: 4242,
  name: 'provisioning sidebar',
  revoked: false,
  active: true,
  user_id: state.gitlab.tokenUser,
  scopes: knobs.gitlabToken === 'no-issues' ? ['read_api'] : ['api'],
  created_at: isoMoment(clock.now()),
  last_used_at: isoMoment(clock.now()),
  expires_at: state.gitlab.tokenExpires,
});

export function userHandlers(core: Core): Route[] {
  const byId = (params: Record<string, string>) =>
    core.state.gitlab.users.find((user) => String(user.id) === params['id']);
  return [
    endpoint(core, 'GET', '/user', () => {
      const self = core.state.gitlab.users.find((user) => user.id === core.state.gitlab.tokenUser);
      if (!self) return notFound('User');
      const { is_admin: told, ...others } = adminView(self);
      return json(isAdmin(core) ? { ...others, is_admin: told } : others);
    }),
    endpoint(core, 'GET', '/personal_access_tokens/self', () => json(ownToken(core))),
    endpoint(core, 'GET', '/users', search(core)),
    endpoint(core, 'GET', '/users/:id', ({ params }) => {
      const user = byId(params);
      return user ? json(viewFor(core)(user)) : notFound('User');
    }),
    endpoint(core, 'GET', '/users/:id/emails', ({ params }) => {
      if (!isAdmin(core)) return forbidden();
      const user = byId(params);
      if (!user) return notFound('User');
      const primary = { id: user.id * 10, email: user.email, confirmed_at: user.confirmed_at };
      return json([primary, ...user.other_emails]);
    }),
    endpoint(core, 'GET', '/users/:id/memberships', ({ params, url }) => {
      if (!isAdmin(core)) return forbidden();
      const user = byId(params);
      const type = url.searchParams.get('type');
      if (!user) return notFound('User');
      if (type !== null && type !== 'Namespace' && type !== 'Project') {
        return json({ error: 'type does not have a valid value' }, 400);
      }
      return paged(url, listOf(membershipsOf(core, user, type)));
    }),
  ];
}
