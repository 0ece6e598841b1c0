/**
 * The changes of CustomersDot's admin API. Each carries the ticket link that its audit event is found under, and the
 * attempt (a UUID) as idempotency key, which a server may honour or ignore.
 */
import * as z from 'zod/mini';
import { segment } from '../address.ts';
import type { ChangeEndpoint } from '../endpoint.ts';
import { wordsOrNull } from '../shape.ts';

/**
 * The state that a change departs from, as it was confirmed. A server that honours it refuses `moved` where it is
 * another; one that does not ignores it, so a look right before the change is needed all the same.
 */
export interface Expected {
  /** Of the customer; null: none is linked. */
  readonly uid?: string | null;
  /** Of the subscription; null: it is linked to no group. */
  readonly linked_namespace_id?: number | null;
  /** Full path of the group that the change names or clears. */
  readonly namespace_path?: string;
  /** Additional compute minutes of the group. */
  readonly total?: number;
}

interface Sent {
  /** The ticket's address with the fragment of the wish. */
  readonly link: string;
  /** A UUID, one for each time that the agent lets the change go. */
  readonly attempt: string;
  readonly expected?: Expected | undefined;
}

/** What every change carries besides its wish. */
const asked = ({ link, expected }: Sent) => ({
  zendesk_ticket_link: link,
  ...(expected === undefined ? {} : { expected }),
});

const changing = {
  service: 'customersdot',
  headers: ({ attempt }: Sent) => ({ 'Idempotency-Key': attempt }),
} as const;

const controls = '/admin/api/namespace_controls';

/** Links a GitLab.com user to a customer. Refused `linked-to-another` where another customer has that user (E7). */
export const linkAccount: ChangeEndpoint<Sent & { readonly customer: number; readonly uid: string }> = {
  ...changing,
  method: 'POST',
  path: ({ customer }) => `/admin/api/customers/${segment(customer)}/gitlab_account`,
  body: ({ uid, ...sent }) => ({ uid, ...asked(sent) }),
};

/** Unlinks the GitLab.com user of a customer, named by the CustomersDot id. */
export const unlinkAccount: ChangeEndpoint<Sent & { readonly customer: number }> = {
  ...changing,
  method: 'DELETE',
  path: ({ customer }) => `/admin/api/customers/${segment(customer)}/gitlab_account`,
  body: asked,
};

type Association = Sent & { readonly subscription: string; readonly namespace: number };

/**
 * The portal's "Change linked group" with its checks. A refusal for overage (402) has `seats` and `users` in its
 * params.
 */
export const changeNamespace: ChangeEndpoint<Association> = {
  ...changing,
  method: 'PUT',
  path: ({ subscription }) => `/admin/api/subscriptions/${segment(subscription)}/namespace`,
  body: ({ namespace, ...sent }) => ({ namespace_id: namespace, ...asked(sent) }),
};

/** The Support tool "Force re-associate": no check of seats or owner; the group it leaves drops to Free. */
export const forceAssociate: ChangeEndpoint<Association> = {
  ...changing,
  method: 'POST',
  path: () => `${controls}/force_reassociate`,
  body: ({ subscription, namespace, ...sent }) => ({
    namespace: String(namespace),
    subscription,
    ...asked(sent),
  }),
};

const cleared = z.object({
  namespace: z.object({ plan: z.object({ code: wordsOrNull, name: wordsOrNull }) }),
});

/** R34: a success that leaves the group on a plan is none. */
function keptPlan(json: unknown): ReturnType<NonNullable<ChangeEndpoint<never>['refuses']>> {
  const reply = cleared.safeParse(json);
  if (!reply.success) return null;
  const { code, name } = reply.data.namespace.plan;
  const plan = name ?? code;
  return plan === null || /^(free|default)$/i.test(plan) ? null : { id: 'not-free', params: { plan } };
}

/** The Support tool "Clear Subscription". Refused too when the reply shows the group on another plan than Free (R34). */
export const clearSubscription: ChangeEndpoint<Sent & { readonly subscription: string }> = {
  ...changing,
  method: 'POST',
  path: () => `${controls}/clear_subscription`,
  body: ({ subscription, ...sent }) => ({ subscription, ...asked(sent) }),
  refuses: keptPlan,
};

/** The Support tool "Set extra CI minutes". `total` is the new total in minutes, never an increment (R31). */
export const setComputeMinutes: ChangeEndpoint<
  Sent & { readonly namespace: number; readonly total: number }
> = {
  ...changing,
  method: 'POST',
  path: () => `${controls}/extra_compute_minutes`,
  body: ({ namespace, total, ...sent }) => ({
    namespace: String(namespace),
    new_minutes_total: total,
    ...asked(sent),
  }),
};
