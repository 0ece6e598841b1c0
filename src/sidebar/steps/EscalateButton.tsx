/** Hands a step, or the whole case, on as an internal request; once it is filed there is nothing more to press. */
import type { Escalation } from '../../core/case/state.ts';
import { ConfirmButton } from '../confirm/ConfirmButton.tsx';
import { useApp } from '../app-context.ts';

interface Properties {
  /** The step's id, or `wholeCase`. */
  readonly of: string;
  readonly escalation: Escalation | null;
}

export function EscalateButton({ of, escalation }: Properties) {
  const { t, send } = useApp();
  if (escalation?.state === 'filed') return null;
  const filing = escalation?.state === 'filing';
  return (
    <ConfirmButton
      data-action="escalate"
      disabled={filing}
      onPress={() => send({ type: 'escalate', step: of })}
    >
      {t(filing ? 'ui.escalation.filing' : 'ui.escalation.do')}
    </ConfirmButton>
  );
}
