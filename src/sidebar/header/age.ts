/** How old the oldest of what is shown is. */
import { isTold } from '../../core/domain/loadable.ts';
import { factIn } from '../../core/facts/store.ts';
import type { Assessment } from '../../core/case/assessment.ts';
import type { CaseState } from '../../core/case/state.ts';

/** Epoch ms; null as long as nothing was read. What the agent said does not age. */
export function oldestOf(state: CaseState, { queries }: Assessment): number | null {
  const ages = queries.flatMap((one) => {
    const part = factIn(state.facts, one.of, one.arg);
    return 'at' in part && !isTold(part) ? [part.at] : [];
  });
  return ages.length === 0 ? null : Math.min(...ages);
}
