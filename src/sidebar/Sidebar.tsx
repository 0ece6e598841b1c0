/** The column: each section gets what it shows, and nothing here decides anything. */
import { Suspense, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { CaseStatus } from '../core/case/status.ts';
import { viewOf } from '../core/case/view.ts';
import type { Command } from '../runtime/command.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { Announcements } from './Announcements.tsx';
import { Cards } from './Cards.tsx';
import { isTyped, useCase } from './case-shown.ts';
import { CaseEnd } from './Ending.tsx';
import { AppProvider, type AppContext } from './app-context.ts';
import { Head } from './Head.tsx';
import { fetchAhead, SeatsPanel } from './lazy.tsx';
import { forecastOf } from '../core/facts/seat-forecast.ts';
import { Plan } from './steps/Plan.tsx';
import { useWorkFocus } from './work-focus.ts';
import { Verdict } from './verdict/Verdict.tsx';
import './elements/colors.css';
import { Placeholder } from './elements/Placeholder.tsx';
import look from './elements/look.module.css';

interface Properties {
  readonly runtime: Runtime;
  readonly context: AppContext;
  /** Told in the same breath as the column is drawn, so that the page never says two things. */
  readonly stands: (status: CaseStatus) => void;
}

export function Sidebar({ runtime, context, stands }: Properties) {
  const typing = useRef(false);
  const state = useCase(runtime, typing);
  const view = viewOf(state, runtime.now());
  const { assessment, status } = view;
  const loading = status === 'loading';
  const column = useRef<HTMLElement>(null);
  const sent = useWorkFocus(column);
  const withFocus = useMemo(
    () => ({
      ...context,
      send: (command: Command) => {
        typing.current = isTyped(command);
        sent(command);
        context.send(command);
        typing.current = false;
      },
    }),
    [context, sent],
  );
  useLayoutEffect(() => stands(status), [stands, status]);
  useEffect(() => {
    if (loading) return;
    const idle = window.setTimeout(fetchAhead, 300);
    return () => window.clearTimeout(idle);
  }, [loading]);
  const forecast = forecastOf(assessment.snapshot);
  return (
    <AppProvider value={withFocus}>
      <main ref={column} className={look.column}>
        <Head state={state} view={view} />
        <Cards state={state} view={view} />
        <Verdict
          status={status}
          route={assessment.route}
          steps={view.plan.planned.length}
          findings={assessment.findings}
          untold={view.asked?.untold ?? []}
          asks={(view.asked?.current ?? null) !== null}
          hold={view.hold}
          escalation={view.escalation}
        />
        {forecast !== null && !loading && (
          <Suspense fallback={<Placeholder of="seats" />}>
            <SeatsPanel forecast={forecast} />
          </Suspense>
        )}
        <Plan {...view.plan} />
        <CaseEnd state={state} view={view} />
        <Announcements status={status} steps={state.steps} />
      </main>
    </AppProvider>
  );
}
