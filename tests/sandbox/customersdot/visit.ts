/** One visit to CustomersDot: a form that was sent is carried out first, then the page is shown as things now stand. */
import type { Admin } from './admin.ts';
import { auditEvents } from './audit-events.ts';
import type { Visit } from './channel.ts';
import { customerPage, customerSearch } from './customers.ts';
import { html } from './html.ts';
import { layout, type AdminPage } from './layout.ts';
import { namespaceControls } from './namespace-controls.ts';

export interface ShownPage {
  title: string;
  body: string;
  path: string;
}

export async function visitPage(admin: Admin, { path, form }: Visit): Promise<ShownPage> {
  const page = await pageFor(admin, new URL(path, 'https://customers.gitlab.com'), form);
  return { title: page.title, body: layout(page, admin.admin).text, path };
}

async function pageFor(admin: Admin, url: URL, form: Visit['form']): Promise<AdminPage> {
  const [, , model, id, tab] = url.pathname.split('/');
  if (model === 'customer' && id) return customerPage(admin, id, tab ?? '', form);
  if (model === 'saas_full_order') return namespaceControls(admin, id ?? '', form);
  if (model === 'admin_tool_audit_event') return auditEvents(admin, url);
  if (model === 'customer' || model === undefined || model === '') return customerSearch(admin, url);
  return {
    title: 'The page does not exist',
    content: html`<p>${url.pathname} is not among the pages of the sandbox.</p>`,
  };
}
