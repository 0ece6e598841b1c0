/** What is seldom needed, at the end of the column. */
import { Suspense } from 'react';
import type { CaseState } from '../core/case/state.ts';
import type { CaseView } from '../core/case/view.ts';
import { known } from '../core/domain/loadable.ts';
import { Footer } from './lazy.tsx';

interface Properties {
  readonly state: CaseState;
  readonly view: CaseView;
}

export function CaseEnd({ state, view }: Properties) {
  const { assessment } = view;
  if (view.status === 'loading') return null;
  const { snapshot } = assessment;
  const group = known(snapshot.namespace);
  return (
    <Suspense fallback={null}>
      <Footer
        ticket={state.ticket.id}
        mode={state.mode}
        journal={snapshot.journal}
        unread={assessment.journalUnread !== null}
        customer={snapshot.customer?.id ?? null}
        group={group === undefined ? null : { id: group.id, path: group.path }}
        project={state.settings.requestsProject}
      />
    </Suspense>
  );
}
