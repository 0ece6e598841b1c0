/** What a finding is: one question about a snapshot, answered with a level and its evidence. */
import type { Query } from '../domain/query.ts';
import type { Trouble } from '../domain/loadable.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Words } from '../domain/message-key.ts';
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
/** The questions by their ids: the values of `data-finding` (contracts/automation.md). */
export type FindingId = (typeof findingIds)[number];

/**
 * `block` leaves no way to start, `stop` is confirmed before the step it endangers, `warn` and `info` inform, `unread`
 * is a question that could not be answered.
 */
export type Level = 'block' | 'stop' | 'warn' | 'info' | 'ok' | 'unread';

/** What a finding can say. The other words under it ask its question, say what to do, or lead to the page of the rule. */
type Answer<Id extends FindingId> = Exclude<
  keyof Words['finding'][Id] & string,
  'ask' | 'page' | `${string}.do`
>;

type KeyOf<Id extends FindingId> = { readonly [One in Id]: `finding.${One}.${Answer<One>}` }[Id];

/** How a stop is confirmed: a box ticked, or a reason given. */
export type Gate = 'box' | 'reason';

/** The answer to one question about a snapshot, with its level (decisions.md, "Findings"). */
export interface Finding<Id extends FindingId = FindingId> {
  readonly id: Id;
  readonly level: Level;
  /** The sentence that says it, filled with `params`. */
  readonly messageKey: KeyOf<Id>;
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
export type FindingRule = (question: Question) => Finding | null;

const plain = { gate: null, typed: false, trouble: null, ask: [] } as const;

const keyOf = <Id extends FindingId>(id: Id, answer: Answer<Id>): KeyOf<Id> => `finding.${id}.${answer}`;

/** A finding that informs. */
export const finding = <Id extends FindingId>(
  id: Id,
  level: Level,
  answer: Answer<Id>,
  params: Params = {},
): Finding<Id> => ({
  id,
  level,
  messageKey: keyOf(id, answer),
  params,
  ...plain,
  ...(level === 'stop' ? { gate: 'box' as const } : {}),
});

/** A stop that wants to know why, in words. */
export const stopWithReason = <Id extends FindingId>(
  id: Id,
  answer: Answer<Id>,
  params: Params = {},
): Finding<Id> => ({
  ...finding(id, 'stop', answer, params),
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
export const unread = <Id extends FindingId>(
  id: Id,
  trouble: Trouble | null,
  ask: readonly Query[],
  answer: Answer<Id>,
  params: Params = {},
): Finding<Id> => ({
  ...finding(id, 'unread', answer, params),
  trouble,
  ask,
  gate: stopsUnread.has(id) ? 'reason' : null,
});
