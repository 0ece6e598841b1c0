/** What a finding is: one question about a snapshot, answered with a level and its evidence. */
import type { Query } from '../domain/query.ts';
import type { Trouble } from '../domain/loadable.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Params } from '../domain/proof.ts';

export const findingIds = [
  'requester-known',
  'customer-known',
  'customer-unique',
  'login-activated',
  'reseller',
  'program',
  'account-linked',
  'token-valid',
  'linked-user-is-customer',
  'linked-elsewhere',
  'owner-of-namespace',
  'subscription-active',
  'subscription-is-saas',
  'subscription-not-trial',
  'subscription-started',
  'subscription-has-seats',
  'namespace-known',
  'namespace-is-root-group',
  'namespace-free',
  'source-namespace',
  'seats-match',
  'seats-peak',
  'compute-minutes',
  'recent-change',
  'quota-after-linking',
] as const;
/** The questions by their ids: the values of `data-finding` (contracts/automation.md). */
export type FindingId = (typeof findingIds)[number];

/**
 * `block` leaves no way to start, `stop` is confirmed before the step it endangers, `warn` and `info` inform, `unread`
 * is a question that could not be answered.
 */
export type Level = 'block' | 'stop' | 'warn' | 'info' | 'ok' | 'unread';

/** How a stop is confirmed: a box ticked, or a reason given. */
export type Gate = 'box' | 'reason';

/** The answer to one question about a snapshot, with its level (decisions.md, "Findings"). */
export interface Finding {
  readonly id: FindingId;
  readonly level: Level;
  /** Which sentence says it: `finding.<id>.<messageKey>` in the translations, filled with `params`. */
  readonly messageKey: string;
  readonly params: Params;
  /** How it has to be confirmed; null: it need not be. */
  readonly gate: Gate | null;
  /** The full path of the target group has to be typed as well. */
  readonly typed: boolean;
  /** Why it could not be read; null where it was read, or where nobody can read it here. */
  readonly trouble: Trouble | null;
  /** The questions to ask again for a better answer; empty where asking again cannot help. */
  readonly ask: readonly Query[];
}

/** What the plan does with the group, since some questions depend on it; a swap clears what holds it and forces. */
export const intents = ['none', 'change', 'force', 'swap'] as const;
/** One of `intents`. `none`: the subscription is on the group already, or one of them is not known. */
export type Intent = (typeof intents)[number];

export interface Question {
  readonly snapshot: Snapshot;
  readonly intent: Intent;
}

/** Answers one question; null when it does not arise, or cannot be answered yet because facts are on their way. */
export type Rule = (question: Question) => Finding | null;

const plain = { gate: null, typed: false, trouble: null, ask: [] } as const;

/** A finding that informs. */
export const finding = (id: FindingId, level: Level, messageKey: string, params: Params = {}): Finding => ({
  id,
  level,
  messageKey,
  params,
  ...plain,
  ...(level === 'stop' ? { gate: 'box' as const } : {}),
});

/** The four that stop with a reason when they could not be read (decisions.md, after the table). */
const stopsUnread: ReadonlySet<FindingId> = new Set([
  'owner-of-namespace',
  'namespace-free',
  'linked-user-is-customer',
  'subscription-active',
]);

/** A question that could not be answered: never ok, never zero, never an empty list. */
export const unread = (
  id: FindingId,
  trouble: Trouble | null,
  ask: readonly Query[] = [],
  messageKey = 'unread',
  params: Params = {},
): Finding => ({
  ...finding(id, 'unread', messageKey, params),
  trouble,
  ask,
  gate: stopsUnread.has(id) ? 'reason' : null,
});
