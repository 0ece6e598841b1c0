import type { Core } from '../core.ts';
import { json } from '../replies.ts';
import type { Route } from '../route.ts';
import { endpoint, notFound } from './gate.ts';

/** How the account is set up, as any agent may read it: forms, groups of agents, statuses. */
export function setupHandlers(core: Core): Route[] {
  const { zendesk } = core.state;
  return [
    endpoint(core, 'GET', '/ticket_forms/:id', ({ params }) => {
      const form = zendesk.forms.find((one) => String(one.id) === params['id']);
      if (!form) return notFound();
      const { fields, ...record } = form;
      return json({ ticket_form: { ...record, active: true, ticket_field_ids: fields } });
    }),
    endpoint(core, 'GET', '/groups/:id', ({ params }) => {
      const groups = zendesk.users.flatMap((user) => user.groups);
      const group = groups.find((one) => String(one.id) === params['id']);
      return group ? json({ group: { ...group, deleted: false, is_public: true } }) : notFound();
    }),
    endpoint(core, 'GET', '/custom_statuses', ({ url }) => {
      const categories = url.searchParams.get('status_categories')?.split(',');
      const active = url.searchParams.get('active');
      const found = zendesk.statuses.filter(
        (one) =>
          (categories?.includes(one.status_category) ?? true) &&
          (active === null || String(one.active) === active),
      );
      return json({ custom_statuses: found.map((one) => ({ ...one, default: true })) });
    }),
  ];
}
