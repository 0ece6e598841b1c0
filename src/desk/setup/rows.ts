/** Every setting with its value, and what came of trying it. Pure; what was not tried yet is unread. */
import { readSettings, type Settings } from '../../core/domain/settings.ts';
import { type DeskSettings, readDeskSettings } from '../settings.ts';
import { adminEmail, adminToken, type CustomersDotTried, portalAddress } from './customersdot.ts';
import { gitlabAddress, gitlabToken, type GitlabTried, requestsProject } from './gitlab.ts';
import { operatorGroups } from './operators.ts';
import { outsideAddress, outsideKey, outsideName, type OutsideTried } from './outside.ts';
import {
  fine,
  judged,
  type Judged,
  type SetupRow,
  type SetupSetting,
  setupSettings,
  together,
} from './row.ts';
import { confirmationMacro, issueTypeValue, ticketField } from './ticket.ts';
import type { ZendeskTried } from './zendesk.ts';

/** What was tried by now; null: still on its way. */
export interface Tried {
  readonly gitlab: GitlabTried | null;
  readonly customersdot: CustomersDotTried | null;
  readonly zendesk: ZendeskTried | null;
  readonly outside: OutsideTried | null;
}

type Installed = Readonly<Record<string, unknown>>;

interface About {
  readonly settings: Settings;
  readonly desk: DeskSettings;
  readonly tried: Tried;
  /** Epoch ms. */
  readonly now: number;
}

const judges: Readonly<Record<SetupSetting, (about: About) => Judged>> = {
  execution_mode: () => fine,
  gitlab_url: ({ settings, tried }) => gitlabAddress(settings, tried.gitlab),
  gitlab_token: ({ settings, tried, now }) => gitlabToken(settings, tried.gitlab, now),
  customersdot_url: ({ settings, tried }) => portalAddress(settings, tried.customersdot),
  customersdot_admin_email: ({ settings, tried }) => adminEmail(settings, tried.customersdot),
  customersdot_admin_token: ({ settings, tried }) => adminToken(settings, tried.customersdot),
  issue_type_field_id: ({ settings, tried: { zendesk } }) =>
    ticketField(settings.issueTypeField, zendesk?.issueTypeField ?? null, zendesk),
  issue_type_value: ({ settings, tried }) => issueTypeValue(settings, tried.zendesk?.issueTypeField ?? null),
  confirmation_macro_id: ({ settings, tried }) => confirmationMacro(settings, tried.zendesk),
  gitlab_issues_field_id: ({ settings, tried: { zendesk } }) =>
    ticketField(settings.gitlabIssuesField, zendesk?.gitlabIssuesField ?? null, zendesk),
  operator_group_ids: ({ settings, tried }) => operatorGroups(settings, tried.zendesk),
  internal_requests_project: ({ settings, tried }) => requestsProject(settings, tried.gitlab),
  sentry_url: ({ desk, tried }) => outsideAddress(desk.sentryUrl, tried.outside && tried.outside.sentry),
  sentry_organization: ({ tried }) => outsideName(tried.outside && tried.outside.sentry, 'no-sentry-project'),
  sentry_project: ({ tried }) => outsideName(tried.outside && tried.outside.sentry, 'no-sentry-project'),
  sentry_token: ({ tried }) => outsideKey(tried.outside && tried.outside.sentry),
  mailgun_url: ({ desk, tried }) => outsideAddress(desk.mailgunUrl, tried.outside && tried.outside.mailgun),
  mailgun_domain: ({ tried }) => outsideName(tried.outside && tried.outside.mailgun, 'no-mailgun-domain'),
  mailgun_key: ({ tried }) => outsideKey(tried.outside && tried.outside.mailgun),
};

/** The value that holds; secure ones are not known here. */
const valuesOf = (
  settings: Settings,
  desk: DeskSettings,
): Partial<Record<SetupSetting, string | number | null>> => ({
  execution_mode: settings.mode,
  gitlab_url: settings.gitlabUrl,
  customersdot_url: settings.customersdotUrl,
  customersdot_admin_email: settings.adminEmail,
  issue_type_field_id: settings.issueTypeField,
  issue_type_value: settings.issueTypeValue,
  confirmation_macro_id: settings.macro,
  gitlab_issues_field_id: settings.gitlabIssuesField,
  operator_group_ids: settings.operatorGroups.filter((id) => /^\d+$/.test(id)).join(', ') || null,
  internal_requests_project: settings.requestsProject,
  sentry_url: desk.sentryUrl,
  sentry_organization: desk.sentryOrganization,
  sentry_project: desk.sentryProject,
  mailgun_url: desk.mailgunUrl,
  mailgun_domain: desk.mailgunDomain,
});

const standing = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

const ofDesk: readonly SetupSetting[] = [
  'sentry_url',
  'sentry_organization',
  'sentry_project',
  'mailgun_url',
  'mailgun_domain',
];

/** Settings that are there and could not be taken. */
function wrongOnes(installed: Installed, values: ReturnType<typeof valuesOf>): ReadonlySet<string> {
  const { problems } = readSettings(installed);
  const wrong = ofDesk.filter((setting) => {
    const given = standing(installed[setting]).replace(/\/+$/, '');
    return given !== '' && given !== values[setting];
  });
  return new Set([...problems.filter((one) => one.value !== '').map((one) => one.setting), ...wrong]);
}

/** A wrong list of groups lets nobody make changes; for any other a default has taken its place. */
const ofWrong = (setting: SetupSetting, value: unknown): Judged =>
  judged(setting === 'operator_group_ids' ? 'block' : 'warn', 'wrong', { value: standing(value) });

/**
 * @param installed the installation's settings as they stand
 * @param now epoch ms
 * @returns a row for every setting of the manifest, in its order
 */
export function setupRows(installed: Installed, tried: Tried, now: number): readonly SetupRow[] {
  const { settings } = readSettings(installed);
  const desk = readDeskSettings(installed);
  const values = valuesOf(settings, desk);
  const wrong = wrongOnes(installed, values);
  return setupSettings.map((setting) => {
    const isWrong = wrong.has(setting);
    const about = { settings, desk, tried, now };
    const own = setting === 'operator_group_ids' && isWrong ? fine : judges[setting](about);
    const value = values[setting] ?? null;
    const said = isWrong ? together(ofWrong(setting, installed[setting]), own) : own;
    return { setting, value: value === null ? null : String(value), isWrong, ...said };
  });
}
