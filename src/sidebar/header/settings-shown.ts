/** Each setting by its name, with the value that holds, and whether what an admin entered was wrong. */
import type { SettingName } from '../../core/domain/settings.ts';
import type { CaseState } from '../../core/case/state.ts';

export interface SettingShown {
  readonly setting: SettingName;
  readonly value: string | number | null;
  readonly wrong: boolean;
}

export function settingsShown({ settings, problems }: CaseState): readonly SettingShown[] {
  const values: readonly (readonly [SettingName, string | number | null])[] = [
    ['execution_mode', settings.mode],
    ['gitlab_url', settings.gitlabUrl],
    ['customersdot_url', settings.customersdotUrl],
    ['customersdot_admin_email', settings.adminEmail],
    ['issue_type_field_id', settings.issueTypeField],
    ['issue_type_value', settings.issueTypeValue],
    ['confirmation_macro_id', settings.macro],
    ['gitlab_issues_field_id', settings.gitlabIssuesField],
    ['operator_group_ids', settings.operatorGroups.join(', ') || null],
    ['internal_requests_project', settings.requestsProject],
  ];
  return values.map(([setting, value]) => ({
    setting,
    value,
    wrong: problems.some((one) => one.setting === setting),
  }));
}
