/** Whether a step may go, or why not: the button, the reducer and the sentence under the button all ask here. */
import type { Because } from '../step/notice.ts';
import { traitsOf } from '../procedures/catalog.ts';
import { gatesOf } from './gates.ts';
import { preconditionsHold } from './preconditions.ts';
import { inFlight } from './progress.ts';
import type { Assessment } from './assessment.ts';
import { allowed, type CaseState, type CaseStep } from './state.ts';

/** Empty: it may go. In the order in which they are said. */
export type Reasons = readonly Because[];

/**
 * Whether a finding forbids the step. Repairing a wrong link is what mends `linked-user-is-customer`; putting back and
 * restoring minutes undo harm, so nothing forbids them.
 */
export function isBlocked({ plan, role }: CaseStep, assessment: Assessment): boolean {
  if (role === 'put-back' || role === 'minutes') return false;
  const { mends } = traitsOf(plan.procedure);
  return assessment.findings.some((one) => one.level === 'block' && !mends.includes(one.id));
}

/** What stands in the way of a step whose state was just seen, its own place in its life aside. */
function hindrances(state: CaseState, assessment: Assessment, step: CaseStep): Reasons {
  const others = state.steps.some((one) => one !== step && inFlight(one));
  const reading = assessment.loading || assessment.stale;
  return [
    ...(allowed(state) ? [] : (['forbidden'] as const)),
    ...(others ? (['in-flight'] as const) : []),
    ...(assessment.journalUnread === null ? [] : (['journal'] as const)),
    ...(isBlocked(step, assessment) ? (['blocked'] as const) : []),
    ...(preconditionsHold(step, assessment) || reading ? [] : (['unread'] as const)),
    ...(reading ? (['reading'] as const) : []),
  ];
}

const departs = (step: CaseStep['step']): Reasons => {
  if (step.at !== 'ready') return ['not-ready'];
  if (step.departing.is === 'unread') return ['unread'];
  return step.departing.is === 'not-as-planned' ? ['moved'] : [];
};

/** Why a step may not go now, in the order in which it is said. */
export function reasonsAgainstGo(state: CaseState, assessment: Assessment, step: CaseStep): Reasons {
  const open = gatesOf(state, assessment, step).some((gate) => !gate.given);
  const because = [
    ...departs(step.step),
    ...hindrances(state, assessment, step),
    ...(open ? (['gates'] as const) : []),
  ];
  return [...new Set(because)];
}

/**
 * Those of the reasons that forbid a press. What is being read, or can be asked again, does not: the step goes once
 * that is there, from what was shown.
 */
export const forbidding = (because: Reasons): Reasons =>
  because.filter((one) => one !== 'reading' && one !== 'unread');

/** Why a go that was said does not hold any more, right after the state was seen again. */
export function reasonsAgainstGoingOn(state: CaseState, assessment: Assessment, step: CaseStep): Reasons {
  const open = gatesOf(state, assessment, step).some((gate) => !gate.given);
  return [...hindrances(state, assessment, step), ...(open ? (['gates'] as const) : [])];
}
