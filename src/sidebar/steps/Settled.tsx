/** A step that a look has proven: what each service shows, and when it was read. */
import type { CaseStep } from '../../core/case/state.ts';
import { mayBeTakenBack } from '../../core/step/transition.ts';
import { ConfirmButton } from '../confirm/ConfirmButton.tsx';
import { useApp } from '../app-context.ts';
import { Accordion } from '../elements/Accordion.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { momentOf, secondOf } from '../times.ts';
import type { StepAt } from './at.ts';
import { proofOf } from './step-sentences.ts';
import { nameOf } from './step-words.ts';

interface Properties {
  readonly one: CaseStep;
  readonly step: StepAt<'settled'>;
  /** The agent may make changes. */
  readonly may: boolean;
}

export function Settled({ one, step, may }: Properties) {
  const { t, now, send } = useApp();
  const { proof, looked } = step;
  const name = nameOf(one);
  const untold = proof.sides.some((side) => side.is === 'untold');
  return (
    <>
      <Accordion summary={t('ui.step.proof', { at: momentOf(looked, now()) })}>
        {proof.sides
          .filter((side) => side.is === 'so')
          .map((side) => (
            <Subtle key={side.service}>{proofOf(side, one.plan, name, secondOf(looked), t)}</Subtle>
          ))}
        {proof.sides.length === 0 && (
          <Subtle>{t('step.proven-before', { at: momentOf(looked, now()) })}</Subtle>
        )}
        {untold && <Subtle>{t('step.word')}</Subtle>}
      </Accordion>
      {may && mayBeTakenBack(step) && (
        <ConfirmButton
          kind="quiet"
          data-action="did-not-happen"
          onPress={() => send({ type: 'take-back', step: one.id })}
        >
          {t('ui.step.take-back')}
        </ConfirmButton>
      )}
    </>
  );
}
