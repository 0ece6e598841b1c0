/** What the case comes to: one sentence, then what stands in the way, worst first. */
import { Suspense } from 'react';
import type { Hold } from '../../core/case/hold.ts';
import type { Standing } from '../../core/case/status.ts';
import type { Finding } from '../../core/findings/finding.ts';
import type { Route } from '../../core/plan/route.ts';
import { still } from '../memo.ts';
import { useHand } from '../app-context.ts';
import { Held } from '../lazy.tsx';
import { Bone } from '../elements/Skeleton.tsx';
import { Section } from '../elements/Section.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { Findings } from './Findings.tsx';
import { adviceOf, headlineOf } from './headline.ts';
import verdict from './verdict.module.css';

interface Properties {
  readonly standing: Standing;
  readonly route: Route;
  readonly steps: number;
  readonly findings: readonly Finding[];
  /** Facts are asked of the agent, and were not told yet. */
  readonly asks: boolean;
  /** Null where nothing holds the case up. */
  readonly hold: Hold | null;
}

export const Verdict = still(({ standing, route, steps, findings, asks, hold }: Properties) => {
  const { say } = useHand();
  const loading = standing === 'loading';
  const advice = adviceOf(standing, route, asks, say);
  const told = loading || standing === 'error' ? {} : { 'data-route': route };
  return (
    <Section title={say('ui.verdict.title')}>
      <p className={verdict.headline} {...told}>
        {headlineOf(standing, route, steps, say)}
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
        folded={standing === 'running' || standing === 'closing' || standing === 'closed'}
      />
      {loading && (
        <>
          <Bone width="85%" />
          <Bone width="60%" />
        </>
      )}
    </Section>
  );
});
