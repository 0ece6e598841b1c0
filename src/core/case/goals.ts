/** Which steps still hold up the end: several may serve one goal, and one settled is enough. */
import type { CaseState, CaseStep } from './state.ts';

/** Changing and forcing are two ways to the same end state. */
export function goalOf({ plan, role }: CaseStep): string {
  if (role === 'put-back') return 'put-back';
  const { procedure, wish } = plan;
  return procedure === 'change-namespace' || procedure === 'force-associate'
    ? `associate ${wish['subscription']} ${wish['namespace']}`
    : plan.key;
}

/** A change of this step is, or may be, on its way. */
export const inFlight = ({ step }: CaseStep): boolean =>
  step.at === 'noting' ||
  step.at === 'acting' ||
  step.at === 'waiting' ||
  ((step.at === 'looking' || step.at === 'in-doubt') && step.acted !== null);

/** A step of the case has seen the subscription on its group, on both sides. */
export const isAssociated = ({ steps }: CaseState): boolean =>
  steps.some((one) => one.step.at === 'settled' && goalOf(one).startsWith('associate '));

export type Outcome = 'open' | 'done' | 'put-back';

/** Whether every step that has to be done is settled; the offer of minutes holds nothing up (decisions.md, "Plan", 3). */
export function outcomeOf(state: CaseState): Outcome {
  const { steps } = state;
  if (steps.length === 0 || steps.some(inFlight)) return 'open';
  if (steps.some((one) => one.role === 'put-back' && one.step.at === 'settled')) return 'put-back';
  if (state.partial === true) return 'open';
  const needed = steps.filter((one) => one.role !== 'minutes' && one.role !== 'put-back');
  const settled = new Set(needed.filter((one) => one.step.at === 'settled').map(goalOf));
  return needed.every((one) => settled.has(goalOf(one))) ? 'done' : 'open';
}

/** The group that a settled clearing has left on Free, since when, and what can be put back. */
export function strandedBy(state: CaseState): { readonly cleared: CaseStep; readonly since: number } | null {
  const cleared = state.steps.findLast(
    (one) => one.plan.procedure === 'clear-subscription' && one.step.at === 'settled',
  );
  if (cleared === undefined || cleared.step.at !== 'settled') return null;
  const at = state.steps.indexOf(cleared);
  const after = state.steps.filter((one, index) => index > at && one.role !== 'minutes');
  const mended = after.some(
    (one) => one.step.at === 'settled' && one.plan.procedure !== 'clear-subscription',
  );
  return mended || after.length === 0
    ? null
    : { cleared, since: cleared.step.acted?.since ?? cleared.step.looked };
}

/** Whether putting back may be offered now: nothing of the swap is on its way, and it was not offered already. */
export const mayPutBack = (state: CaseState): boolean =>
  strandedBy(state) !== null &&
  !state.steps.some(inFlight) &&
  !state.steps.some((one) => one.role === 'put-back');
