/** Settings that are not right, and an API that they promise and that is not there. An admin mends them; the agent's work comes first. */
import { Suspense } from 'react';
import type { CaseState } from '../core/case/state.ts';
import { NoApi, SettingProblems } from './lazy.tsx';
import look from './elements/look.module.css';

interface Properties {
  readonly state: Pick<CaseState, 'problems' | 'mode' | 'settings'>;
  readonly lacksApi: boolean;
}

export function SettingsAmiss({ state: { problems, mode, settings }, lacksApi }: Properties) {
  const { adminEmail } = settings;
  // What is said of the API names that setting as well.
  const isSaid = lacksApi && adminEmail === null;
  const others = isSaid ? problems.filter(({ setting }) => setting !== 'customersdot_admin_email') : problems;
  if (others.length === 0 && !lacksApi) return null;
  return (
    <div className={look.section}>
      {lacksApi && (
        <Suspense fallback={null}>
          <NoApi mode={mode} email={adminEmail} />
        </Suspense>
      )}
      {others.length > 0 && (
        <Suspense fallback={null}>
          <SettingProblems problems={others} />
        </Suspense>
      )}
    </div>
  );
}
