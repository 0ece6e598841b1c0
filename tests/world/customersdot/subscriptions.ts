import type { Route } from '../route.ts';
import type { Core } from '../core.ts';
import { type Answer, json } from '../replies.ts';
import type { Order, Subscription } from '../state/customersdot.ts';
import { sumOf } from '../propagation.ts';
import { customerById, customerOf, subscriptionByKey } from './find.ts';
import { failure, operation } from './gate.ts';

function subscriptionView(sub: Subscription): Record<string, unknown> {
  const { account: _account, orderMissing: _missing, ...record } = sub;
  return record;
}

/** Whose it is: told where a subscription is asked for by itself. */
function ownerView(core: Core, sub: Subscription): Record<string, unknown> | null {
  const owner = customerOf(core, sub);
  return owner ? { id: owner.id, email: owner.email, company: owner.company } : null;
}

function pageOf(subs: Subscription[], url: URL): Answer {
  const size = Math.min(100, Math.max(1, Number(url.searchParams.get('per_page') ?? 20) || 20));
  const cursor = url.searchParams.get('cursor');
  const from = cursor === null ? 0 : Number(atob(cursor).replace('after:', '')) || 0;
  const headers: Record<string, string> = {};
  if (from + size < subs.length) {
    const next = new URL(url);
    next.searchParams.set('cursor', btoa(`after:${from + size}`));
    headers['link'] = `<${next.href}>; rel="next"`;
  }
  return json({ subscriptions: subs.slice(from, from + size).map(subscriptionView) }, 200, headers);
}

/** Orders are not kept: they follow from the links, so they can never tell another story. */
function ordersOf(core: Core, groupId: number): Order[] {
  const linked = core.state.customersdot.subscriptions.filter(
    (sub) => sub.linked_namespace?.id === groupId && !sub.orderMissing,
  );
  const current = linked.map((sub): Order => {
    const first = sub.line_items[0];
    return {
      id: 700_000 + core.state.customersdot.subscriptions.indexOf(sub),
      customer_id: customerOf(core, sub)?.id ?? null,
      subscription_id: sub.id,
      subscription_name: sub.name,
      product_rate_plan_id: first?.product_rate_plan_id ?? null,
      quantity: sumOf(sub, 'seats') || (first?.quantity ?? null),
      start_date: sub.start_date,
      end_date: sub.end_date,
      trial: sub.trial,
      gl_namespace_id: String(groupId),
      gl_namespace_name: sub.linked_namespace?.full_path ?? null,
    };
  });
  const past = core.state.customersdot.pastOrders.filter(
    (order) => order.gl_namespace_id === String(groupId),
  );
  return [...current, ...past];
}

export function subscriptionHandlers(core: Core): Route[] {
  return [
    operation(core, 'GET', '/customers/:customer_id/subscriptions', ({ params, url }) => {
      const customer = customerById(core, params['customer_id'] ?? '');
      if (!customer) return failure(404, 'Customer not found');
      const subs = core.state.customersdot.subscriptions
        .filter((sub) => sub.account === customer.billing_account?.id)
        .sort((a, b) => b.start_date.localeCompare(a.start_date) || b.name.localeCompare(a.name));
      return pageOf(subs, url);
    }),
    operation(core, 'GET', '/subscriptions/:subscription', ({ params }) => {
      const sub = subscriptionByKey(core, params['subscription'] ?? '');
      return sub
        ? json({ ...subscriptionView(sub), customer: ownerView(core, sub) })
        : failure(404, 'Subscription not found');
    }),
    operation(core, 'GET', '/namespaces/:namespace_id/orders', ({ params }) =>
      json({ orders: ordersOf(core, Number(params['namespace_id'])) }),
    ),
  ];
}
