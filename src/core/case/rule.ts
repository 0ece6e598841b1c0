/** One thing that follows by itself. */
import type { CaseState } from './state.ts';
import type { Assessment } from './assessment.ts';

export interface Rule {
  readonly name: string;
  when(state: CaseState, assessment: Assessment): boolean;
  apply(state: CaseState, assessment: Assessment): CaseState;
}

export const isFresh = (assessment: Assessment): boolean => !assessment.stale && !assessment.loading;
