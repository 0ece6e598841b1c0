/** What a finding is: one question about a snapshot, answered with a level and its evidence. */
import type { Query } from '../domain/query.ts';
import type { Trouble } from '../domain/loadable.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Params } from '../domain/proof.ts';

export const findingIds = [
  'requester-known',
  'customer-known',
  'customer-unique',
  'requester-is-customer',
  'login-activated',
  'reseller',
  'program',
  'account-linked',
  'token-valid',
  'linked-user-is-customer',
  'linked-elsewhere',
  'user-active',
  'owner-of-namespace',
  'subscription-active',
  'subscription-named',
  'subscription-is-saas',
  'subscription-not-trial',
  'subscription-started',
  'subscription-has-seats',
  'namespace-known',
  'namespace-deletion',
  'namespace-is-root-group',
  'namespace-free',
  'source-namespace',
  'seats-match',
  'seats-peak',
  'compute-minutes',
  'recent-change',
  'quota-after-linking',
] as const;
export type FindingId = (typeof findingIds)[number];

/**
 * `block` leaves no way to start, `stop` is confirmed before the step it endangers, `warn` and `info` inform, `unread`
 * is a question that could not be answered.
 */
export type Level = 'block' | 'stop' | 'warn' | 'info' | 'ok' | 'unread';

/** How a stop is confirmed: a box ticked, or a reason given. */
export type Gate = 'box' | 'reason';

export interface Finding {
  readonly id: FindingId;
  readonly level: Level;
  /** Which sentence says it: `finding.<id>.<says>` in the translations, filled with `shown`. */
  readonly messageKey: string;
  readonly params: Params;
  readonly gate: Gate | null;
  /** The full path of the target group has to be typed as well. */
  readonly typed: boolean;
  /** Why it could not be read, and what to ask again. */
  readonly trouble: Trouble | null;
  readonly ask: readonly Query[];
}

/** What the plan does with the group, since some questions depend on it; a swap clears what holds it and forces. */
export const intents = ['none', 'change', 'force', 'swap'] as const;
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

/** A stop that wants to know why, in words. */
export const stopWithReason = (id: FindingId, messageKey: string, params: Params = {}): Finding => ({
  ...finding(id, 'stop', messageKey, params),
  gate: 'reason',
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
