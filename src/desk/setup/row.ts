/** A row of the setup check: a setting of the manifest, and what came of trying it (contracts/automation.md). */
import type { ReadResult, Trouble } from '../../core/domain/loadable.ts';
import type { MessageKeyUnder } from '../../core/domain/message-key.ts';
import type { Params } from '../../core/domain/proof.ts';
import type { DeskKey } from '../words.ts';

/** Every setting of the manifest, in its order. */
export const setupSettings = [
  'execution_mode',
  'gitlab_url',
  'gitlab_token',
  'customersdot_url',
  'customersdot_admin_email',
  'customersdot_admin_token',
  'issue_type_field_id',
  'issue_type_value',
  'confirmation_macro_id',
  'gitlab_issues_field_id',
  'operator_group_ids',
  'internal_requests_project',
  'sentry_url',
  'sentry_organization',
  'sentry_project',
  'sentry_token',
  'mailgun_url',
  'mailgun_domain',
  'mailgun_key',
] as const;
export type SetupSetting = (typeof setupSettings)[number];

/** Kept by Zendesk, where the app never sees them. */
export const secureSettings: ReadonlySet<SetupSetting> = new Set([
  'gitlab_token',
  'customersdot_admin_token',
  'sentry_token',
  'mailgun_key',
]);

/** `info`: not set, and need not be. `unread`: whether it is right could not be read, or not yet. */
export type SetupLevel = 'ok' | 'warn' | 'block' | 'unread' | 'info';

/** The key of a sentence below `setup.says`. */
export type SetupKey = MessageKeyUnder<'setup.says', DeskKey>;

export interface Judged {
  readonly level: SetupLevel;
  readonly says: readonly { readonly key: SetupKey; readonly params: Params }[];
  /** Why something could not be read. */
  readonly trouble: Trouble | null;
}

export interface SetupRow extends Judged {
  readonly setting: SetupSetting;
  /** As it holds by now; null: not set, or kept where the app cannot see it. */
  readonly value: string | null;
  /** The installation has another value, which cannot be taken. */
  readonly isWrong: boolean;
}

export const judged = (level: SetupLevel, key: SetupKey, params: Params = {}): Judged => ({
  level,
  says: [{ key, params }],
  trouble: null,
});

export const fine: Judged = { level: 'ok', says: [], trouble: null };
const onItsWay = judged('unread', 'asked');
export const unreadFor = (trouble: Trouble): Judged => ({ level: 'unread', says: [], trouble });

/** What matters most comes first. A setting that is half read is never ok. */
const byWeight: readonly SetupLevel[] = ['block', 'warn', 'unread', 'info', 'ok'];

/** All that is to be said of one setting; the weightiest of it gives the level. */
export const together = (...parts: readonly Judged[]): Judged => ({
  level: byWeight.find((level) => parts.some((one) => one.level === level)) ?? 'ok',
  says: parts.flatMap((one) => one.says),
  trouble: parts.find((one) => one.trouble !== null)?.trouble ?? null,
});

interface Judging<T> {
  readonly seen: (value: T) => Judged;
  /** Left out where the service has no way to say so. */
  readonly absent?: Judged;
  /** What some troubles mean for this setting; any other leaves it unread. */
  readonly troubles?: Partial<Readonly<Record<Trouble['kind'], Judged>>>;
}

/** What a look makes of a setting. Null: it is still on its way. */
export function judgedBy<T>(read: ReadResult<T> | null, { seen, absent, troubles }: Judging<T>): Judged {
  if (read === null) return onItsWay;
  switch (read.tag) {
    case 'seen':
      return seen(read.seen);
    case 'absent':
      return absent ?? judged('unread', 'untold');
    case 'unseen':
      return troubles?.[read.trouble.kind] ?? unreadFor(read.trouble);
  }
}
