/** A step about to go, or just going: how it is, how it will be, what has to be confirmed, and the one button. */
import type { StepGate } from '../../core/case/gates.ts';
import type { CaseStep, Given } from '../../core/case/state.ts';
import { ConfirmButton } from '../confirm/ConfirmButton.tsx';
import { useHand } from '../hand.ts';
import { Buttons } from '../look/Buttons.tsx';
import { Notice } from '../look/Notice.tsx';
import { Subtle } from '../look/Subtle.tsx';
import type { StepAt } from './at.ts';
import type { ShownStep } from './shown-step.ts';
import { Gate } from './Gate.tsx';
import { GoNotice } from './GoNotice.tsx';
import { NowThen } from './NowThen.tsx';
import { Progress } from './Progress.tsx';
import { titleOf, valuesOf } from './step-sentences.ts';
import { nameOf } from './step-words.ts';

interface Properties {
  readonly one: CaseStep;
  readonly step: StepAt<'looking' | 'ready' | 'noting' | 'acting'>;
  readonly gates: readonly StepGate[];
  readonly given: Given;
  readonly may: boolean;
  readonly held: ShownStep['held'];
}

export function Go({ one, step, gates, given, may, held }: Properties) {
  const { say, send } = useHand();
  const { plan } = one;
  const name = nameOf(one);
  const ready = step.at === 'ready';
  const acted = step.at === 'looking' && step.acted !== null;
  const verdict = step.at === 'looking' ? step.last : step.verdict;
  const harms = name === 'clear-subscription' || plan.about.from !== undefined;
  const open = gates.some((gate) => !gate.given);
  return (
    <>
      {verdict !== null && <NowThen plan={plan} name={name} verdict={verdict} />}
      {harms && !acted && (
        <Notice tone="danger">
          <p>{say(name === 'clear-subscription' ? 'step.clears' : 'step.leaves', valuesOf(plan))}</p>
        </Notice>
      )}
      {ready && step.notice !== null && <GoNotice notice={step.notice} />}
      {ready && may && gates.map((gate) => <Gate key={gate.key} gate={gate} given={given[gate.key]} />)}
      {acted && <Progress step={step} />}
      {may && (
        <Buttons>
          <ConfirmButton
            kind="primary"
            danger={harms}
            wide
            disabled={!ready || open || held !== null}
            {...(ready ? { 'data-action': 'go' } : { 'aria-busy': true })}
            onPress={() => send({ type: 'go', step: one.id })}
          >
            {ready ? titleOf(plan, name, say) : acted ? say('ui.step.checking') : say(`step.at.${step.at}`)}
          </ConfirmButton>
        </Buttons>
      )}
      {held !== null && <Subtle>{say(`ui.step.held.${held}`)}</Subtle>}
      {ready && open && may && <Subtle>{say('ui.step.gates-open')}</Subtle>}
    </>
  );
}
