/** The plan: its steps before the start, each locked; after it, each with all that belongs to it. */
import { Suspense } from 'react';
import { still } from '../alike.ts';
import { ConfirmButton } from '../confirm/ConfirmButton.tsx';
import { useHand } from '../hand.ts';
import { PlannedTitle, StartedStep, Stranded } from '../lazily.tsx';
import { Bone } from '../look/Bone.tsx';
import { Buttons } from '../look/Buttons.tsx';
import { Section } from '../look/Section.tsx';
import { Subtle } from '../look/Subtle.tsx';
import type { Step } from '../../core/step.ts';
import type { ShownPlan } from './shown-plan.ts';
import { nameOf } from './step-words.ts';
import { StepRow } from './StepRow.tsx';
import steps from './steps.module.css';

/** A step is ready only with its gates and its button there: as long as their code is on its way it is not said to be. */
const atWithout = ({ at }: Step): Step['at'] => (at === 'ready' ? 'looking' : at);

export const Plan = still(({ planned, started, stranding, mayStart, reading, may }: ShownPlan) => {
  const { say, send } = useHand();
  if (planned.length === 0 && started.length === 0) return null;
  return (
    <Section title={say('ui.plan.title')}>
      <ol className={steps.plan}>
        {started.map((one, index) => (
          <Suspense
            key={one.step.id}
            fallback={<StepRow name={nameOf(one.step)} number={index + 1} at={atWithout(one.step.step)} />}
          >
            <StartedStep {...one} number={index + 1} may={may} />
          </Suspense>
        ))}
        {planned.map((plan, index) => (
          <StepRow key={plan.key} name={plan.procedure} number={index + 1} at="locked">
            <Subtle>
              <Suspense fallback={<Bone width="70%" />}>
                <PlannedTitle plan={plan} />
              </Suspense>
            </Subtle>
          </StepRow>
        ))}
      </ol>
      {mayStart && (
        <Buttons>
          <ConfirmButton data-action="start" wide disabled={reading} onPress={() => send({ type: 'start' })}>
            {say('ui.plan.start')}
          </ConfirmButton>
        </Buttons>
      )}
      {stranding !== null && (
        <Suspense fallback={null}>
          <Stranded stranding={stranding} />
        </Suspense>
      )}
    </Section>
  );
});
