/** The closing and the footer: code that comes after the verdict. */
import { Suspense } from 'react';
import { notedOf } from '../core/case/noted.ts';
import { outcomeOf } from '../core/case/goals.ts';
import type { Sight } from '../core/case/sight.ts';
import type { Standing } from '../core/case/standing.ts';
import { allowed, type CaseState } from '../core/case/state.ts';
import { closingOf } from '../core/closing.ts';
import { known } from '../core/reading.ts';
import { ClosingPanel, Footer } from './lazily.tsx';

interface Properties {
  readonly state: CaseState;
  readonly sight: Sight;
  readonly standing: Standing;
  readonly now: number;
}

export function Ending({ state, sight, standing, now }: Properties) {
  if (standing === 'loading') return null;
  const { snapshot } = sight;
  const closing = standing === 'error' ? null : closingOf(state, sight);
  const done = outcomeOf(state) === 'done';
  const group = known(snapshot.namespace);
  const comparing = done && state.before !== null;
  return (
    <Suspense fallback={null}>
      {(closing !== null || comparing) && (
        <ClosingPanel
          closing={closing}
          closed={standing === 'closed'}
          may={allowed(state)}
          next={standing === 'closing' && state.started}
          drafting={state.drafting}
          macro={state.settings.macro !== null}
          before={done ? state.before : null}
          after={done ? notedOf(state, now) : null}
        />
      )}
      <Footer
        ticket={state.ticket.id}
        journal={snapshot.journal}
        customer={snapshot.customer?.id ?? null}
        group={group === undefined ? null : { id: group.id, path: group.path }}
        project={state.settings.requestsProject}
      />
    </Suspense>
  );
}
