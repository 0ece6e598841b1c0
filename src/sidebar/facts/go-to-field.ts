/** The question that would answer a finding: its field is shown, though it be folded away, and gets the focus. */
import type { ManualField } from '../../core/facts/manual-form.ts';

export function goToField(field: ManualField): void {
  const place = document.querySelector(`[data-field="${field}"]`);
  const fold = place?.closest('details');
  if (fold) fold.open = true;
  const control = place?.querySelector(':is(input,select)');
  if (control instanceof HTMLElement) control.focus();
}
