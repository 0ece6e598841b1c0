/** One visit to CustomersDot: a form that was sent is carried out first, then the page is shown as things now stand. */
import type { Admin } from './admin.ts';
import { auditEvents } from './audit-events.ts';
import type { Visit } from './channel.ts';
import { customerPage, customerSearch } from './customers.ts';
import { html } from './html.ts';
import { impersonatedIn } from './impersonations.ts';
import { layout, type AdminPage } from './layout.ts';
import { namespaceControls } from './namespace-controls.ts';
import { portalPage } from './portal.ts';
import { orders, zuoraPage } from './zuora.ts';
import { gitlabPage } from '../gitlab/admin-area.ts';

export interface ShownPage {
  title: string;
  body: string;
  path: string;
}

/** GitLab.com's paths stand behind its name, since some of them are CustomersDot's too. */
const gitlab = '/gitlab.com';

export async function visitPage(admin: Admin, { path, form }: Visit): Promise<ShownPage> {
  const page = await pageFor(admin, new URL(path, 'https://customers.gitlab.com'), form);
  const { customer, user } = impersonatedIn(admin.world);
  const as = page.site === 'portal' ? customer?.email : page.site === 'gitlab' ? user?.username : null;
  const visitor = { admin: admin.admin, as: as ?? null };
  return { title: page.title, body: layout(page, visitor).text, path };
}

async function pageFor(admin: Admin, url: URL, form: Visit['form']): Promise<AdminPage> {
  const { pathname } = url;
  if (pathname.startsWith(gitlab)) return gitlabPage(admin, pathname.slice(gitlab.length), form);
  if (/^\/(subscriptions|customers)(\/|$)/.test(pathname)) return portalPage(admin, url, form);
  const [, site, model, id, tab] = pathname.split('/');
  if (site === 'zuora') return zuoraPage(admin, model ?? '');
  if (site === 'admins')
    return { title: 'Admin sign-in', content: html`<p>You are signed in as an admin.</p>` };
  if (model === 'customer' && id) return customerPage(admin, id, tab ?? '', form);
  if (model === 'order') return orders(admin, url);
  if (model === 'saas_full_order') return namespaceControls(admin, id ?? '', form);
  if (model === 'admin_tool_audit_event') return auditEvents(admin, url);
  if (model === 'customer' || model === undefined || model === '') return customerSearch(admin, url);
  return {
    title: 'The page does not exist',
    content: html`<p>${pathname} is not among the pages of the sandbox.</p>`,
  };
}
