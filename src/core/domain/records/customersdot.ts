/** The records of CustomersDot in the app's own words; its client maps replies to these. */
import type { Day } from '../day.ts';

/**
 * A part of a record that the agent is asked for where no API tells it. Undefined: nobody has told it so far, which is
 * neither nothing nor zero (contracts/settings.md, "Reading"). What an API tells is never undefined.
 */
export type Told<T> = T | undefined;

/** A CustomersDot customer record (provisioning.md 4.1). `name` may be empty. */
export interface Customer {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  readonly company: string | null;
  /** The linked GitLab.com user id; null when none is linked. */
  readonly uid: Told<string | null>;
  readonly loginActivated: Told<boolean>;
  /** Whether the stored access token still works; null when CustomersDot does not say. */
  readonly tokenValid: boolean | null;
}

/**
 * A version of the customer record that touched `login_activated`. `event`: `create`, `update` or another. `at`: a
 * time as CustomersDot writes it. `who`: null when not told (provisioning.md 4.2).
 */
export interface LoginChange {
  readonly event: string;
  readonly at: string;
  readonly who: string | null;
  /** From, to; null where the version did not touch the box. */
  readonly change: readonly [unknown, unknown] | null;
}

/**
 * Whether somebody switched the login off after the record was made: the agent's answer, where the changes themselves
 * could not be read (contracts/settings.md, "Reading"). Who could not tell gives no answer, so there is none for it.
 */
export interface LoginAnswer {
  readonly switchedOff: 'deliberate' | 'none';
}

/** What a line item gives. `other`: a kind that the app does not know; it gives no seats. */
export type LineKind = 'seats' | 'compute_minutes' | 'storage' | 'duo' | 'other';

/** One product of a subscription. `plan`: the plan code, or null where the product gives none. */
export interface LineItem {
  readonly product: string;
  readonly kind: LineKind;
  readonly plan: Told<string | null>;
  /** Seats, packs of 1,000 minutes, or packs of 10 GB. */
  readonly quantity: Told<number>;
}

/** The group that a subscription is on, by id, by full path, or by both. */
export interface LinkedNamespace {
  /** Null where only a path is known: the agent's word may be one. */
  readonly id: number | null;
  readonly path: string | null;
}

/** Whose a subscription is, where CustomersDot says so. */
export interface SubscriptionOwner {
  readonly id: number;
  readonly email: string | null;
  readonly company: string | null;
}

/**
 * A subscription as CustomersDot tells it. Null: not told, or not set. `linked`: null when it is on no group.
 * `delivery`: null counts as SaaS. `end`: null when it has no end date (decisions.md, "Findings").
 */
export interface Subscription {
  readonly name: string;
  readonly status: Told<string>;
  readonly trial: Told<boolean>;
  readonly delivery: Told<string | null>;
  readonly start: Told<Day | null>;
  readonly end: Told<Day | null>;
  readonly invoiceOwner: string | null;
  readonly sspChannel: Told<string | null>;
  readonly program: Told<string | null>;
  /** Whether quarterly reconciliation is on; null when not told. */
  readonly reconciliation: boolean | null;
  readonly linked: Told<LinkedNamespace | null>;
  readonly lines: Told<readonly LineItem[]>;
  /** What else it may have than those lines, such as packs of minutes, nobody has told. */
  readonly othersUntold?: boolean;
  /** Null or missing: not told. A customer's own list need not tell it. */
  readonly owner?: SubscriptionOwner | null;
}

/** A subscription of which nobody has told more than what it is linked to. */
export const untoldSubscription = (name: string, linked: LinkedNamespace | null): Subscription => ({
  name,
  status: undefined,
  trial: undefined,
  delivery: undefined,
  start: undefined,
  end: undefined,
  invoiceOwner: null,
  sspChannel: undefined,
  program: undefined,
  reconciliation: null,
  linked,
  lines: undefined,
});

/**
 * Whose the stored GitLab.com access token is, by user id. `foreign`: somebody else's, and nobody knows whose, since only the
 * agent told. `invalid`: it no longer works. `none`: none is stored (R7, R8).
 */
