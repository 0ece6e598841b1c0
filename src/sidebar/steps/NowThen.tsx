/** How it is and how it will be: two lines, never prose. */
import { Fragment } from 'react';
import { styled } from 'styled-components';
import type { PlannedStep } from '../../core/plan.ts';
import type { Verdict } from '../../core/verdict.ts';
import { useHand } from '../hand.ts';
import { color } from '../look/tone.ts';
import { nowOf, type StepName, thenOf } from './step-words.ts';

const List = styled.dl`
  display: grid;
  grid-template-columns: auto 1fr;
  gap: 0 8px;
  margin: 4px 0 0;
  dt {
    font-size: 12px;
    color: ${color('foreground.subtle')};
  }
  dd {
    margin: 0;
    min-width: 0;
    overflow-wrap: anywhere;
  }
`;

interface Properties {
  readonly plan: PlannedStep;
  readonly name: StepName;
  readonly verdict: Verdict | null;
}

export function NowThen({ plan, name, verdict }: Properties) {
  const { say } = useHand();
  const sides = verdict?.sides ?? [];
  return (
    <List>
      {sides.map((side, index) => (
        <Fragment key={side.service}>
          <dt>{index === 0 ? say('ui.step.now') : ''}</dt>
          <dd>{nowOf(side, plan, name, say)}</dd>
        </Fragment>
      ))}
      <dt>{say('ui.step.then')}</dt>
      <dd>{thenOf(plan, name, say)}</dd>
    </List>
  );
}
