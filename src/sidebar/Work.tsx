/** What there is to do: the reply, the steps, and handing the case on; what is recommended comes first. */
import { Suspense } from 'react';
import type { CaseView } from '../core/case/view.ts';
import { ClosingPanel } from './closing/ClosingPanel.tsx';
import { EscalateCase, FollowUps, MinutesOffer } from './lazy.tsx';
import { Plan } from './steps/Plan.tsx';

/** Nothing was begun, and the customer is to be written to before anything else. */
const isReplyFirst = ({ plan, status, assessment }: CaseView): boolean =>
  plan.started.length === 0 &&
  plan.stranded.length === 0 &&
  (status !== 'ready' || assessment.route === 'self-serve' || assessment.route === 'expert-review');

export function Work({ view }: { readonly view: CaseView }) {
  const { closing, plan, escalation, followsUp } = view;
  if (view.status === 'loading') return null;
  const reply = closing !== null && <ClosingPanel key="reply" {...closing} />;
  const before = followsUp && (
    <Suspense key="before" fallback={null}>
      <FollowUps />
    </Suspense>
  );
  const steps = <Plan key="steps" {...plan} />;
  const handOn = escalation !== null && (
    <Suspense key="hand-on" fallback={null}>
      <EscalateCase escalation={escalation.now} />
    </Suspense>
  );
  // Only offered, so it stands in the way of nothing.
  const minutes = plan.minutes !== null && (
    <Suspense key="minutes" fallback={null}>
      <MinutesOffer {...plan.minutes} />
    </Suspense>
  );
  return <>{isReplyFirst(view) ? [before, reply, handOn, steps] : [steps, before, reply, handOn, minutes]}</>;
}
