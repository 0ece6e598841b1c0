/** What can be done about a step that was refused or is in doubt. None of them changes anything at a customer's. */
import type { Escalation } from '../../core/case/state.ts';
import { ConfirmButton } from '../confirm/ConfirmButton.tsx';
import { useApp } from '../app-context.ts';
import { Buttons } from '../elements/Buttons.tsx';
import { EscalateButton } from './EscalateButton.tsx';
import { LookAgainButton } from './LookAgainButton.tsx';

interface Properties {
  readonly step: string;
  readonly denying: boolean;
  readonly escalation: Escalation | null;
}

export function Remedies({ step, denying, escalation }: Properties) {
  const { t, send } = useApp();
  return (
    <Buttons>
      <LookAgainButton step={step} />
      {denying && (
        <ConfirmButton data-action="did-not-happen" onPress={() => send({ type: 'did-not-happen', step })}>
          {t('ui.step.did-not-happen')}
        </ConfirmButton>
      )}
      <EscalateButton of={step} escalation={escalation} />
    </Buttons>
  );
}
