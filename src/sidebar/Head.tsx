/** The header, and who else is here. */
import type { CaseState } from '../core/case/state.ts';
import type { CaseView } from '../core/case/view.ts';
import { oldestOf } from './header/age.ts';
import { Header } from './header/Header.tsx';
import { Suspense } from 'react';
import { Presence } from './lazy.tsx';

interface Properties {
  readonly state: CaseState;
  readonly view: CaseView;
}

export function Head({ state, view }: Properties) {
  const { assessment, begunByOthers: begun } = view;
  const { viewers, overtakenBy } = state;
  return (
    <header>
      <Header oldest={oldestOf(state, assessment)} busy={assessment.stale || assessment.loading} />
      {(viewers.length > 0 || overtakenBy !== null || begun.length > 0) && (
        <Suspense fallback={null}>
          <Presence viewers={viewers} overtakenBy={overtakenBy} begun={begun} />
        </Suspense>
      )}
    </header>
  );
}
