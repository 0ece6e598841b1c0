/** How a case resumes, starts, ends, and goes on by itself. */
import { type Rule, isFresh } from './rule.ts';
import { isResumed, resuming, planned, isPartial, isBegun } from './phase.ts';
import { resumeFrom, completed } from './resume.ts';
import { strangerIn } from './news.ts';
import type { CaseState } from './state.ts';
import { caseStatus } from './status.ts';
import { newStep } from './offers.ts';
import { isWhole, stepsToStart, type Assessment } from './assessment.ts';
import { goalOf, outcomeOf, inFlight } from './progress.ts';

/** An unread conversation is no empty journal: nothing is resumed, so nothing can start, until it is read. */
export const resume: Rule = {
  name: 'resume',
  when: (state, assessment) => !isResumed(state) && isFresh(assessment) && assessment.journalUnread === null,
  apply: (state, assessment) => resumeFrom(state, assessment, assessment.now),
};

export const giveWay: Rule = {
  name: 'give-way',
  // How a step ended is noted first: the journal alone would bring the step back as if nothing had been said or seen.
  when: (state, assessment) =>
    isFresh(assessment) && strangerIn(state, assessment) !== null && !owesEnding(state),
  apply: (state, assessment) => ({
    ...state,
    overtakenBy: strangerIn(state, assessment),
    phase: resuming,
    steps: [],
  }),
};

const isStarting = ({ phase }: CaseState): boolean => phase.is === 'planned' && phase.starting;

/** The agent has said start, and all that the plan rests on was read: the journal to its beginning, too. */
export const start: Rule = {
  name: 'start',
  when: (state, assessment) => isStarting(state) && isFresh(assessment) && assessment.journalUnread === null,
  apply(state, assessment) {
    const told = resumeFrom(state, assessment, assessment.now);
    if (told.phase.is === 'running') return told;
    if (caseStatus(state, assessment) !== 'ready') return { ...state, phase: planned };
    const plans = stepsToStart(assessment);
    const intent = plans[0]?.about.intent;
    const kept = intent === 'change' || intent === 'force' || intent === 'swap' ? intent : null;
    const steps = plans.map((plan) => newStep(plan, plan.about.resync === undefined ? 'planned' : 're-sync'));
    return { ...state, phase: { is: 'running', intent: kept, partial: false }, steps };
  },
};

export const completePlan: Rule = {
  name: 'complete-plan',
  when: (state, assessment) => isPartial(state) && isFresh(assessment) && isWhole(assessment),
  apply: completed,
};

/** A step that is proven is wanted again, and none is on its way: others undid it, and what follows it waits in vain. */
const isWantedAgain = (state: CaseState, assessment: Assessment): boolean => {
  const wanted = new Set(assessment.plan.map((plan) => goalOf({ plan, role: 'planned' })));
  return (
    outcomeOf(state) === 'open' &&
    // Putting back tells by itself that others were faster.
    !state.steps.some((one) => inFlight(one) || one.role === 'put-back') &&
    state.steps.some((one) => one.step.at === 'settled' && wanted.has(goalOf(one)))
  );
};

/** What was done is wanted once more by what was read since: others undid it. The journal tells where to go on. */
export const undone: Rule = {
  name: 'undone',
  when: (state, assessment) =>
    isBegun(state) &&
    isFresh(assessment) &&
    isWhole(assessment) &&
    assessment.plan.length > 0 &&
    (outcomeOf(state) === 'done' || isWantedAgain(state, assessment)) &&
    !owesEnding(state),
  apply: (state) => ({ ...state, phase: resuming, steps: [] }),
};

/** How a step ended is still to be noted. */
const owesEnding = ({ steps }: CaseState): boolean =>
  steps.some(({ step }) => 'owes' in step && step.owes !== null);

export const end: Rule = {
  name: 'end',
  when: (state) => state.phase.is === 'running' && outcomeOf(state) !== 'open',
  apply: (state) =>
    state.phase.is === 'running' ? { ...state, phase: { is: 'ended', intent: state.phase.intent } } : state,
};

/** What had ended has an open step again: minutes that are offered, or something that is put back. */
export const goOn: Rule = {
  name: 'go-on',
  when: (state) => state.phase.is === 'ended' && outcomeOf(state) === 'open',
  apply: (state) =>
    state.phase.is === 'ended'
      ? { ...state, phase: { is: 'running', intent: state.phase.intent, partial: false } }
      : state,
};
