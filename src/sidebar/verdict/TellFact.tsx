/** The question that would answer a finding, as a button that goes to its field. */
import type { ManualField } from '../../core/facts/manual-form.ts';
import { useApp } from '../app-context.ts';
import { goToField } from '../facts/go-to-field.ts';
import { Button } from '../elements/Button.tsx';

interface Properties {
  readonly field: ManualField;
}

export function TellFact({ field }: Properties) {
  const { t } = useApp();
  return (
    <Button kind="link" data-action="tell-fact" onClick={() => goToField(field)}>
      {t('ui.word.tell', { field: t(`word.${field}`) })}
    </Button>
  );
}
