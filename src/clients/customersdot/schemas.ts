/** The records of CustomersDot's admin API in the app's own words (customersdot-admin.openapi.yaml, components). */
import * as z from 'zod/mini';
import type {
  AuditEvent,
  Customer,
  LineItem,
  LineKind,
  LinkedNamespace,
  LoginChange,
  Order,
  Subscription,
  SubscriptionOwner,
} from '../../core/domain/records/customersdot.ts';
import { amount, dayOrNull, idText, orNull, pairOf, trueOrFalse, wordsOrNull } from '../shape.ts';

export const customerRecord: z.ZodMiniType<Customer> = z.pipe(
  z.object({
    id: z.int(),
    email: z.string(),
    first_name: wordsOrNull,
    last_name: wordsOrNull,
    company: wordsOrNull,
    uid: z.union([wordsOrNull, idText]),
    login_activated: z.boolean(),
    gitlab_token_valid: orNull(z.boolean()),
  }),
  z.transform((raw): Customer => ({
    id: raw.id,
    email: raw.email,
    name: [raw.first_name, raw.last_name].filter((part) => part !== null).join(' '),
    company: raw.company,
    uid: raw.uid,
    loginActivated: raw.login_activated,
    tokenValid: raw.gitlab_token_valid,
  })),
);

const change = pairOf(z.unknown());

export const versionRecord: z.ZodMiniType<LoginChange> = z.pipe(
  z.object({
    event: z.string(),
    created_at: z.string(),
    whodunnit: wordsOrNull,
    object_changes: z.nullish(z.object({ login_activated: orNull(change) })),
  }),
  z.transform((raw): LoginChange => ({
    event: raw.event,
    at: raw.created_at,
    who: raw.whodunnit,
    change: raw.object_changes?.login_activated ?? null,
  })),
);

const kinds: readonly LineKind[] = ['seats', 'compute_minutes', 'storage', 'duo'];

const lineItem: z.ZodMiniType<LineItem> = z.pipe(
  z.object({ product_name: z.string(), kind: z.string(), plan_code: wordsOrNull, quantity: amount }),
  z.transform((raw): LineItem => ({
    product: raw.product_name,
    // New kinds may come; none of them gives seats.
    kind: kinds.find((kind) => kind === raw.kind) ?? 'other',
    plan: raw.plan_code,
    quantity: raw.quantity,
  })),
);

const linkedNamespace: z.ZodMiniType<LinkedNamespace | null> = z.pipe(
  z.nullish(z.object({ id: orNull(z.int()), full_path: wordsOrNull })),
  z.transform((raw): LinkedNamespace | null =>
    raw == null || (raw.id === null && raw.full_path === null) ? null : { id: raw.id, path: raw.full_path },
  ),
);

const subscriptionOwner: z.ZodMiniType<SubscriptionOwner | null> = z.pipe(
  z.nullish(z.object({ id: orNull(z.int()), email: wordsOrNull, company: wordsOrNull })),
  z.transform((raw): SubscriptionOwner | null =>
    raw == null || raw.id === null ? null : { ...raw, id: raw.id },
  ),
);

export const subscriptionRecord: z.ZodMiniType<Subscription> = z.pipe(
  z.object({
    name: z.string().check(z.minLength(1)),
    status: z.string(),
    trial: trueOrFalse,
    delivery: wordsOrNull,
    start_date: dayOrNull,
    end_date: dayOrNull,
    invoice_owner: wordsOrNull,
    ssp_channel: wordsOrNull,
    program: wordsOrNull,
    seat_reconciliation: orNull(z.boolean()),
    linked_namespace: linkedNamespace,
    customer: subscriptionOwner,
    line_items: z.array(lineItem),
  }),
  z.transform((raw): Subscription => ({
    name: raw.name,
    status: raw.status,
    trial: raw.trial,
    delivery: raw.delivery,
    start: raw.start_date,
    end: raw.end_date,
    invoiceOwner: raw.invoice_owner,
    sspChannel: raw.ssp_channel,
    program: raw.program,
    reconciliation: raw.seat_reconciliation,
    linked: raw.linked_namespace,
    lines: raw.line_items,
    owner: raw.customer,
  })),
);

export const orderRecord: z.ZodMiniType<Order> = z.pipe(
  z.object({
    subscription_name: z.string(),
    product_rate_plan_id: wordsOrNull,
    end_date: dayOrNull,
    gl_namespace_id: z.union([wordsOrNull, idText]),
  }),
  z.transform((raw): Order => ({
    subscription: raw.subscription_name,
    ratePlan: raw.product_rate_plan_id,
    end: raw.end_date,
    namespace: raw.gl_namespace_id,
  })),
);

export const auditRecord: z.ZodMiniType<AuditEvent> = z.pipe(
  z.object({
    id: z.int(),
    action: z.string(),
    namespace_id: orNull(z.int()),
    subscription_name: wordsOrNull,
    request_link: wordsOrNull,
    requester: wordsOrNull,
    succeeded: orNull(z.boolean()),
    created_at: z.string(),
  }),
  z.transform((raw): AuditEvent => ({
    id: raw.id,
    action: raw.action,
    namespace: raw.namespace_id,
    subscription: raw.subscription_name,
    link: raw.request_link,
    requester: raw.requester,
    succeeded: raw.succeeded,
    at: raw.created_at,
  })),
);
