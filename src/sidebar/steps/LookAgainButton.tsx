/** Has a step looked at again: what could not be read, or was not as planned, may be so by now. */
import { useApp } from '../app-context.ts';
import { Button } from '../elements/Button.tsx';

export function LookAgainButton({ step }: { readonly step: string }) {
  const { t, send } = useApp();
  return (
    <Button data-action="look-again" onClick={() => send({ type: 'look-again', step })}>
      {t('ui.step.look-again')}
    </Button>
  );
}
