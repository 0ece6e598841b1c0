/** The records of CustomersDot and GitLab.com in the app's own words; clients map replies to these. */

/** A date without a time, `2027-03-01`, in UTC. */
export type Day = string;

/** A CustomersDot customer record (provisioning.md 4.1). `name` may be empty. */
export interface Customer {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  readonly company: string | null;
  /** The linked GitLab.com user id; null when none is linked. */
  readonly uid: string | null;
  readonly loginActivated: boolean;
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

/** What a line item gives. `other`: a kind that the app does not know; it gives no seats. */
export type LineKind = 'seats' | 'compute_minutes' | 'storage' | 'duo' | 'other';

/** One product of a subscription. `plan`: the plan code, or null where the product gives none. */
export interface LineItem {
  readonly product: string;
  readonly kind: LineKind;
  readonly plan: string | null;
  /** Seats, packs of 1,000 minutes, or packs of 10 GB. */
  readonly quantity: number;
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
  readonly status: string;
  readonly trial: boolean;
  readonly delivery: string | null;
  readonly start: Day | null;
  readonly end: Day | null;
  readonly invoiceOwner: string | null;
  readonly sspChannel: string | null;
  readonly program: string | null;
  /** Whether quarterly reconciliation is on; null when not told. */
  readonly reconciliation: boolean | null;
  readonly linked: LinkedNamespace | null;
  readonly lines: readonly LineItem[];
  /** Null or missing: not told. A customer's own list need not tell it. */
  readonly owner?: SubscriptionOwner | null;
}

/**
 * Whose the stored GitLab.com access token is, by user id. `invalid`: it no longer works. `none`: none is stored
 * (R7, R8).
 */
export type TokenOwner =
  | { readonly state: 'valid'; readonly owner: string }
  | { readonly state: 'invalid' }
  | { readonly state: 'none' };

/**
 * A user of GitLab.com. `email`: null when the token may not see it; without an admin's token only the public one is
 * shown, which is always confirmed.
 */
export interface GitlabUser {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly email: string | null;
  /** Whether that email was confirmed. */
  readonly confirmed: boolean;
  /** Null when the token may not see it. */
  readonly admin: boolean | null;
  /** `active`, or why the person cannot sign in: `blocked`, `banned`, `deactivated` and others. Null: not told. */
  readonly state: string | null;
  readonly url: string | null;
}

/** One of a user's addresses. */
export interface UserEmail {
  readonly email: string;
  readonly confirmed: boolean;
}

/** Ids of the namespaces that a user owns directly, as far as the first page of 100 memberships tells. */
export interface Memberships {
  readonly owned: readonly string[];
}

/** GitLab's access level of an Owner (gitlab-api.md 1.5). */
export const ownerLevel = 50;

/**
 * A group or personal namespace of GitLab.com. Where a field may be `undefined`, that means that the token may not
 * see it, and null that it is not set. `plan`, `billable`: null when not told. `quota` is minutes a month,
 * `extraMinutes` the total of bought minutes. `maxSeatsAt` is a time as GitLab.com writes it.
 */
export interface Namespace {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly kind: string;
  readonly parent: number | null;
  readonly plan: string | null;
  readonly billable: number | null;
  /** The highest ever; null: there never was one. `undefined`: hidden from the token, as the billable members are. */
  readonly maxSeats: number | null | undefined;
  readonly maxSeatsAt: string | null;
  readonly quota: number | null | undefined;
  readonly extraMinutes: number | null | undefined;
  readonly storage: number | null | undefined;
  readonly storageEnds: Day | null | undefined;
  readonly end: Day | null;
  readonly trial: boolean;
}

/** What a group says of its own end; null: it stays. */
export interface DeletionMark {
  readonly on: Day | null;
}

/** GitLab.com renames a group that is to be deleted, and what lies within it with it: `acme-deletion_scheduled-9001`. */
export const isRenamedForDeletion = (path: string): boolean =>
  path.split('/').some((part) => /-deletion_scheduled-\d+$/.test(part));

/**
 * What GitLab.com shows as the group's subscription; all null where it has none. `owed`: seats above those paid for.
 */
export interface GroupPlan {
  readonly code: string | null;
  readonly name: string | null;
  readonly trial: boolean;
  readonly seats: number | null;
  readonly inUse: number | null;
  readonly maxSeats: number | null;
  readonly owed: number | null;
  readonly start: Day | null;
  readonly end: Day | null;
}

/**
 * CustomersDot's record that a subscription is, or was, on a group: past orders stay in the list. `namespace`: the
 * group's id as digits; null when not told. `ratePlan`: Zuora's id of the product.
 */
export interface Order {
  readonly subscription: string;
  readonly ratePlan: string | null;
  readonly end: Day | null;
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

/** One comment of the ticket. Role is null when Zendesk did not say whose it is. */
export interface Comment {
  readonly id: string;
  /** A name, or `#` and the id where Zendesk did not say whose it is. */
  readonly author: string;
  readonly role: string | null;
  readonly authorId: string | null;
  /** Zendesk's kind of role within staff: 1 is a light agent. Null: an ordinary one, or not said. */
  readonly roleType: number | null;
  readonly public: boolean;
  readonly at: string;
  /** Plain text, lines kept; the target of a link stands behind the link's text where that says something else. */
  readonly text: string;
  /** Zendesk's reasons to doubt the comment or its author (contracts/zendesk.md 4.1); empty: it has none. */
  readonly flags: readonly number[];
  /** How it came: `web`, `api`, `email` and others. Null: not said. */
  readonly channel: string | null;
  readonly auditId: string | null;
  /** What the update that it came with carries for the journal, as it is; null for nothing. */
  readonly entry: string | null;
}

/** Seats in the subscription: the sum of the quantities of all its lines of kind `seats` (add-ons included, CD/812). */
export const seatsOf = (sub: Subscription): number =>
  sub.lines.filter((line) => line.kind === 'seats').reduce((sum, line) => sum + line.quantity, 0);

/** Seats that a group could take: a line of no seats gives none. */
export const hasSeats = (sub: Subscription): boolean => seatsOf(sub) > 0;

/** Whether the subscription has a line item of that kind, whatever its quantity. */
export const hasKind = (sub: Subscription, kind: LineKind): boolean =>
  sub.lines.some((line) => line.kind === kind);

/**
 * The plan code of the seats lines; null for a subscription without seats, and where its seats lines name no plan.
 */
export const planOf = (sub: Subscription): string | null =>
  sub.lines.find((line) => line.kind === 'seats' && line.plan !== null)?.plan ?? null;

/** Whether the subscription is linked to that namespace, told by id, or by path where only a path is known. */
export const linkedTo = (sub: Subscription, group: { readonly id: number; readonly path: string }): boolean =>
  sub.linked !== null &&
  (sub.linked.id === group.id ||
    (sub.linked.id === null && sub.linked.path?.toLowerCase() === group.path.toLowerCase()));
