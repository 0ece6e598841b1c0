/** After a change was sent: what is looked for, since when, and when it is looked for next. */
import type { Acted } from '../../core/step/state.ts';
import { useApp } from '../app-context.ts';
import { Subtle } from '../elements/Subtle.tsx';
import { secondOf } from '../times.ts';

interface Properties {
  readonly step: { readonly acted: Acted | null; readonly from: number; readonly due: number };
}

export function Progress({ step }: Properties) {
  const { t } = useApp();
  const since = step.acted?.since ?? step.from;
  return <Subtle>{t('step.looking-for', { since: secondOf(since), next: secondOf(step.due) })}</Subtle>;
}
