/**
 * The changes of CustomersDot's admin API. Each carries the ticket link that its audit event is found under, and the
 * attempt (a UUID) as idempotency key, which a server may honour or ignore.
 */
import * as z from 'zod/mini';
import { segment } from '../address.ts';
import type { ChangeEndpoint } from '../endpoint.ts';
import { wordsOrNull } from '../shape.ts';

interface Sent {
  /** The ticket's address with the fragment of the wish. */
  readonly link: string;
  /** A UUID, one for each time that the agent lets the change go. */
  readonly attempt: string;
}

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
  body: ({ uid, link }) => ({ uid, zendesk_ticket_link: link }),
};

/** Unlinks the GitLab.com user of a customer, named by the CustomersDot id. */
export const unlinkAccount: ChangeEndpoint<Sent & { readonly customer: number }> = {
  ...changing,
  method: 'DELETE',
  path: ({ customer }) => `/admin/api/customers/${segment(customer)}/gitlab_account`,
  body: ({ link }) => ({ zendesk_ticket_link: link }),
};

type Association = Sent & { readonly subscription: string; readonly namespace: number };

/** The portal's "Change linked group" with its checks. A 402 shows `seats` and `users`. */
export const changeNamespace: ChangeEndpoint<Association> = {
  ...changing,
  method: 'PUT',
  path: ({ subscription }) => `/admin/api/subscriptions/${segment(subscription)}/namespace`,
  body: ({ namespace, link }) => ({ namespace_id: namespace, zendesk_ticket_link: link }),
};

/** The Support tool "Force re-associate": no check of seats or owner; the group it leaves drops to Free. */
export const forceAssociate: ChangeEndpoint<Association> = {
  ...changing,
  method: 'POST',
  path: () => `${controls}/force_reassociate`,
  body: ({ subscription, namespace, link }) => ({
    namespace: String(namespace),
    subscription,
    zendesk_ticket_link: link,
  }),
};

const cleared = z.object({
  namespace: z.object({ plan: z.object({ code: wordsOrNull, name: wordsOrNull }) }),
});

/** R34: a success that leaves the group on a plan is none. */
function keptPlan(json: unknown): string | null {
  const reply = cleared.safeParse(json);
  if (!reply.success) return null;
  const { code, name } = reply.data.namespace.plan;
  const plan = name ?? code;
  return plan === null || /^(free|default)$/i.test(plan) ? null : `The group's plan is still ${plan}`;
}

/** The Support tool "Clear Subscription". Refused too when the reply shows the group on another plan than Free (R34). */
export const clearSubscription: ChangeEndpoint<Sent & { readonly subscription: string }> = {
  ...changing,
  method: 'POST',
  path: () => `${controls}/clear_subscription`,
  body: ({ subscription, link }) => ({ subscription, zendesk_ticket_link: link }),
  refuses: keptPlan,
};

/** The Support tool "Set extra CI minutes". `total` is the new total in minutes, never an increment (R31). */
export const setComputeMinutes: ChangeEndpoint<
  Sent & { readonly namespace: number; readonly total: number }
> = {
  ...changing,
  method: 'POST',
  path: () => `${controls}/extra_compute_minutes`,
  body: ({ namespace, total, link }) => ({
    namespace: String(namespace),
    new_minutes_total: total,
    zendesk_ticket_link: link,
  }),
};
