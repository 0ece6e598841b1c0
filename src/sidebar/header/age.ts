/** How old the oldest of what is shown is. */
import { entry } from '../../core/facts/store.ts';
import type { Sight } from '../../core/case/assessment.ts';
import type { CaseState } from '../../core/case/state.ts';

/** Epoch ms; null as long as nothing was read. What the agent said does not age. */
export function oldestOf(state: CaseState, { wants }: Sight): number | null {
  const ages = wants.flatMap((one) => {
    const part = entry(state.book, one.of, one.arg);
    return 'at' in part && !('by' in part && part.by === 'agent') ? [part.at] : [];
  });
  return ages.length === 0 ? null : Math.min(...ages);
}
