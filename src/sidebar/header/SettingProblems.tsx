/** Settings that are not right, each by its name: an admin can mend them, and what holds until then is said. */
import type { SettingProblem } from '../../core/domain/settings.ts';
import { still } from '../memo.ts';
import { useHand } from '../app-context.ts';
import { Notice } from '../elements/Notice.tsx';

export const SettingProblems = still(({ problems }: { readonly problems: readonly SettingProblem[] }) => {
  const { say } = useHand();
  return (
    <Notice tone="careful">
      {problems.map(({ setting, value }) => (
        <p key={setting}>
          <strong>{setting}</strong>{' '}
          {say(value === '' ? 'ui.header.setting-empty' : 'ui.header.setting-wrong', { value })}{' '}
          {say(`setting.${setting}`)}
        </p>
      ))}
    </Notice>
  );
});
