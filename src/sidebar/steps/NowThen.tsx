/** How it is and how it will be: two lines, never prose. */
import { Fragment } from 'react';
import type { Departure } from '../../core/procedures/departure.ts';
import type { PlannedStep } from '../../core/plan/plan.ts';
import type { Proof } from '../../core/domain/proof.ts';
import { useApp } from '../app-context.ts';
import { nowOf, thenOf } from './step-sentences.ts';
import type { StepName } from './step-words.ts';
import steps from './steps.module.css';

interface Properties {
  readonly plan: PlannedStep;
  readonly name: StepName;
  readonly proof: Proof | null;
  /** The state that the step departs from, whose path is the one that is so now. */
  readonly from?: Departure | null;
}

export function NowThen({ plan, name, proof, from = null }: Properties) {
  const { t } = useApp();
  const sides = proof?.sides ?? [];
  return (
    <dl className={steps.lines}>
      {sides.map((side, index) => (
        <Fragment key={side.service}>
          <dt>{index === 0 ? t('ui.step.now') : ''}</dt>
          <dd>{nowOf(side, plan, name, t)}</dd>
        </Fragment>
      ))}
      <dt>{t('ui.step.then')}</dt>
      <dd>{thenOf(plan, name, t, from)}</dd>
    </dl>
  );
}
