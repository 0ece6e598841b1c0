/** The closing, and what is seldom needed. */
import { Suspense } from 'react';
import type { Sight } from '../core/case/sight.ts';
import type { Standing } from '../core/case/standing.ts';
import type { CaseState } from '../core/case/state.ts';
import { known } from '../core/reading.ts';
import { ClosingPanel } from './closing/ClosingPanel.tsx';
import { shownClosing } from './closing/shown-closing.ts';
import { Footer } from './lazily.tsx';

interface Properties {
  readonly state: CaseState;
  readonly sight: Sight;
  readonly standing: Standing;
  readonly now: number;
}

export function Ending({ state, sight, standing, now }: Properties) {
  if (standing === 'loading') return null;
  const { snapshot } = sight;
  const group = known(snapshot.namespace);
  const closing = shownClosing(state, sight, standing, now);
  return (
    <>
      {closing !== null && <ClosingPanel {...closing} />}
      <Suspense fallback={null}>
        <Footer
          ticket={state.ticket.id}
          journal={snapshot.journal}
          unread={sight.journalUnread !== null}
          customer={snapshot.customer?.id ?? null}
          group={group === undefined ? null : { id: group.id, path: group.path }}
          project={state.settings.requestsProject}
        />
      </Suspense>
    </>
  );
}
