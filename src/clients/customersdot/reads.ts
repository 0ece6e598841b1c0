/** What can be looked at through CustomersDot's admin API (customersdot-admin.openapi.yaml). */
import * as z from 'zod/mini';
import type { SubscriptionPage } from '../../core/domain/query.ts';
import type {
  AuditEvent,
  Customer,
  LoginChange,
  Order,
  Subscription,
  TokenOwner,
} from '../../core/domain/records/customersdot.ts';
import { search, segment } from '../address.ts';
import type { Endpoint } from '../endpoint.ts';
import { idText, readAs, readBy } from '../shape.ts';
import { auditRecord, customerRecord, orderRecord, subscriptionRecord, versionRecord } from './schemas.ts';

const looking = { service: 'customersdot', method: 'GET' } as const;

const found = {
  ...looking,
  reply: readAs(
    z.object({ customers: z.array(customerRecord) }),
    (raw): readonly Customer[] => raw.customers,
  ),
  noApiAtRoot: true,
} as const;

/** Customers whose email is exactly this one; none is an empty list. Unseen `no-api` where there is no admin API. */
export const customersByEmail: Endpoint<{ readonly email: string }, readonly Customer[]> = {
  ...found,
  path: ({ email }) => `/admin/api/customers${search({ email })}`,
};

/** Customers that a GitLab.com user is linked to. Unseen `no-api` where there is no admin API. */
export const customersByUid: Endpoint<{ readonly uid: string }, readonly Customer[]> = {
  ...found,
  path: ({ uid }) => `/admin/api/customers${search({ uid })}`,
};

/**
 * Customers by company, name, or domain of the address, from 3 characters on; at most 20 hits. Unseen `bad-request` (400)
 * where the server has no such search.
 */
export const customersBySearch: Endpoint<{ readonly words: string }, readonly Customer[]> = {
  ...looking,
  path: ({ words }) => `/admin/api/customers${search({ search: words })}`,
  reply: found.reply,
};

/** One customer by the CustomersDot id; absent when there is none. */
export const customer: Endpoint<{ readonly id: number }, Customer> = {
  ...looking,
  path: ({ id }) => `/admin/api/customers/${segment(id)}`,
  reply: readBy(customerRecord),
  absentOn: [404],
};

/** The versions of a customer's record that touched `login_activated`, newest first. */
export const loginHistory: Endpoint<{ readonly customer: number }, readonly LoginChange[]> = {
  ...looking,
  path: ({ customer }) =>
    `/admin/api/customers/${segment(customer)}/history${search({ attribute: 'login_activated' })}`,
  reply: readAs(z.object({ versions: z.array(versionRecord) }), (raw) => raw.versions),
};

const subscriptionList = readAs(
  z.object({ subscriptions: z.array(subscriptionRecord) }),
  (raw, { next }): SubscriptionPage => ({ list: raw.subscriptions, next }),
);

/** The first 100 subscriptions of a customer's billing account, newest start first, and where the next page is. */
export const subscriptions: Endpoint<{ readonly customer: number }, SubscriptionPage> = {
  ...looking,
  path: ({ customer }) =>
    `/admin/api/customers/${segment(customer)}/subscriptions${search({ per_page: 100 })}`,
  reply: subscriptionList,
};

/** A further page, by the address that the page before gave. An address on another host is not asked. */
export const subscriptionsPage: Endpoint<{ readonly url: string }, SubscriptionPage> = {
  ...looking,
  path: ({ url }) => url,
  reply: subscriptionList,
};

/** One subscription by name (`A-S…`) or Zuora id; absent when there is none. */
export const subscription: Endpoint<{ readonly name: string }, Subscription> = {
  ...looking,
  path: ({ name }) => `/admin/api/subscriptions/${segment(name)}`,
  reply: readBy(subscriptionRecord),
  absentOn: [404],
};

/** Whose the stored GitLab.com access token is, whether it is invalid (422), or that none is stored (404). */
export const tokenOwner: Endpoint<{ readonly customer: number }, TokenOwner> = {
  ...looking,
  path: ({ customer }) => `/admin/api/customers/${segment(customer)}/gitlab_token_info`,
  reply: readAs(z.object({ resource_owner_id: idText }), (raw) => ({
    state: 'valid',
    owner: raw.resource_owner_id,
  })),
  statuses: { 404: { state: 'none' }, 422: { state: 'invalid' } },
};

/**
 * Orders on a namespace, current and past. A 404 is unread and no empty list: without orders nothing may be
 * concluded.
 */
export const orders: Endpoint<{ readonly namespace: number }, readonly Order[]> = {
  ...looking,
  path: ({ namespace }) => `/admin/api/namespaces/${segment(namespace)}/orders`,
  reply: readAs(z.object({ orders: z.array(orderRecord) }), (raw) => raw.orders),
};

const events = readAs(
  z.object({ audit_events: z.array(auditRecord) }),
  (raw): readonly AuditEvent[] => raw.audit_events,
);

/** Support's audit events about a namespace, newest first. */
export const changesOfNamespace: Endpoint<{ readonly namespace: number }, readonly AuditEvent[]> = {
  ...looking,
  path: ({ namespace }) => `/admin/api/audit_events${search({ namespace_id: namespace })}`,
  reply: events,
};

/** Support's audit events under a ticket link: with a fragment those of one wish, without one those of the ticket. */
export const changesOfTicket: Endpoint<{ readonly link: string }, readonly AuditEvent[]> = {
  ...looking,
  path: ({ link }) => `/admin/api/audit_events${search({ request_link: link })}`,
  reply: events,
};
