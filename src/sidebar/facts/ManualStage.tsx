/** What one stage asks: the pages that answer it, and its fields. */
import type { ManualField as FieldId, ManualForm } from '../../core/facts/manual-form.ts';
import type { Stage } from '../../core/facts/manual-stages.ts';
import { useApp } from '../app-context.ts';
import { ManualField } from './ManualField.tsx';
import { ManualLinks } from './ManualLinks.tsx';
import facts from './facts.module.css';

interface Properties {
  readonly stage: Stage;
  readonly form: ManualForm;
  readonly wrong: readonly FieldId[];
  /** The agent has pressed the button: what is empty and wrong is marked too. */
  readonly tried: boolean;
  readonly locked: boolean;
  readonly email: string;
  readonly customer: number | null;
  readonly group: number | null;
  readonly onEnter: () => void;
}

export function ManualStage({
  stage,
  form,
  wrong,
  tried,
  locked,
  email,
  customer,
  group,
  onEnter,
}: Properties) {
  const { t } = useApp();
  const isMissing = (field: FieldId): boolean =>
    tried && stage.needed.includes(field) && (form[field] ?? '').trim() === '';
  return (
    <fieldset className={facts.stage} aria-label={t(`word.stage.${stage.id}`)}>
      <ManualLinks
        stage={stage.id}
        email={email}
        customer={customer ?? (form['customer-id'] || null)}
        uid={form['linked-uid'] ?? ''}
        subscription={form['subscription-name'] ?? ''}
        group={group}
      />
      <div className={facts.grid}>
        {stage.fields.map((field) => (
          <ManualField
            key={field}
            field={field}
            value={form[field] ?? ''}
            wrong={wrong.includes(field) || isMissing(field)}
            locked={locked}
            onEnter={onEnter}
          />
        ))}
      </div>
    </fieldset>
  );
}
