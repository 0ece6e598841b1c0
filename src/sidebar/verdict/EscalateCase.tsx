/** A case that cannot go on is no dead end: it can be handed on as a whole. */
import { type Escalation, wholeCase } from '../../core/case/state.ts';
import { Buttons } from '../elements/Buttons.tsx';
import { EscalateButton } from '../steps/EscalateButton.tsx';
import { EscalationPanel } from '../steps/EscalationPanel.tsx';

export function EscalateCase({ escalation }: { readonly escalation: Escalation | null }) {
  return (
    <>
      <Buttons>
        <EscalateButton of={wholeCase} escalation={escalation} />
      </Buttons>
      <EscalationPanel escalation={escalation} />
    </>
  );
}
