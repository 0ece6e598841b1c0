import type { Customer } from '#world/state/customersdot.ts';
import type { Admin, Outcome } from './admin.ts';
import { html, type Markup } from './html.ts';
import { field, form } from './layout.ts';

const texts = ['email', 'first_name', 'last_name', 'company'] as const;

export function editTab(customer: Customer): Markup {
  return html`
    <p class="warning">
      Saving writes this person's details to Zuora. Save the original Sold-To contact last, or its address is
      lost.
    </p>
    ${form('Save', [
      field('Email', 'email', customer.email),
      field('First name', 'first_name', customer.first_name ?? ''),
      field('Last name', 'last_name', customer.last_name ?? ''),
      field('Company', 'company', customer.company ?? ''),
      html`<label class="check">
        <input type="checkbox" name="login_activated" ${customer.login_activated ? html`checked` : null} />
        Login activated
      </label>`,
    ])}
  `;
}

export function saveCustomer(
  { world, admin }: Admin,
  customer: Customer,
  sent: Record<string, string>,
): Promise<Outcome> {
  const changes: Customer['history'][number]['object_changes'] = {};
  const loginActivated = sent['login_activated'] === 'on';
  if (loginActivated !== customer.login_activated) {
    changes['login_activated'] = [customer.login_activated, loginActivated];
    customer.login_activated = loginActivated;
  }
  for (const name of texts) {
    const value = sent[name] ?? '';
    if (value === (customer[name] ?? '')) continue;
    changes[name] = [customer[name], value];
    customer[name] = value;
  }
  const created_at = new Date(world.now()).toISOString();
  customer.history.push({
    event: 'update',
    whodunnit: `admin:${admin}`,
    created_at,
    object_changes: changes,
  });
  world.advance(0);
  return Promise.resolve({ done: true, words: 'Customer successfully updated' });
}
