/** Each setting by its name, with the value that holds, whether that is right, and what is to be said of it. */
import { issueTypeMeant } from '../../core/case/issue-type.ts';
import type { CaseState } from '../../core/case/state.ts';
import type { MessageKey } from '../../core/domain/message-key.ts';
import type { OptionMeant } from '../../core/domain/option-meant.ts';
import type { Params } from '../../core/domain/proof.ts';
import type { SettingName } from '../../core/domain/settings.ts';

/** `info`: not set, and need not be; `unread`: whether it is right could not be read, or not yet. */
export interface Judged {
  readonly level: 'ok' | 'warn' | 'info' | 'unread';
  readonly says: { readonly key: MessageKey; readonly params: Params } | null;
}

export interface SettingShown extends Judged {
  readonly setting: SettingName;
  readonly value: string | number | null;
}

const judged = (level: Judged['level'], key: MessageKey, params: Params = {}): Judged => ({
  level,
  says: { key, params },
});

function labelSays(tags: readonly string[]): MessageKey {
  if (tags.length === 0) return 'ui.setup.option.blanks';
  return tags.length === 1 ? 'ui.setup.option.label' : 'ui.setup.option.labels';
}

/** What the field's options say of the two settings that name the issue type (cases/reading.md 13). */
function byOptions(setting: SettingName, meant: OptionMeant | null): Judged | null {
  if (meant === null || meant.is === 'tag') return null;
  if (setting === 'issue_type_field_id') {
    return meant.is === 'no-field' ? judged('warn', 'ui.setup.option.no-field') : null;
  }
  if (setting !== 'issue_type_value') return null;
  switch (meant.is) {
    case 'label':
      return judged('warn', labelSays(meant.tags), { tags: meant.tags.join(', ') });
    case 'none':
      return judged('warn', 'ui.setup.option.none');
    case 'no-field':
    case 'unread':
      return judged('unread', 'ui.setup.option.unread');
    case 'asked':
      return judged('unread', 'ui.setup.option.asked');
  }
}

/** Every setting that the app reads; secure ones are not among them. */
export function settingsShown(state: CaseState): readonly SettingShown[] {
  const { settings, problems } = state;
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
  const meant = issueTypeMeant(state);
  const plain = (value: string | number | null): Judged => ({
    level: value === null ? 'info' : 'ok',
    says: null,
  });
  return values.map(([setting, value]) => {
    const isWrong = problems.some((one) => one.setting === setting);
    const found = isWrong ? judged('warn', `setting.${setting}`) : byOptions(setting, meant);
    return { setting, value, ...(found ?? plain(value)) };
  });
}
