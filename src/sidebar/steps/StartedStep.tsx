/** One step under way: what it shows depends on where it is in its life. */
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { Subtle } from '../elements/Subtle.tsx';
import { momentOf } from '../times.ts';
import { Doubt } from './Doubt.tsx';
import { Go } from './Go.tsx';
import { OpenImpersonations } from './OpenImpersonations.tsx';
import type { StepView } from '../../core/case/plan-view.ts';
import { Refused } from './Refused.tsx';
import { Settled } from './Settled.tsx';
import { titleOf } from './step-sentences.ts';
import { nameOf, stepIdOf } from './step-words.ts';
import { StepRow } from './StepRow.tsx';
import { Waiting } from './Waiting.tsx';

interface Properties {
  readonly view: StepView;
  readonly number: number;
  /** The agent may make changes. */
  readonly may: boolean;
}

export const StartedStep = memoDeep(({ view, number, may }: Properties) => {
  const { t, now } = useApp();
  const { step: one, unnoted, from } = view;
  const { begunBy, plan, step } = one;
  const name = nameOf(one);
  return (
    <StepRow id={stepIdOf(one)} name={name} number={number} at={step.at}>
      {begunBy !== null && (
        <Subtle>{t('step.begun-by', { agent: begunBy.agent, at: momentOf(begunBy.at, now()) })}</Subtle>
      )}
      {(step.at === 'locked' || step.at === 'refused' || step.at === 'in-doubt' || step.at === 'waiting') && (
        <Subtle>{titleOf(plan, name, t, from)}</Subtle>
      )}
      <StepBody view={view} may={may} />
      {may && <OpenImpersonations one={one} ticks={view.ticks} />}
      {unnoted !== null && <Subtle>{t(`step.unnoted.${unnoted}`)}</Subtle>}
    </StepRow>
  );
});

function StepBody({ view, may }: Omit<Properties, 'number'>) {
  const { step: one, escalation, ticks } = view;
  const { step } = one;
  switch (step.at) {
    case 'locked':
      return null;
    case 'looking':
    case 'ready':
    case 'noting':
    case 'checking':
    case 'acting':
      return <Go view={view} step={step} may={may} />;
    case 'waiting':
      return (
        <Waiting one={one} step={step} quoted={view.quoted} escalation={escalation} ticks={ticks} may={may} />
      );
    case 'settled':
      return <Settled one={one} step={step} may={may} />;
    case 'refused':
      return (
        <Refused one={one} step={step} lacksHolder={view.lacksHolder} escalation={escalation} may={may} />
      );
    case 'in-doubt':
      return <Doubt one={one} step={step} escalation={escalation} may={may} />;
  }
}
