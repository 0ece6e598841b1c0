/** The app's settings, read and judged (contracts/settings.md). Secure ones are never read: they are placeholders. */
import * as z from 'zod/mini';
import type { MessageKeyUnder } from './message-key.ts';
import { withoutTrailing } from './trailing.ts';

export const modes = ['api', 'internal_request', 'guided'] as const;
/**
 * How changes are carried out: by the admin API, by an issue for an automation, or by the agent's own hands
 * (contracts/settings.md, "Changing").
 */
export type Mode = (typeof modes)[number];

/**
 * An installation's settings after reading: defaults filled in, addresses without a slash at the end. Null: not set.
 * `macro`, `issueTypeField` and `gitlabIssuesField` are ids of Zendesk.
 */
export interface Settings {
  readonly mode: Mode;
  readonly gitlabUrl: string;
  readonly customersdotUrl: string;
  /** Sent as `X-Admin-Email`; null: CustomersDot is not read through an API here. */
  readonly adminEmail: string | null;
  readonly issueTypeField: number | null;
  readonly issueTypeValue: string;
  readonly macro: number | null;
  readonly gitlabIssuesField: number | null;
  /** Zendesk group ids whose members may make changes; empty: every agent. */
  readonly operatorGroups: readonly string[];
  readonly requestsProject: string;
}

/** As `manifest.json` names it; what is expected of each has words. */
export type SettingName = MessageKeyUnder<'setting'>;

/** A setting that could not be taken, with its value as it stands in the installation; empty when it is missing. */
export interface SettingProblem {
  readonly setting: SettingName;
  readonly value: string;
}

const text = (fallback: string) => z.catch(z.string().check(z.trim(), z.minLength(1)), fallback);
/** Whether a setting is an address that services are asked at. */
export const isHttps = (address: string): boolean =>
  /^https:\/\/\S+$/i.test(address) && URL.canParse(address);
const url = z.string().check(z.trim(), z.refine(isHttps));
const id = z.coerce.number().check(z.int(), z.positive());
const groupIds = z.string().check(z.regex(/^\s*\d+(\s*,\s*\d+)*\s*$/));

const blank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/**
 * Reads the settings of an installation. A wrong one is named in `problems` and its default takes its place, except
 * where guessing would be dangerous: a wrong list of operator groups lets nobody make changes.
 */
export function readSettings(raw: Readonly<Record<string, unknown>>): {
  settings: Settings;
  problems: readonly SettingProblem[];
} {
  const problems: SettingProblem[] = [];
  function read<T>(setting: SettingName, schema: z.ZodMiniType<T>, fallback: T, wrong: T = fallback): T {
    const value = raw[setting];
    if (blank(value)) return fallback;
    const parsed = schema.safeParse(typeof value === 'string' ? value.trim() : value);
    if (parsed.success) return parsed.data;
    problems.push({ setting, value: String(value) });
    return wrong;
  }
  const optionalId = z.nullable(id);
  const groups = read<string>('operator_group_ids', groupIds, '', 'nobody');
  const settings: Settings = {
    mode: read<Mode>('execution_mode', z.enum(modes), 'guided'),
    gitlabUrl: withoutTrailing(read<string>('gitlab_url', url, 'https://gitlab.com'), '/'),
    customersdotUrl: withoutTrailing(
      read<string>('customersdot_url', url, 'https://customers.gitlab.com'),
      '/',
    ),
    adminEmail: read<string | null>('customersdot_admin_email', z.nullable(z.email()), null),
    issueTypeField: read<number | null>('issue_type_field_id', optionalId, null),
    issueTypeValue: read<string>('issue_type_value', text('associate_namespace'), 'associate_namespace'),
    macro: read<number | null>('confirmation_macro_id', optionalId, null),
    gitlabIssuesField: read<number | null>('gitlab_issues_field_id', optionalId, null),
    operatorGroups: groups === '' ? [] : groups.split(',').map((group) => group.trim()),
    requestsProject: read<string>(
      'internal_requests_project',
      z.string().check(z.regex(/^[\w.-]+(\/[\w.-]+)+$/)),
      'gitlab-com/support/internal-requests',
    ),
  };
  if (
    settings.mode === 'api' &&
    settings.adminEmail === null &&
    !problems.some((one) => one.setting === 'customersdot_admin_email')
  ) {
    problems.push({ setting: 'customersdot_admin_email', value: '' });
  }
  return { settings, problems };
}

/**
 * Whether an agent of these groups may make changes; others see everything and change nothing. Null: the groups could
 * not be read, which lets nobody in where groups are set.
 */
export const mayOperateWith = (settings: Settings, groups: readonly string[] | null): boolean =>
  settings.operatorGroups.length === 0 ||
  (groups ?? []).some((group) => settings.operatorGroups.includes(group));
