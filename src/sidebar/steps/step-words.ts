/** How a step is named; its sentences come after the verdict. */
import type { PlannedStep } from '../../core/plan/plan.ts';
import type { CaseStep } from '../../core/case/state.ts';
import type { ProcedureId } from '../../core/procedures/catalog.ts';

export type StepName = ProcedureId | 'put-back' | 're-sync';

/** A step that is planned: a re-sync is a force associate of a name of its own. */
export const plannedName = ({ procedure, about }: PlannedStep): StepName =>
  about.resync === undefined ? procedure : 're-sync';

/** Putting a cleared subscription back is a force associate by its journal, and a step of its own to people. */
export const nameOf = ({ plan, role }: Pick<CaseStep, 'plan' | 'role'>): StepName =>
  role === 'put-back' ? 'put-back' : plannedName(plan);

/** The value of `data-step`: a re-sync has a name of its own to people alone. */
export const stepIdOf = ({ plan, role }: Pick<CaseStep, 'plan' | 'role'>): Exclude<StepName, 're-sync'> =>
  role === 'put-back' ? 'put-back' : plan.procedure;
