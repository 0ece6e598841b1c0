/** One step under way: what it shows depends on where it is in its life. */
import { still } from '../alike.ts';
import { useHand } from '../hand.ts';
import { Subtle } from '../look/Subtle.tsx';
import { momentOf } from '../times.ts';
import { Doubt } from './Doubt.tsx';
import { Go } from './Go.tsx';
import type { ShownStep } from './shown-step.ts';
import { Refused } from './Refused.tsx';
import { Settled } from './Settled.tsx';
import { titleOf } from './step-sentences.ts';
import { nameOf } from './step-words.ts';
import { StepRow } from './StepRow.tsx';
import { Waiting } from './Waiting.tsx';

interface Properties extends ShownStep {
  readonly number: number;
  /** The agent may make changes. */
  readonly may: boolean;
}

export const StartedStep = still((properties: Properties) => {
  const { say, now } = useHand();
  const { step: one, number, unnoted } = properties;
  const { begunBy, plan, step } = one;
  const name = nameOf(one);
  return (
    <StepRow name={name} number={number} at={step.at}>
      {begunBy !== null && (
        <Subtle>{say('step.begun-by', { agent: begunBy.agent, at: momentOf(begunBy.at, now()) })}</Subtle>
      )}
      {(step.at === 'locked' || step.at === 'refused' || step.at === 'in-doubt' || step.at === 'waiting') && (
        <Subtle>{titleOf(plan, name, say)}</Subtle>
      )}
      <StepBody {...properties} />
      {unnoted !== null && <Subtle>{say(`step.unnoted.${unnoted}`)}</Subtle>}
    </StepRow>
  );
});

function StepBody({ step: one, gates, given, escalation, held, may }: Properties) {
  const { step } = one;
  switch (step.at) {
    case 'locked':
      return null;
    case 'looking':
    case 'ready':
    case 'noting':
    case 'acting':
      return <Go one={one} step={step} gates={gates} given={given} may={may} held={held} />;
    case 'waiting':
      return <Waiting one={one} step={step} may={may} />;
    case 'settled':
      return <Settled one={one} step={step} />;
    case 'refused':
      return <Refused one={one} step={step} escalation={escalation} may={may} />;
    case 'in-doubt':
      return <Doubt one={one} step={step} escalation={escalation} may={may} />;
  }
}
