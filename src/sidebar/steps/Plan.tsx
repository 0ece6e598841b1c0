/** The plan: its steps before the start, each locked; after it, each with all that belongs to it. */
import { Button } from '@zendeskgarden/react-buttons';
import { Suspense } from 'react';
import { still } from '../alike.ts';
import { useHand } from '../hand.ts';
import { StartedStep } from '../lazily.tsx';
import { Buttons } from '../look/Buttons.tsx';
import { Section } from '../look/Section.tsx';
import { Subtle } from '../look/Subtle.tsx';
import { titleOf } from './step-sentences.ts';
import { nameOf } from './step-words.ts';
import { StepRow } from './StepRow.tsx';
import type { ShownPlan } from './shown-plan.ts';
import { Stranded } from './Stranded.tsx';
import steps from './steps.module.css';

export const Plan = still(({ planned, started, stranding, mayStart, may }: ShownPlan) => {
  const { say, send } = useHand();
  if (planned.length === 0 && started.length === 0) return null;
  return (
    <Section title={say('ui.plan.title')}>
      <ol className={steps.plan}>
        {started.map((one, index) => (
          <Suspense
            key={one.step.id}
            fallback={<StepRow name={nameOf(one.step)} number={index + 1} at={one.step.step.at} />}
          >
            <StartedStep {...one} number={index + 1} may={may} />
          </Suspense>
        ))}
        {planned.map((plan, index) => (
          <StepRow key={plan.key} name={plan.procedure} number={index + 1} at="locked">
            <Subtle>{titleOf(plan, plan.procedure, say)}</Subtle>
          </StepRow>
        ))}
      </ol>
      {mayStart && (
        <Buttons>
          <Button data-action="start" isStretched onClick={() => send({ type: 'start' })}>
            {say('ui.plan.start')}
          </Button>
        </Buttons>
      )}
      {stranding !== null && <Stranded stranding={stranding} />}
    </Section>
  );
});
