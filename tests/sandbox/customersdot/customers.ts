/** The customer's record, tab by tab. */
import type { Customer } from '#world/state/customersdot.ts';
import type { Admin, Outcome } from './admin.ts';
import { editTab, saveCustomer } from './customer-edit.ts';
import { groupsTab, historyTab, showTab, subscriptionsTab } from './customer-tabs.ts';
import { html, type Markup } from './html.ts';
import { field, table, tabs, type AdminPage } from './layout.ts';
import { beginHere, impersonateTab } from './impersonations.ts';
import { unlinkAccount, unlinkTab } from './unlink.ts';

type Form = Record<string, string> | null;

interface Tab {
  name: string;
  content: (admin: Admin, customer: Customer) => Markup;
  act?: (admin: Admin, customer: Customer, form: Record<string, string>) => Promise<Outcome>;
}

const customerTabs: Record<string, Tab> = {
  '': { name: 'Show', content: (_admin, customer) => showTab(customer) },
  edit: { name: 'Edit', content: (_admin, customer) => editTab(customer), act: saveCustomer },
  history: { name: 'History', content: (_admin, customer) => historyTab(customer) },
  impersonate: { name: 'Impersonate', content: impersonateTab, act: beginHere },
  gitlab_groups: { name: 'GitLab Groups', content: groupsTab },
  zuora_subscriptions: { name: 'Zuora Subscriptions', content: subscriptionsTab },
  unlink_gitlab_user: { name: 'Unlink GitLab User', content: unlinkTab, act: unlinkAccount },
};

export async function customerPage(admin: Admin, id: string, tabId: string, form: Form): Promise<AdminPage> {
  const customer = admin.world.state.customersdot.customers.find((one) => String(one.id) === id);
  if (!customer) return { title: 'Customer not found', content: html`<p>There is no customer ${id}.</p>` };
  const tab = customerTabs[tabId] ?? customerTabs[''];
  const outcome = form && tab?.act ? await tab.act(admin, customer, form) : null;
  const entries = Object.entries(customerTabs).map(
    ([one, { name }]) => [addressOf(customer, one), name] as const,
  );
  return {
    title: `${nameOf(customer)} (${customer.id})`,
    ...(outcome ? { outcome } : {}),
    content: html`${tabs(entries, addressOf(customer, tabId))} ${tab?.content(admin, customer)}`,
  };
}

export function customerSearch({ world }: Admin, url: URL): AdminPage {
  const query = (url.searchParams.get('query') ?? '').trim().toLowerCase();
  const found = world.state.customersdot.customers.filter((customer) =>
    [customer.email, String(customer.id), customer.uid ?? '', customer.company ?? ''].some((value) =>
      value.toLowerCase().includes(query),
    ),
  );
  return {
    title: 'Customers',
    content: html`
      <form method="get">${field('Email', 'query', query)}<button type="submit">Search</button></form>
      ${table(
        ['Id', 'Name', 'Email', 'Company', 'Uid', 'Login activated'],
        found.map((customer) => [
          html`<a href="${addressOf(customer, '')}">${customer.id}</a>`,
          nameOf(customer),
          customer.email,
          customer.company,
          customer.uid,
          customer.login_activated ? 'yes' : 'no',
        ]),
      )}
    `,
  };
}

function addressOf(customer: Customer, tab: string): string {
  return `/admin/customer/${customer.id}${tab === '' ? '' : `/${tab}`}`;
}

export function nameOf(customer: Customer): string {
  return [customer.first_name, customer.last_name].filter(Boolean).join(' ') || customer.email;
}
