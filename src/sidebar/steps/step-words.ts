/** How a step is named; its sentences come after the verdict. */
import type { CaseStep } from '../../core/case/state.ts';
import type { ProcedureId } from '../../core/procedures/catalog.ts';

export type StepName = ProcedureId | 'put-back';

/** Putting a cleared subscription back is a force associate by its journal, and a step of its own to people. */
export const nameOf = ({ plan, role }: Pick<CaseStep, 'plan' | 'role'>): StepName =>
  role === 'put-back' ? 'put-back' : plan.procedure;
