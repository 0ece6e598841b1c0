/** What a reply may tell of a case. Null: not known, or it does not apply; then no sentence says anything of it. */
import type { Day } from '../../domain/day.ts';
import type { Consent } from './kinds.ts';

/** When seats owed are charged: `partner`: by the reseller, with the renewal (R13, R19, R22). */
export type Charged = 'quarterly' | 'renewal' | 'unknown' | 'partner' | 'never';

/** The subscription that holds the group; without a name where GitLab.com shows a paid plan that no order explains. */
export interface HolderTold {
  readonly name: string | null;
  readonly plan: string | null;
  readonly end: Day | null;
}

/** The term of a subscription that may be meant. `path`: of its group; null where it is on none. */
export interface TermTold {
  readonly name: string;
  readonly start: Day;
  readonly end: Day;
  readonly path: string | null;
}

export interface ReplyFacts {
  /** Empty where there is no name to greet by. */
  readonly first: string;
  readonly agent: string;
  /** The address of CustomersDot's portal, and of GitLab.com. */
  readonly portal: string;
  readonly gitlab: string;
  readonly emails: readonly string[];
  /** The address of the customer's record. */
  readonly email: string | null;
  readonly staff: boolean;
  /** Another name than the chosen subscription's that the ticket tells, and is not the customer's. */
  readonly foreign: string | null;
  /** Subscriptions that may be meant, where none is chosen, or another is named. */
  readonly mayBe: readonly string[];
  /** What tells these apart, of each whose term is known. */
  readonly terms: readonly TermTold[];
  /** The customer's other subscriptions that could be linked. */
  readonly others: readonly string[];
  readonly subscription: string | null;
  readonly status: string | null;
  readonly plan: string | null;
  readonly seats: number | null;
  readonly start: Day | null;
  readonly end: Day | null;
  /** Who sold it, where that was a reseller; empty: one without a name. */
  readonly partner: string | null;
  /** The full path of the group. */
  readonly path: string | null;
  /** Root groups that the GitLab.com account owns, and groups that the ticket names by their addresses. */
  readonly owned: readonly string[];
  readonly named: readonly string[];
  readonly username: string | null;
  /** The group that has the subscription now, and is not the one it is meant for. */
  readonly from: string | null;
  readonly holder: HolderTold | null;
  readonly users: number | null;
  readonly highest: number | null;
  readonly owed: number | null;
  readonly charged: Charged;
  readonly consents: readonly Consent[];
  /** What this case has done. */
  readonly linkedHere: boolean;
  readonly accountHere: boolean;
  /** Any change of the case has happened, whichever it was. */
  readonly changedHere: boolean;
  readonly replaced: readonly string[];
  readonly left: string | null;
  /** Additional minutes that were there before and still are. */
  readonly minutesKept: number | null;
  readonly putBack: string | null;
  /** A group that is without its plan just now, by what was cleared here. */
  readonly onFree: string | null;
  /** A change may have happened, and nobody knows. */
  readonly doubt: boolean;
  /** What was handed on is a change that failed, or does not show; not a case that stands still for another reason. */
  readonly technical: boolean;
}
