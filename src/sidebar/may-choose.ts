/** When what the case is about can be chosen: before a change, between changes, and after the last. */
import { inFlight, strandedBy } from '../core/case/goals.ts';
import type { Standing } from '../core/case/standing.ts';
import type { CaseState } from '../core/case/state.ts';

/** `later`: as soon as what there is to choose from was read; its place is kept. */
export type Choosing = 'now' | 'later' | 'not';

const open = new Set<Standing>(['choosing', 'blocked', 'ready', 'closing', 'closed']);

/** While the steps are under way too, unless a group is on Free: that is put right first. */
export function choosingOf(state: CaseState, standing: Standing): Choosing {
  if (standing === 'loading') return 'later';
  if (state.steps.some(inFlight)) return 'not';
  return open.has(standing) || (standing === 'running' && strandedBy(state) === null) ? 'now' : 'not';
}
