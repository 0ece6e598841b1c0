/** How it is and how it will be: two lines, never prose. */
import { Fragment } from 'react';
import type { Departure } from '../../core/procedures/departure.ts';
import type { PlannedStep } from '../../core/plan/plan.ts';
import type { Verdict } from '../../core/domain/proof.ts';
import { useHand } from '../app-context.ts';
import { nowOf, thenOf } from './step-sentences.ts';
import type { StepName } from './step-words.ts';
import steps from './steps.module.css';

interface Properties {
  readonly plan: PlannedStep;
  readonly name: StepName;
  readonly verdict: Verdict | null;
  /** The state that the step departs from, whose path is the one that is so now. */
  readonly from?: Departure | null;
}

export function NowThen({ plan, name, verdict, from = null }: Properties) {
  const { say } = useHand();
  const sides = verdict?.sides ?? [];
  return (
    <dl className={steps.lines}>
      {sides.map((side, index) => (
        <Fragment key={side.service}>
          <dt>{index === 0 ? say('ui.step.now') : ''}</dt>
          <dd>{nowOf(side, plan, name, say)}</dd>
        </Fragment>
      ))}
      <dt>{say('ui.step.then')}</dt>
      <dd>{thenOf(plan, name, say, from)}</dd>
    </dl>
  );
}
