/** The guide of one step, as it comes. */
import type { CaseStep } from '../../core/case/state.ts';
import type { Guide } from '../../core/step/guide.ts';
import { actedIn } from '../../core/step/state.ts';
import { useApp } from '../app-context.ts';
import { useStored } from '../stored.ts';

/** The guide of a step that was handed over; null while it is on its way, or where there is none. */
export function useGuide({ id, step }: CaseStep): Guide | null {
  const { guides } = useApp();
  const attempt = actedIn(step)?.attempt ?? '';
  return useStored(guides.subscribe, () => guides.of(id, attempt));
}
