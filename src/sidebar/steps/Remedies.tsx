/** What can be done about a step that was refused or is in doubt. None of them changes anything at a customer's. */
import type { Escalation } from '../../core/case/state.ts';
import { useHand } from '../hand.ts';
import { Button } from '../look/Button.tsx';
import { Buttons } from '../look/Buttons.tsx';

interface Properties {
  readonly step: string;
  readonly denying: boolean;
  readonly escalation: Escalation | null;
}

export function Remedies({ step, denying, escalation }: Properties) {
  const { say, send } = useHand();
  return (
    <Buttons>
      <Button data-action="look-again" onClick={() => send({ type: 'look-again', step })}>
        {say('ui.step.look-again')}
      </Button>
      {denying && (
        <Button data-action="did-not-happen" onClick={() => send({ type: 'did-not-happen', step })}>
          {say('ui.step.did-not-happen')}
        </Button>
      )}
      {escalation?.state !== 'filed' && (
        <Button
          data-action="escalate"
          disabled={escalation?.state === 'filing'}
          onClick={() => send({ type: 'escalate', step })}
        >
          {say(escalation?.state === 'filing' ? 'ui.escalation.filing' : 'ui.escalation.do')}
        </Button>
      )}
    </Buttons>
  );
}
