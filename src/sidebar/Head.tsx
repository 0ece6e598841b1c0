/** The header, who else is here, and settings that are not right. */
import type { Sight } from '../core/case/sight.ts';
import type { CaseState } from '../core/case/state.ts';
import { oldestOf } from './header/age.ts';
import { begunByOthers } from './header/begun.ts';
import { Header } from './header/Header.tsx';
import { Suspense } from 'react';
import { NoApi, Presence, SettingProblems } from './lazily.tsx';

interface Properties {
  readonly state: CaseState;
  readonly sight: Sight;
}

/** The settings promise an API: by the mode that sends changes to it, or by the admin who reads through it. */
const lacksApi = ({ mode, settings }: CaseState, reads: 'api' | 'agent'): boolean =>
  reads === 'agent' && (mode === 'api' || (mode === 'internal_request' && settings.adminEmail !== null));

export function Head({ state, sight }: Properties) {
  const { snapshot } = sight;
  const { viewers, overtakenBy } = state;
  const begun = begunByOthers(snapshot.journal, state.agent);
  return (
    <header>
      <Header oldest={oldestOf(state, sight)} mode={state.mode} busy={sight.stale || sight.loading} />
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
      {lacksApi(state, snapshot.reads) && (
        <Suspense fallback={null}>
          <NoApi mode={state.mode} email={state.settings.adminEmail} />
        </Suspense>
      )}
    </header>
  );
}
