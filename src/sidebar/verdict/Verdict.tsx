/** What the case comes to: one sentence, what it is about, and the first thing that stands in the way. */
import { Suspense } from 'react';
import type { Hold } from '../../core/case/hold.ts';
import { shownCode } from '../../core/facts/holders.ts';
import type { ManualField } from '../../core/facts/manual-form.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { known } from '../../core/domain/loadable.ts';
import type { Snapshot } from '../../core/facts/snapshot.ts';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { Held } from '../lazy.tsx';
import { Skeleton } from '../elements/Skeleton.tsx';
import { Section } from '../elements/Section.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { CaseLine } from './CaseLine.tsx';
import { listed } from './Findings.tsx';
import { adviceOf, headlineOf, type Standing } from './headline.ts';
import look from '../elements/look.module.css';
import verdict from './verdict.module.css';

/** What the case is about, as far as it is known. */
export type VerdictAbout = Pick<Snapshot, 'subscription' | 'namespace' | 'plan' | 'billable'>;

interface Properties {
  readonly standing: Standing;
  readonly about: VerdictAbout;
  /** The first thing that stands in the way; null where nothing does. */
  readonly lead: Finding | null;
  /** Facts that are asked of the agent by now, and were not told. */
  readonly untold: readonly ManualField[];
  /** A stage of facts is open right below. */
  readonly asks: boolean;
  /** Null where nothing holds the case up. */
  readonly hold: Hold | null;
}

export const Verdict = memoDeep((properties: Properties) => {
  const { standing, about, lead, untold, asks, hold } = properties;
  const { status, route } = standing;
  const { t } = useApp();
  const loading = status === 'loading';
  const advice = lead !== null ? null : adviceOf(status, route, asks, t);
  const routeData = loading || status === 'error' ? {} : { 'data-route': route };
  return (
    <Section title={t('ui.verdict.title')} quiet>
      <p className={verdict.headline} {...routeData}>
        {headlineOf(standing, t, asks)}
      </p>
      {loading ? (
        <>
          <Skeleton width="85%" />
          <Skeleton width="60%" />
        </>
      ) : (
        <CaseLine
          subscription={about.subscription}
          group={known(about.namespace) ?? null}
          plan={shownCode(about)}
          billable={known(about.billable)}
          numbers={status !== 'running'}
        />
      )}
      {advice !== null && <Subtle>{advice}</Subtle>}
      {!loading && hold !== null && (
        <Suspense fallback={null}>
          <Held {...hold} />
        </Suspense>
      )}
      {lead !== null && <ul className={look.list}>{listed([lead], !loading, untold, true)}</ul>}
    </Section>
  );
});
