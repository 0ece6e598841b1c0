/** The column: each section gets what it shows, and nothing here decides anything. */
import { Suspense, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Standing } from '../core/case/status.ts';
import { viewOf } from '../core/case/view.ts';
import type { Deed, Shell } from '../runtime/runtime.ts';
import { Announcements } from './Announcements.tsx';
import { Cards } from './Cards.tsx';
import { isTyped, useCase } from './case-shown.ts';
import { Ending } from './Ending.tsx';
import { HandProvider, type Hand } from './app-context.ts';
import { Head } from './Head.tsx';
import { fetchAhead, SeatsPanel } from './lazy.tsx';
import { forecastOf } from '../core/facts/seat-forecast.ts';
import { Plan } from './steps/Plan.tsx';
import { useWorkFocus } from './work-focus.ts';
import { Verdict } from './verdict/Verdict.tsx';
import './elements/colors.css';
import { Place } from './elements/Placeholder.tsx';
import look from './elements/look.module.css';

interface Properties {
  readonly shell: Shell;
  readonly hand: Hand;
  /** Told in the same breath as the column is drawn, so that the page never says two things. */
  readonly stands: (standing: Standing) => void;
}

export function Sidebar({ shell, hand, stands }: Properties) {
  const typing = useRef(false);
  const state = useCase(shell, typing);
  const view = viewOf(state, shell.now());
  const { sight, standing } = view;
  const loading = standing === 'loading';
  const column = useRef<HTMLElement>(null);
  const sent = useWorkFocus(column);
  const mine = useMemo(
    () => ({
      ...hand,
      send: (deed: Deed) => {
        typing.current = isTyped(deed);
        sent(deed);
        hand.send(deed);
        typing.current = false;
      },
    }),
    [hand, sent],
  );
  useLayoutEffect(() => stands(standing), [stands, standing]);
  useEffect(() => {
    if (loading) return;
    const idle = window.setTimeout(fetchAhead, 300);
    return () => window.clearTimeout(idle);
  }, [loading]);
  const forecast = forecastOf(sight.snapshot);
  return (
    <HandProvider value={mine}>
      <main ref={column} className={look.column}>
        <Head state={state} view={view} />
        <Cards state={state} view={view} />
        <Verdict
          standing={standing}
          route={sight.route}
          steps={sight.plan.length}
          findings={sight.findings}
          asks={sight.snapshot.reads === 'agent' && !state.formTaken}
          hold={view.hold}
        />
        {forecast !== null && !loading && (
          <Suspense fallback={<Place of="seats" />}>
            <SeatsPanel forecast={forecast} />
          </Suspense>
        )}
        <Plan {...view.plan} />
        <Ending state={state} view={view} />
        <Announcements standing={standing} steps={state.steps} />
      </main>
    </HandProvider>
  );
}
