/** The header, who else is here, and settings that are not right. */
import type { CaseState } from '../core/case/state.ts';
import type { CaseView } from '../core/case/view.ts';
import { oldestOf } from './header/age.ts';
import { Header } from './header/Header.tsx';
import { Suspense } from 'react';
import { NoApi, Presence, SettingProblems } from './lazy.tsx';

interface Properties {
  readonly state: CaseState;
  readonly view: CaseView;
}

export function Head({ state, view }: Properties) {
  const { assessment, begunByOthers: begun, lacksApi } = view;
  const { viewers, overtakenBy } = state;
  return (
    <header>
      <Header oldest={oldestOf(state, assessment)} busy={assessment.stale || assessment.loading} />
      {(viewers.length > 0 || overtakenBy !== null || begun.length > 0) && (
        <Suspense fallback={null}>
          <Presence viewers={viewers} overtakenBy={overtakenBy} begun={begun} />
        </Suspense>
      )}
      {state.problems.length > 0 && (
        <Suspense fallback={null}>
          <SettingProblems problems={state.problems} />
        </Suspense>
      )}
      {lacksApi && (
        <Suspense fallback={null}>
          <NoApi mode={state.mode} email={state.settings.adminEmail} />
        </Suspense>
      )}
    </header>
  );
}
