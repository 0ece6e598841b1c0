/** What the agent has not ticked as ended: said once the guide is gone, and in nobody's way. */
import { useState } from 'react';
import { mayStillImpersonate } from '../../core/case/still-impersonating.ts';
import type { CaseStep } from '../../core/case/state.ts';
import { endsImpersonation } from '../../core/step/guide.ts';
import { actedIn } from '../../core/step/state.ts';
import { useApp } from '../app-context.ts';
import { Subtle } from '../elements/Subtle.tsx';
import { useStored } from '../stored.ts';
import { GuideItem } from './GuideSteps.tsx';
import steps from './steps.module.css';
import { useGuide } from './use-guide.ts';

interface Properties {
  readonly one: CaseStep;
  readonly ticks: readonly string[];
}

/** Once the change is over the guide is gone: what ends an impersonation is said still, unless all of it was ticked before. */
export const OpenImpersonations = ({ one, ticks }: Properties) =>
  mayStillImpersonate(one, ticks) ? <UnlessLater one={one} ticks={ticks} /> : null;

/** A later step that is handed over ends with the same: it is said there, and not twice. */
function UnlessLater({ one, ticks }: Properties) {
  const { guides, store } = useApp();
  const ends = ({ id, step }: CaseStep): boolean => {
    const acted = actedIn(step);
    if (acted?.delegatedTo !== 'agent') return false;
    return guides.of(id, acted.attempt)?.steps.some(endsImpersonation) ?? false;
  };
  const subscribe = (listener: () => void): (() => void) => {
    const leave = [store.subscribe(listener), guides.subscribe(listener)];
    return () => leave.forEach((each) => each());
  };
  const isSaidLater = useStored(subscribe, () => {
    const { steps: all } = store.state();
    return all.slice(all.findIndex(({ id }) => id === one.id) + 1).some(ends);
  });
  return isSaidLater ? null : <Ends one={one} ticks={ticks} />;
}

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
