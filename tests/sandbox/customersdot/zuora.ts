/** What agents look up in Zuora and in the orders: the admin pages' own tab of subscriptions does not have it. */
import type { Subscription } from '#world/state/customersdot.ts';
import type { Admin } from './admin.ts';
import { html } from './html.ts';
import { facts, field, table, type AdminPage } from './layout.ts';

export const zuoraPath = ({ name }: Subscription): string => `/zuora/${name}`;

/** The subscription's page in Zuora, "Basic Information" (provisioning.md, 4.4). */
export function zuoraPage({ world }: Admin, name: string): AdminPage {
  const sub = world.state.customersdot.subscriptions.find((one) => one.name === name);
  if (!sub)
    return { title: 'Subscription not found', content: html`<p>There is no subscription ${name}.</p>` };
  return {
    site: 'zuora',
    title: `Basic Information: ${sub.name}`,
    content: facts([
      ['Subscription Number', sub.name],
      ['Status', sub.trial ? `${sub.status} (trial)` : sub.status],
      ['Products', sub.line_items.map((item) => `${item.quantity} × ${item.product_name}`).join(', ')],
      ['Start Date', sub.start_date],
      ['End Date', sub.end_date],
      ['Invoice Owner', sub.invoice_owner],
      ['SSPChannel', sub.ssp_channel],
    ]),
  };
}

/** An order's `Gl namespace` is where its subscription is linked; found by the public search keys (gitlab-api.md, 2.5). */
export function orders({ world }: Admin, url: URL): AdminPage {
  const query = (url.searchParams.get('query') ?? '').trim();
  const { subscriptions, pastOrders } = world.state.customersdot;
  const current = subscriptions
    .filter((sub) => !sub.orderMissing)
    .map((sub) => [
      sub.name,
      sub.start_date,
      sub.end_date,
      sub.linked_namespace?.id ?? null,
      sub.linked_namespace?.full_path ?? null,
    ]);
  const past = pastOrders.map((one) => [
    one.subscription_name,
    one.start_date,
    one.end_date,
    one.gl_namespace_id,
    one.gl_namespace_name,
  ]);
  return {
    title: 'Orders',
    content: html`
      <form method="get">${field('Search', 'query', query)}<button type="submit">Search</button></form>
      ${table(
        ['Subscription name', 'Start date', 'End date', 'Gl namespace', 'Gl namespace name'],
        [...current, ...past].filter((row) => query === '' || row.some((cell) => String(cell) === query)),
      )}
    `,
  };
}
