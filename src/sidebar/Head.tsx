/** The header, who else is here, and settings that are not right. */
import type { Sight } from '../core/case/sight.ts';
import type { CaseState } from '../core/case/state.ts';
import { oldestOf } from './header/age.ts';
import { begunByOthers } from './header/begun.ts';
import { Header } from './header/Header.tsx';
import { Presence } from './header/Presence.tsx';
import { SettingProblems } from './header/SettingProblems.tsx';
import { NoApi } from './facts/NoApi.tsx';

interface Properties {
  readonly state: CaseState;
  readonly sight: Sight;
}

export function Head({ state, sight }: Properties) {
  const { snapshot } = sight;
  return (
    <header>
      <Header
        oldest={oldestOf(state, sight)}
        mode={state.mode}
        busy={state.stale.size > 0 || sight.loading}
      />
      <Presence
        viewers={state.viewers}
        overtakenBy={state.overtakenBy}
        begun={begunByOthers(snapshot.journal, state.agent)}
      />
      <SettingProblems problems={state.problems} />
      {snapshot.reads === 'agent' && <NoApi mode={state.mode} email={state.settings.adminEmail} />}
    </header>
  );
}
