import { day, daysAgo } from '../dates.ts';
import type { Customer, LineItem, Order, Subscription } from '../state/customersdot.ts';

export const ratePlans = {
  premium: '2c92a00d76f0d5060176f2fb0a5029ff',
  ultimate: '2c92a0ff76f0d5250176f2f8c86f305a',
};

export const seats = (quantity: number, plan: 'premium' | 'ultimate' = 'premium'): LineItem => ({
  product_rate_plan_id: ratePlans[plan],
  product_name: plan === 'premium' ? 'SaaS - Premium' : 'SaaS - Ultimate',
  kind: 'seats',
  plan_code: plan,
  quantity,
});

export const computePacks = (quantity: number): LineItem => ({
  product_rate_plan_id: '2c92a0086a07f4a8016a2c0a1f7b4b4c',
  product_name: '1,000 Compute Minutes',
  kind: 'compute_minutes',
  plan_code: null,
  quantity,
});

export const storagePacks = (quantity: number): LineItem => ({
  product_rate_plan_id: '2c92a00f7279a6f5017279d299d01cf9',
  product_name: 'Gitlab Storage 10GB',
  kind: 'storage',
  plan_code: null,
  quantity,
});

/** Mia of Acme: email known, login on, no GitLab.com account linked. */
export function customer(over: Partial<Customer> = {}): Customer {
  const id = over.id ?? 5501;
  return {
    id,
    email: 'mia@acme.example',
    first_name: 'Mia',
    last_name: 'Torres',
    company: 'Acme GmbH',
    provider: over.uid ? 'gitlab' : null,
    uid: null,
    login_activated: true,
    confirmed_at: daysAgo(20),
    country: 'DE',
    state: null,
    city: 'Munich',
    zip_code: '80331',
    address: 'Marienplatz 1',
    billing_account: {
      id: id + 2000,
      zuora_account_id: `2c92a0fc${id}`,
      zuora_account_name: over.company ?? 'Acme GmbH',
      salesforce_account_id: null,
    },
    token: over.uid ? { owner: Number(over.uid), works: true } : null,
    history: [
      {
        event: 'create',
        whodunnit: null,
        created_at: daysAgo(20),
        object_changes: { email: [null, over.email ?? 'mia@acme.example'], login_activated: [null, true] },
      },
    ],
    ...over,
  };
}

/** A-S00012345: Premium for a year, begun ten days ago, linked to nothing. */
export function subscription(over: Partial<Subscription> = {}): Subscription {
  const name = over.name ?? 'A-S00012345';
  return {
    id: `8a12${name.replace('A-S', '')}`,
    name,
    account: 7501,
    status: 'Active',
    trial: false,
    delivery: 'SaaS',
    start_date: day(-10),
    end_date: day(355),
    auto_renew: true,
    invoice_owner: null,
    ssp_channel: null,
    program: null,
    seat_reconciliation: true,
    linked_namespace: null,
    line_items: [seats(24)],
    orderMissing: false,
    ...over,
  };
}

/** An order of a time gone by: it names the group, and holds nothing. */
export const pastOrder = (sub: Subscription, group: { id: number; full_path: string }): Order => ({
  id: 690_001,
  customer_id: null,
  subscription_id: `old-${sub.id}`,
  subscription_name: sub.name,
  product_rate_plan_id: sub.line_items[0]?.product_rate_plan_id ?? null,
  quantity: sub.line_items[0]?.quantity ?? null,
  start_date: day(-375),
  end_date: day(-10),
  trial: false,
  gl_namespace_id: String(group.id),
  gl_namespace_name: group.full_path,
});
