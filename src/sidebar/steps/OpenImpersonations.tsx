/** What the agent has not ticked as ended: said as long as it is so, and in nobody's way. */
import { mayStillImpersonate } from '../../core/case/guide-ticks.ts';
import type { CaseStep } from '../../core/case/state.ts';
import { endsImpersonation } from '../../core/step/guide.ts';
import { useApp } from '../app-context.ts';
import { Subtle } from '../elements/Subtle.tsx';
import { GuideItem } from './GuideSteps.tsx';
import steps from './steps.module.css';
import { useGuide } from './use-guide.ts';

interface Properties {
  readonly one: CaseStep;
  readonly ticks: readonly string[];
}

/** Once the change is over the guide is gone: what ends an impersonation stays until it is ticked. */
export const OpenImpersonations = ({ one, ticks }: Properties) =>
  mayStillImpersonate(one, ticks) ? <Open one={one} ticks={ticks} /> : null;

function Open({ one, ticks }: Properties) {
  const { t } = useApp();
  const open = useGuide(one)?.steps.flatMap((step, index) =>
    endsImpersonation(step) && !ticks.includes(step.key) ? [{ step, number: index + 1 }] : [],
  );
  if (open === undefined || open.length === 0) return null;
  return (
    <>
      <Subtle>{t('ui.step.guide.left')}</Subtle>
      <ol className={steps.guide}>
        {open.map(({ step, number }) => (
          <GuideItem key={step.key} of={one.id} step={step} number={number} ticked={false} may />
        ))}
      </ol>
    </>
  );
}
