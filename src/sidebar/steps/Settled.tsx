/** A step that a look has proven: what each service shows, and when it was read. */
import type { CaseStep } from '../../core/case/state.ts';
import { useHand } from '../hand.ts';
import { Subtle } from '../look/Subtle.tsx';
import { momentOf, secondOf } from '../times.ts';
import type { StepAt } from './at.ts';
import { proofOf } from './step-sentences.ts';
import { nameOf } from './step-words.ts';

interface Properties {
  readonly one: CaseStep;
  readonly step: StepAt<'settled'>;
}

export function Settled({ one, step }: Properties) {
  const { say, now } = useHand();
  const { verdict, looked } = step;
  const name = nameOf(one);
  const untold = verdict.sides.some((side) => side.is === 'untold');
  return (
    <>
      {verdict.sides
        .filter((side) => side.is === 'so')
        .map((side) => (
          <Subtle key={side.service}>{proofOf(side, one.plan, name, secondOf(looked), say)}</Subtle>
        ))}
      {verdict.sides.length === 0 && (
        <Subtle>{say('step.proven-before', { at: momentOf(looked, now()) })}</Subtle>
      )}
      {untold && <Subtle>{say('step.word')}</Subtle>}
    </>
  );
}
