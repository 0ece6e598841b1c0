/** The plan: its steps before the start, each locked; after it, each with all that belongs to it. */
import { Suspense } from 'react';
import { memoDeep } from '../memo.ts';
import { ConfirmButton } from '../confirm/ConfirmButton.tsx';
import { useApp } from '../app-context.ts';
import { PlannedTitle, StartedStep, Stranded } from '../lazy.tsx';
import { Skeleton } from '../elements/Skeleton.tsx';
import { Buttons } from '../elements/Buttons.tsx';
import { Section } from '../elements/Section.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import type { PlanView } from '../../core/case/plan-view.ts';
import type { Step } from '../../core/step/state.ts';
import { nameOf, plannedName, stepIdOf } from './step-words.ts';
import { StepRow } from './StepRow.tsx';
import steps from './steps.module.css';

/** A step is ready only with its gates and its button there: as long as their code is on its way it is not said to be. */
const atWithout = ({ at }: Step): Step['at'] => (at === 'ready' ? 'looking' : at);

export const Plan = memoDeep(({ planned, started, stranded, mayStart, starting, may }: PlanView) => {
  const { t, send } = useApp();
  if (planned.length === 0 && started.length === 0 && stranded.length === 0) return null;
  return (
    <Section title={t('ui.plan.title')} quiet>
      {stranded.map((one) => (
        <Suspense key={one.group} fallback={null}>
          <Stranded stranded={one} />
        </Suspense>
      ))}
      {mayStart && (
        <Buttons>
          <ConfirmButton data-action="start" wide disabled={starting} onPress={() => send({ type: 'start' })}>
            {t(starting ? 'ui.plan.starting' : 'ui.plan.start')}
          </ConfirmButton>
        </Buttons>
      )}
      <ol className={steps.plan}>
        {started.map((one, index) => (
          <Suspense
            key={one.step.id}
            fallback={
              <StepRow
                id={stepIdOf(one.step)}
                name={nameOf(one.step)}
                number={index + 1}
                at={atWithout(one.step.step)}
              />
            }
          >
            <StartedStep view={one} number={index + 1} may={may} />
          </Suspense>
        ))}
        {planned.map((plan, index) => (
          <StepRow key={plan.key} id={plan.procedure} name={plannedName(plan)} number={index + 1} at="locked">
            <Subtle>
              <Suspense fallback={<Skeleton width="70%" />}>
                <PlannedTitle plan={plan} />
              </Suspense>
            </Subtle>
          </StepRow>
        ))}
      </ol>
    </Section>
  );
});
