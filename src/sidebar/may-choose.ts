/** When what the case is about can be chosen: before a change, between changes, and after the last. */
import { inFlight, strandedBy } from '../core/case/goals.ts';
import type { Standing } from '../core/case/standing.ts';
import type { CaseState } from '../core/case/state.ts';

const open = new Set<Standing>(['choosing', 'blocked', 'ready', 'closing', 'closed']);

/** While the steps are under way too, unless a group is on Free: that is put right first. */
export const mayChoose = (state: CaseState, standing: Standing): boolean =>
  !state.steps.some(inFlight) &&
  (open.has(standing) || (standing === 'running' && strandedBy(state) === null));
