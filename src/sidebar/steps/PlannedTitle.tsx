/** What a planned step will do, to whom. */
import type { PlannedStep } from '../../core/plan/plan.ts';
import { still } from '../memo.ts';
import { useHand } from '../app-context.ts';
import { titleOf } from './step-sentences.ts';

export const PlannedTitle = still(({ plan }: { readonly plan: PlannedStep }) => {
  const { say } = useHand();
  return <>{titleOf(plan, plan.procedure, say)}</>;
});
