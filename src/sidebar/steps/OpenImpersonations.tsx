/** What the agent has not ticked as ended: said once the guide is gone, and in nobody's way. */
import { useState } from 'react';
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

/** Once the change is over the guide is gone: what ends an impersonation is said still, unless all of it was ticked before. */
export const OpenImpersonations = ({ one, ticks }: Properties) =>
  mayStillImpersonate(one, ticks) ? <Ends one={one} ticks={ticks} /> : null;

function Ends({ one, ticks }: Properties) {
  const { t } = useApp();
  const [wasOpen, setWasOpen] = useState(false);
  const ends = (useGuide(one)?.steps ?? []).flatMap((step, index) =>
    endsImpersonation(step) ? [{ step, number: index + 1, ticked: ticks.includes(step.key) }] : [],
  );
  const isOpen = ends.some(({ ticked }) => !ticked);
  // Whoever has just ticked one by mistake, or with a key, finds it where it was.
  if (isOpen && !wasOpen) setWasOpen(true);
  if (!isOpen && !wasOpen) return null;
  return (
    <>
      <Subtle>{t(isOpen ? 'ui.step.guide.left' : 'ui.step.guide.ended')}</Subtle>
      <ol className={steps.guide}>
        {ends.map(({ step, number, ticked }) => (
          <GuideItem key={step.key} of={one.id} step={step} number={number} ticked={ticked} may />
        ))}
      </ol>
    </>
  );
}
