/** What a snapshot is made of. */
import type { Ticket } from './ticket.ts';
import type { FactStore } from './store.ts';
import type { Query } from '../domain/query.ts';
import type { About } from '../domain/wish.ts';
import type { Journal } from '../journal/reading.ts';

/**
 * What the agent chose by hand, as typed: ids, names, paths or email addresses. A choice comes before what the
 * journal remembers, and that before a proposal. Left out: not chosen (decisions.md, "Choices").
 */
export interface Choices {
  readonly customer?: string;
  readonly subscription?: string;
  readonly namespace?: string;
  readonly gitlabUser?: string;
}

/**
 * What a refusal told of a group with too few seats. `users`: the billable members; null where the answer had no
 * number.
 */
export interface Overage {
  readonly users: number | null;
}

/** All that a snapshot is made of. */
export interface Inquiry {
  readonly ticket: Ticket;
  readonly facts: FactStore;
  /** What was asked at once since an earlier verdict rested on it. It tells where an answer may be found, and no more. */
  readonly guesses: readonly Query[];
  readonly choices: Choices;
  /** What a begun plan is about: it holds on to these ids, whatever is chosen or named since. */
  readonly held: Pick<About, 'namespace' | 'subscription' | 'customer'>;
  /** What the newest journal entry is about; empty for a ticket without a journal. */
  readonly remembered: About;
  readonly journal: Journal;
  /** Whether CustomersDot is read through its API, or asked of the agent. */
  readonly reads: 'api' | 'agent';
  readonly now: number;
  /** The GitLab.com user that this case linked, with proof; null as long as it did not. */
  readonly justLinked: string | null;
  /** A refusal told that the subscription has too few seats for the group. */
  readonly overage: Overage | null;
  /** The journal is to be read to its beginning. */
  readonly wholeJournal: boolean;
}
