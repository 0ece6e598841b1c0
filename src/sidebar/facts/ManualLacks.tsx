/** Why the facts were not taken, or the stage stays open: what is wrong, and what is still needed. */
import type { Asked } from '../../core/case/view.ts';
import type { ManualField } from '../../core/facts/manual-form.ts';
import { useApp } from '../app-context.ts';
import { Notice } from '../elements/Notice.tsx';

interface Properties {
  readonly lacks: Asked['lacks'];
  /** Nothing at all was filled in. */
  readonly isEmpty: boolean;
}

export function ManualLacks({ lacks: { wrong, missing }, isEmpty }: Properties) {
  const { t } = useApp();
  const named = (fields: readonly ManualField[]): string =>
    fields.map((field) => t(`word.${field}`)).join(', ');
  const said = [
    ...(isEmpty ? [t('ui.word.nothing')] : []),
    ...(wrong.length > 0 ? [t('ui.word.wrong', { fields: named(wrong) })] : []),
    ...(missing.length > 0 ? [t('ui.word.missing', { fields: named(missing) })] : []),
  ];
  if (said.length === 0) return null;
  return (
    <div role="alert">
      <Notice tone="danger">
        {said.map((one) => (
          <p key={one}>{one}</p>
        ))}
      </Notice>
    </div>
  );
}
