/** How far a case's steps are: what is on its way, which goals are reached, and whether all is done. */
import { traitsOf } from '../procedures/catalog.ts';
import { isPartial } from './phase.ts';
import type { CaseState, CaseStep } from './state.ts';

/** Two steps with one goal are ways to the same end; putting back and a re-sync are ends of their own. */
export const goalOf = ({ plan, role }: Pick<CaseStep, 'plan' | 'role'>): string =>
  role === 'put-back'
    ? `put-back ${plan.key}`
    : role === 're-sync'
      ? plan.key
      : traitsOf(plan.procedure).goal(plan.wish);

/** A change of this step is, or may be, on its way. */
export const inFlight = ({ step }: CaseStep): boolean =>
  step.at === 'noting' ||
  step.at === 'checking' ||
  step.at === 'acting' ||
  step.at === 'waiting' ||
  ((step.at === 'looking' || step.at === 'in-doubt') && step.acted !== null);

/** A step of the case has seen the subscription on its group, on both sides. */
export const isAssociated = ({ steps }: CaseState): boolean =>
  steps.some(
    ({ plan, role, step }) =>
      step.at === 'settled' && role !== 'put-back' && traitsOf(plan.procedure).associates,
  );

export type Outcome = 'open' | 'done' | 'put-back';

/** What is offered once all is done: minutes, and telling GitLab.com again where only the quota is another one. */
export const isBesideReply = ({ role, plan }: CaseStep): boolean =>
  role === 'minutes' || (role === 're-sync' && plan.about.resync === 'quota');

/** What is offered beside the plan. */
const isAside = (one: CaseStep): boolean => one.role === 'put-back' || isBesideReply(one);

/** Whether every step that has to be done is settled; what is offered beside the plan holds nothing up. */
export function outcomeOf(state: CaseState): Outcome {
  const { steps } = state;
  if (steps.length === 0 || steps.some(inFlight)) return 'open';
  if (steps.some((one) => one.role === 'put-back' && one.step.at === 'settled')) return 'put-back';
  if (isPartial(state)) return 'open';
  const needed = steps.filter((one) => !isAside(one));
  // Putting back is all that there is to do: it has not ended, and nothing else was done.
  if (needed.length === 0 && steps.some((one) => one.role === 'put-back')) return 'open';
  const settled = new Set(needed.filter((one) => one.step.at === 'settled').map(goalOf));
  return needed.every((one) => settled.has(goalOf(one))) ? 'done' : 'open';
}
