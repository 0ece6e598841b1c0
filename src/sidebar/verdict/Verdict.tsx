/** What the case comes to: one sentence, then what stands in the way, worst first. */
import { Suspense } from 'react';
import type { Hold } from '../../core/case/hold.ts';
import type { CaseView } from '../../core/case/view.ts';
import type { CaseStatus } from '../../core/case/status.ts';
import type { ManualField } from '../../core/facts/manual-form.ts';
import type { Finding } from '../../core/findings/finding.ts';
import type { Route } from '../../core/plan/route.ts';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { EscalateCase, Held } from '../lazy.tsx';
import { Skeleton } from '../elements/Skeleton.tsx';
import { Section } from '../elements/Section.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { Findings } from './Findings.tsx';
import { adviceOf, headlineOf } from './headline.ts';
import verdict from './verdict.module.css';

interface Properties {
  readonly status: CaseStatus;
  readonly route: Route;
  readonly steps: number;
  readonly findings: readonly Finding[];
  /** Facts that are asked of the agent by now, and were not told. */
  readonly untold: readonly ManualField[];
  /** A stage of facts is open. */
  readonly asks: boolean;
  /** Null where nothing holds the case up. */
  readonly hold: Hold | null;
  /** Null where the case cannot be escalated as a whole. */
  readonly escalation: CaseView['escalation'];
}

export const Verdict = memoDeep(
  ({ status, route, steps, findings, untold, asks, hold, escalation }: Properties) => {
    const { t } = useApp();
    const loading = status === 'loading';
    const advice = adviceOf(status, route, asks, t);
    const told = loading || status === 'error' ? {} : { 'data-route': route };
    return (
      <Section title={t('ui.verdict.title')}>
        <p className={verdict.headline} {...told}>
          {headlineOf(status, route, steps, t)}
        </p>
        {advice !== null && <Subtle>{advice}</Subtle>}
        {!loading && hold !== null && (
          <Suspense fallback={null}>
            <Held {...hold} />
          </Suspense>
        )}
        <Findings
          findings={findings}
          stands={!loading}
          untold={untold}
          folded={status === 'running' || status === 'closing' || status === 'closed'}
        />
        {escalation !== null && (
          <Suspense fallback={null}>
            <EscalateCase escalation={escalation.now} />
          </Suspense>
        )}
        {loading && (
          <>
            <Skeleton width="85%" />
            <Skeleton width="60%" />
          </>
        )}
      </Section>
    );
  },
);
