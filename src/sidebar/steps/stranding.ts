/** A group that a clearing left on Free, and whether the cleared subscription may be put back now. */
import { mayPutBack, strandedBy } from '../../core/case/goals.ts';
import { allowed, type CaseState } from '../../core/case/state.ts';

export interface Stranding {
  readonly path: string;
  readonly subscription: string;
  readonly since: number;
  readonly back: boolean;
}

export function strandingOf(state: CaseState): Stranding | null {
  const stranded = strandedBy(state);
  if (stranded === null) return null;
  const { about, wish } = stranded.cleared.plan;
  return {
    path: about.namespace?.path ?? '?',
    subscription: String(wish['subscription'] ?? '?'),
    since: stranded.since,
    back: mayPutBack(state) && allowed(state),
  };
}
