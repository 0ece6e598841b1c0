/** The header, who else is here, and settings that are not right. */
import type { Sight } from '../core/case/sight.ts';
import type { CaseState } from '../core/case/state.ts';
import { oldestOf } from './header/age.ts';
import { begunByOthers } from './header/begun.ts';
import { Header } from './header/Header.tsx';
import { Presence } from './header/Presence.tsx';
import { Suspense } from 'react';
import { NoApi, SettingProblems } from './lazily.tsx';

interface Properties {
  readonly state: CaseState;
  readonly sight: Sight;
}

/** The settings promise an API: by the mode that sends changes to it, or by the admin who reads through it. */
const lacksApi = ({ mode, settings }: CaseState, reads: 'api' | 'agent'): boolean =>
  reads === 'agent' && (mode === 'api' || (mode === 'internal_request' && settings.adminEmail !== null));

export function Head({ state, sight }: Properties) {
  const { snapshot } = sight;
  return (
    <header>
      <Header oldest={oldestOf(state, sight)} mode={state.mode} busy={sight.stale || sight.loading} />
      <Presence
        viewers={state.viewers}
        overtakenBy={state.overtakenBy}
        begun={begunByOthers(snapshot.journal, state.agent)}
      />
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