export type TokenOwner =
  | { readonly state: 'valid'; readonly owner: string }
  | { readonly state: 'foreign' }
  | { readonly state: 'invalid' }
  | { readonly state: 'none' };

/**
 * CustomersDot's record that a subscription is, or was, on a group: past orders stay in the list. `namespace`: the
 * group's id as digits; null when not told. `ratePlan`: Zuora's id of the product.
 */
export interface Order {
  readonly subscription: string;
  readonly ratePlan: string | null;
  readonly end: Day | null;
  /** Whether it is over, where the agent told that without a day; left out where the day tells it, or nobody told. */
  readonly ended?: boolean;
  readonly namespace: string | null;
}

/**
 * A Support audit event: somebody used a Support tool (provisioning.md 1.2). `link`: the ticket link that they gave,
 * with the fragment of the wish where this app sent it. `succeeded`: null when not told. `at`: a time as
 * CustomersDot writes it.
 */
export interface AuditEvent {
  readonly id: number;
  readonly action: string;
  readonly namespace: number | null;
  readonly subscription: string | null;
  readonly link: string | null;
  readonly requester: string | null;
  readonly succeeded: boolean | null;
  readonly at: string;
}

const seatLines = ({ lines }: Subscription): Told<readonly LineItem[]> =>
  lines?.filter((line) => line.kind === 'seats');

/** Seats in the subscription: the sum of the quantities of all its lines of kind `seats` (add-ons included, CD/812). */
export const seatsOf = (sub: Subscription): Told<number> =>
  seatLines(sub)?.reduce<Told<number>>(
    (sum, { quantity }) => (sum === undefined || quantity === undefined ? undefined : sum + quantity),
    0,
  );

/** Seats that a group could take: a line of no seats gives none. */
export function hasSeats(sub: Subscription): Told<boolean> {
  const lines = seatLines(sub);
  if (lines?.some(({ quantity }) => quantity !== undefined && quantity > 0)) return true;
  return lines?.some(({ quantity }) => quantity === undefined) ? undefined : lines && false;
}

/** Whether CustomersDot calls it Active; its dates are another matter (R14). */
export const isActive = ({ status }: Subscription): Told<boolean> =>
  status === undefined ? undefined : status.toLowerCase() === 'active';

/** Whether it is for GitLab.com; one of which CustomersDot tells no delivery counts as such (decisions.md, "Findings"). */
export const isSaas = ({ delivery }: Subscription): Told<boolean> =>
  delivery === undefined ? undefined : delivery === null || delivery.toLowerCase() === 'saas';

/** Whether it was bought through a reseller: an invoice owner, or the channel Reseller (R12). */
export function isResold({ invoiceOwner, sspChannel }: Subscription): Told<boolean> {
  if (invoiceOwner !== null) return true;
  return sspChannel === undefined ? undefined : sspChannel?.toLowerCase() === 'reseller';
}

/** Whether the subscription has a line item of that kind, whatever its quantity. */
export const hasKind = ({ lines, othersUntold }: Subscription, kind: LineKind): Told<boolean> =>
  lines?.some((line) => line.kind === kind) || (othersUntold === true ? undefined : lines && false);

/**
 * The plan code of the seats lines; null for a subscription without seats, and where its seats lines name no plan.
 */
export function planOf(sub: Subscription): Told<string | null> {
  const lines = seatLines(sub);
  const named = lines?.find(({ plan }) => plan !== null && plan !== undefined)?.plan;
  if (named !== undefined) return named;
  return lines?.some(({ plan }) => plan === undefined) ? undefined : lines && null;
}

/**
 * Whether the subscription is linked to that namespace, told by id, or by path where only a path is known. False too while
 * nobody has told what it is linked to.
 */
export const linkedTo = (sub: Subscription, group: { readonly id: number; readonly path: string }): boolean =>
  sub.linked != null &&
  (sub.linked.id === group.id ||
    (sub.linked.id === null && sub.linked.path?.toLowerCase() === group.path.toLowerCase()));
