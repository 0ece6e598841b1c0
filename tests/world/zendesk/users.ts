import type { Route } from '../route.ts';
import type { Core } from '../core.ts';
import { json } from '../replies.ts';
import type { ZendeskUser } from '../state/zendesk.ts';
import { addressOf, endpoint, notFound } from './gate.ts';
import { listed } from './paging.ts';

export const userView = (core: Core, user: ZendeskUser): Record<string, unknown> => ({
  id: user.id,
  url: addressOf(core, `/users/${user.id}.json`),
  name: user.name,
  email: user.email,
  role: user.role,
  role_type: user.role_type ?? null,
  locale: user.locale,
  active: true,
  verified: user.identities.some((identity) => identity.primary && identity.verified),
  default_group_id: user.groups[0]?.id ?? null,
});

export function userHandlers(core: Core): Route[] {
  const byId = (params: Record<string, string>) =>
    core.state.zendesk.users.find((user) => String(user.id) === params['id']);
  return [
    endpoint(core, 'GET', '/users/me', ({ agent }) => json({ user: userView(core, agent) })),
    endpoint(core, 'GET', '/users/:id', ({ params }) => {
      const user = byId(params);
      return user ? json({ user: userView(core, user) }) : notFound();
    }),
    endpoint(core, 'GET', '/users/:id/identities', ({ params, url }) => {
      const user = byId(params);
      if (!user) return notFound();
      return listed(url, 'identities', user.identities, (identity) => ({ ...identity, user_id: user.id }));
    }),
    endpoint(core, 'GET', '/ticket_fields/:id', ({ params }) => {
      const field = core.state.zendesk.ticketFields.find((one) => String(one.id) === params['id']);
      if (!field) return notFound();
      const { options, ...record } = field;
      return json({ ticket_field: { ...record, active: true, custom_field_options: options } });
    }),
  ];
}
