/** What a planned step will do, to whom. */
import type { PlannedStep } from '../../core/plan/plan.ts';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { titleOf } from './step-sentences.ts';
import { plannedName } from './step-words.ts';

export const PlannedTitle = memoDeep(({ plan }: { readonly plan: PlannedStep }) => {
  const { t } = useApp();
  return <>{titleOf(plan, plannedName(plan), t)}</>;
});
