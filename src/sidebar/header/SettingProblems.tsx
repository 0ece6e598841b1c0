/** Settings that are not right, each by its name: an admin can mend them, and what holds until then is said. */
import type { SettingProblem } from '../../core/domain/settings.ts';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { Notice } from '../elements/Notice.tsx';

export const SettingProblems = memoDeep(({ problems }: { readonly problems: readonly SettingProblem[] }) => {
  const { t } = useApp();
  return (
    <Notice tone="careful">
      {problems.map(({ setting, value }) => (
        <p key={setting}>
          <strong>{setting}</strong>{' '}
          {t(value === '' ? 'ui.header.setting-empty' : 'ui.header.setting-wrong', { value })}{' '}
          {t(`setting.${setting}`)}
        </p>
      ))}
    </Notice>
  );
});
