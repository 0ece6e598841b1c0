/** When what the case is about can be chosen: before a change, between changes, and after the last. */
import { inFlight } from './progress.ts';
import type { CaseStatus } from './status.ts';
import type { CaseState } from './state.ts';

/**
 * Whether a choice can be made. `later`: as soon as what there is to choose from was read; its place is kept. `not`:
 * a change is, or may be, on its way, nothing could be read, or the agent may not make changes.
 */
export type Choosing = 'now' | 'later' | 'not';

const open = new Set<CaseStatus>(['choosing', 'blocked', 'ready', 'running', 'closing', 'closed']);

/** A group that was left on Free stays known whatever is chosen, so only a change that is on its way forbids it. */
export function choosingOf(state: CaseState, status: CaseStatus): Choosing {
  if (status === 'loading') return 'later';
  if (state.steps.some(inFlight)) return 'not';
  return open.has(status) ? 'now' : 'not';
}
