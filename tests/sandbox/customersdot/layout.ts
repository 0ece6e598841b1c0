import { html, type Markup } from './html.ts';
import type { Outcome } from './admin.ts';

export interface AdminPage {
  title: string;
  content: Markup;
  outcome?: Outcome;
}

export function layout({ title, content, outcome }: AdminPage, admin: string): Markup {
  return html`
    <header class="top">
      <strong>Customers Admin</strong>
      <nav>
        <a href="/admin/customer">Customers</a>
        <a href="/admin/saas_full_order">Namespace controls (SaaS)</a>
        <a href="/admin/admin_tool_audit_event">Support audit events</a>
      </nav>
      <span>${admin}</span>
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
