import type { Admin } from './admin.ts';
import { html } from './html.ts';
import { field, table, type AdminPage } from './layout.ts';

export function auditEvents({ world }: Admin, url: URL): AdminPage {
  const wanted = url.searchParams.get('namespace_id') ?? '';
  const events = world.state.customersdot.audit
    .filter((event) => wanted === '' || String(event.namespace_id) === wanted)
    .sort((a, b) => b.created_at.localeCompare(a.created_at) || b.id - a.id);
  return {
    title: 'Support audit events',
    content: html`
      <form method="get">
        ${field('Namespace ID', 'namespace_id', wanted)}<button type="submit">Add filter</button>
      </form>
      ${table(
        ['Action', 'Namespace ID', 'Request link', 'Requester', 'Time'],
        events.map((event) => [
          event.action,
          event.namespace_id,
          event.request_link,
          event.requester,
          event.created_at,
        ]),
      )}
    `,
  };
}
