/** What the customer could do in the portal, and an admin does for them: link the account, change the linked group. */
import type { Customer } from '#world/state/customersdot.ts';
import { carryOut, type Admin, type Outcome } from './admin.ts';
import { html, type Markup } from './html.ts';
import { field, form } from './layout.ts';

const ticketLink = field('Zendesk ticket link', 'zendesk_ticket_link');

export function portalTab(admin: Admin, customer: Customer): Markup {
  return html`${linkForm(customer)} ${changeForm(admin, customer)}`;
}

export function linkForm(customer: Customer): Markup {
  return html`
    <h2>GitLab.com account</h2>
    ${
      customer.uid === null
        ? form('Link account', [field('Uid', 'uid'), ticketLink])
        : html`<p>Linked: ${customer.uid}</p>`
    }
  `;
}

/** Only groups that the linked user owns can be chosen. */
export function changeForm({ world }: Admin, customer: Customer): Markup {
  const { subscriptions } = world.state.customersdot;
  const own = subscriptions.filter((one) => one.account === customer.billing_account?.id);
  const owned = world.state.gitlab.namespaces.filter((group) =>
    group.members.some((member) => String(member.user_id) === customer.uid && member.access_level === 50),
  );
  return html`
    <h2>Change linked group</h2>
    ${form('Confirm changes', [
      choice(
        'Subscription',
        'subscription',
        own.map(({ name }) => [name, name]),
      ),
      choice(
        'New Namespace',
        'namespace_id',
        owned.map(({ id, full_path }) => [String(id), full_path]),
      ),
      ticketLink,
    ])}
  `;
}

function choice(
  label: string,
  name: string,
  options: readonly (readonly [value: string, words: string])[],
): Markup {
  return html`<label>
    ${label}
    <select name="${name}">
      ${options.map(([value, words]) => html`<option value="${value}">${words}</option>`)}
    </select>
  </label>`;
}

export function actInPortal(
  admin: Admin,
  customer: Customer,
  sent: Record<string, string>,
): Promise<Outcome> {
  const { uid, subscription, namespace_id, zendesk_ticket_link } = sent;
  if (uid !== undefined) {
    return carryOut(admin, 'POST', `/customers/${customer.id}/gitlab_account`, { uid, zendesk_ticket_link });
  }
  return carryOut(admin, 'PUT', `/subscriptions/${subscription ?? ''}/namespace`, {
    namespace_id: Number(namespace_id),
    zendesk_ticket_link,
  });
}
