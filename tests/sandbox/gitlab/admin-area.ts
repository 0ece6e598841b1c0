/** GitLab.com's admin area, as far as a guide leads there: a user who is impersonated, and a group with its minutes. */
import type { GitlabUser, Namespace } from '#world/state/gitlab.ts';
import type { Admin } from '../customersdot/admin.ts';
import { html } from '../customersdot/html.ts';
import { impersonatedIn } from '../customersdot/impersonations.ts';
import { facts, form, type AdminPage } from '../customersdot/layout.ts';

const page = (title: string, content: AdminPage['content']): AdminPage => ({
  site: 'gitlab',
  title,
  content,
});

/** @param path as GitLab.com has it */
export function gitlabPage(admin: Admin, path: string, sent: Record<string, string> | null): AdminPage {
  const { users, namespaces } = admin.world.state.gitlab;
  const impersonated = impersonatedIn(admin.world);
  if (sent && 'stop' in sent) impersonated.user = null;
  const [, area, model, ...rest] = path.split('/');
  const name = rest.map(decodeURIComponent).join('/');
  if (area !== 'admin')
    return page('GitLab.com', html`<p>This is GitLab.com, as far as the sandbox has it.</p>`);
  // Whoever impersonates somebody sees what they see.
  if (impersonated.user !== null) return page('404', html`<p>Page not found</p>`);
  const user = users.find((one) => one.username === name);
  const group = namespaces.find((one) => one.full_path === name);
  if (model === 'users' && user !== undefined) return userPage(admin, user, sent);
  if (model === 'groups' && group !== undefined) return groupPage(group);
  return page('404', html`<p>Page not found</p>`);
}

function userPage({ world }: Admin, user: GitlabUser, sent: Record<string, string> | null): AdminPage {
  if (sent && 'impersonate' in sent) {
    impersonatedIn(world).user = user;
    return page('GitLab.com', html`<p>You are now impersonating ${user.username}</p>`);
  }
  return page(
    user.name,
    html`
      ${facts([
        ['Username', user.username],
        ['ID', user.id],
        ['Email', user.email],
        ['Administrator', user.is_admin ? 'yes' : 'no'],
        ['State', user.state],
      ])}
      ${form('Impersonate', [html`<input type="hidden" name="impersonate" value="yes" />`])}
    `,
  );
}

const groupPage = (group: Namespace): AdminPage =>
  page(
    group.name,
    facts([
      ['Path', group.full_path],
      ['ID', group.id],
      ['Plan', group.plan?.code ?? 'free'],
      ['Additional compute minutes', group.extra_shared_runners_minutes_limit ?? 0],
      ['Additional storage, MiB', group.additional_purchased_storage_size],
    ]),
  );
