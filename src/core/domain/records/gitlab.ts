/** The records of GitLab.com in the app's own words; its client maps replies to these. */
import type { Day } from '../day.ts';

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
