/** One step with all that is shown of it. */
import type { StepGate } from '../../core/case/gates.ts';
import type { CaseStep, Escalation, Given } from '../../core/case/state.ts';

export interface ShownStep {
  readonly step: CaseStep;
  readonly gates: readonly StepGate[];
  readonly given: Given;
  readonly escalation: Escalation | null;
  /** What does not stand on the ticket yet: how it ended, or the agent's word. */
  readonly unnoted: 'ending' | 'word' | null;
  /** Why a step that is ready would not be taken just now. */
  readonly held: 'reading' | 'blocked' | 'unread' | null;
}
