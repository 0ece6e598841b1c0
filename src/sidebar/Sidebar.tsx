/** The column: each section gets what it shows, and nothing here decides anything. */
import { Suspense, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { CaseStatus } from '../core/case/status.ts';
import { viewOf } from '../core/case/view.ts';
import type { Snapshot } from '../core/facts/snapshot.ts';
import type { Command } from '../runtime/command.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { Announcements } from './Announcements.tsx';
import { Facts, LiftedPart } from './Facts.tsx';
import { isTyped, useCase } from './case-shown.ts';
import { CaseEnd } from './CaseEnd.tsx';
import { AppProvider, type AppContext } from './app-context.ts';
import { Head } from './Head.tsx';
import { fetchAhead, SeatsPanel } from './lazy.tsx';
import { forecastOf } from '../core/facts/seat-forecast.ts';
import { SettingsAmiss } from './SettingsAmiss.tsx';
import { isUnfolded } from './seats/unfolded.ts';
import { useWorkFocus } from './use-work-focus.ts';
import { Findings } from './verdict/Findings.tsx';
import { Verdict, type VerdictAbout } from './verdict/Verdict.tsx';
import { Work } from './Work.tsx';
import './elements/colors.css';
import { Placeholder } from './elements/Placeholder.tsx';
import look from './elements/look.module.css';

interface Properties {
  readonly runtime: Runtime;
  readonly context: AppContext;
  /** Told in the same breath as the column is drawn, so that the page never says two things. */
  readonly stands: (status: CaseStatus) => void;
}

/** Only what the verdict says of the case: the whole of what is known changes with every answer. */
const aboutIn = ({ subscription, namespace, plan, billable }: Snapshot): VerdictAbout => ({
  subscription,
  namespace,
  plan,
  billable,
});

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
    const idle = window.setTimeout(fetchAhead, 300, status);
    return () => window.clearTimeout(idle);
  }, [status]);
  const forecast = forecastOf(assessment.snapshot);
  return (
    <AppProvider value={withFocus}>
      <main ref={column} className={look.column}>
        <Head state={state} view={view} />
        <div className={look.first}>
          <Verdict
            standing={{
              status,
              route: assessment.route,
              plan: view.plan,
              stillFree: view.stillFree,
              lost: view.closing?.lost ?? null,
              sent: view.closing?.sent === true,
            }}
            about={aboutIn(assessment.snapshot)}
            lead={view.lead}
            untold={view.asked?.untold ?? []}
            asks={view.lifted === 'form'}
            hold={view.hold}
          />
          {view.lifted !== null && <LiftedPart part={view.lifted} state={state} view={view} />}
          <Work view={view} />
        </div>
        <SettingsAmiss state={state} lacksApi={view.lacksApi} />
        <Findings
          findings={assessment.findings.filter((one) => one.id !== view.lead?.id)}
          stands={!loading}
          untold={view.asked?.untold ?? []}
          folded={status === 'running' || status === 'closing' || status === 'closed'}
        />
        <Facts state={state} view={view} />
        {forecast !== null && !loading && (
          <Suspense fallback={<Placeholder of={isUnfolded(forecast) ? 'seats' : 'seats-folded'} />}>
            <SeatsPanel forecast={forecast} />
          </Suspense>
        )}
        <CaseEnd state={state} view={view} />
        <Announcements status={status} steps={state.steps} />
      </main>
    </AppProvider>
  );
}
