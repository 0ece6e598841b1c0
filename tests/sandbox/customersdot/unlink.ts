import type { Customer } from '#world/state/customersdot.ts';
import { carryOut, type Admin, type Outcome } from './admin.ts';
import { html, type Markup } from './html.ts';
import { facts, field, form } from './layout.ts';

export function unlinkTab({ world }: Admin, customer: Customer): Markup {
  const user = world.state.gitlab.users.find((one) => String(one.id) === customer.uid);
  return html`
    ${facts([['GitLab user', customer.uid === null ? null : `${user?.username ?? 'unknown'} (${customer.uid})`]])}
    ${customer.uid === null ? null : form('Confirm', [field('Zendesk ticket link', 'zendesk_ticket_link')])}
  `;
}

export function unlinkAccount(
  admin: Admin,
  customer: Customer,
  sent: Record<string, string>,
): Promise<Outcome> {
  return carryOut(admin, 'DELETE', `/customers/${customer.id}/gitlab_account`, sent);
}
