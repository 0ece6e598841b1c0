import { html, type Markup } from './html.ts';
import type { Outcome } from './admin.ts';

export interface AdminPage {
  /** Whose page it is; CustomersDot's admin pages where nothing is said. */
  site?: 'portal' | 'gitlab' | 'zuora';
  title: string;
  content: Markup;
  outcome?: Outcome;
}

/** Who looks: the admin, and whom they act as on this page's site. */
export interface Visitor {
  admin: string;
  as: string | null;
}

const heads: Readonly<Record<NonNullable<AdminPage['site']> | 'admin', Markup>> = {
  admin: html`<strong>Customers Admin</strong>
    <nav>
      <a href="/admin/customer">Customers</a>
      <a href="/admin/order">Orders</a>
      <a href="/admin/saas_full_order">Namespace controls (SaaS)</a>
      <a href="/admin/admin_tool_audit_event">Support audit events</a>
    </nav>`,
  portal: html`<strong>Customers Portal</strong>
    <nav>
      <a href="/subscriptions">Subscriptions & purchases</a>
      <a href="/customers/edit">My profile</a>
    </nav>`,
  gitlab: html`<strong>GitLab.com</strong>`,
  zuora: html`<strong>Zuora</strong>`,
};

export function layout({ site, title, content, outcome }: AdminPage, { admin, as }: Visitor): Markup {
  return html`
    <header class="top">
      ${heads[site ?? 'admin']}
      <span>${as ?? admin}</span>
      ${
        as === null
          ? null
          : html`<form method="post">
              <input type="hidden" name="stop" value="yes" />
              <button type="submit">Stop impersonating</button>
            </form>`
      }
    </header>
    <main>
      <h1>${title}</h1>
      ${outcome ? html`<p class="flash" role="status" data-done="${outcome.done}">${outcome.words}</p>` : null}
      ${content}
    </main>
  `;
}

export function field(label: string, name: string, value = '', type = 'text'): Markup {
  return html`<label>${label}<input name="${name}" type="${type}" value="${value}" /></label>`;
}

export function form(button: string, fields: readonly Markup[]): Markup {
  return html`<form method="post">${fields}<button type="submit">${button}</button></form>`;
}

export function tabs(
  entries: readonly (readonly [address: string, name: string])[],
  current: string,
): Markup {
  return html`<nav class="tabs">
    ${entries.map(
      ([address, name]) =>
        html`<a href="${address}" ${address === current ? html`aria-current="page"` : null}>${name}</a>`,
    )}
  </nav>`;
}

export function table(
  heads: readonly string[],
  rows: readonly (readonly (Markup | string | number | null)[])[],
): Markup {
  return html`<table>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => html`<td>${cell ?? '-'}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

export function facts(
  entries: readonly (readonly [name: string, value: Markup | string | number | boolean | null])[],
): Markup {
  return html`<dl>
    ${entries.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value === null ? '-' : value instanceof Object ? value : String(value)}</dd>`,
    )}
  </dl>`;
}
