/**
 * What follows by itself, as a list: the first rule that applies changes the case, and the list is gone through again until
 * none applies. Each rule takes away its own condition.
 */
import { traitsOf } from '../procedures/catalog.ts';
import { differingIn } from './lasting-difference.ts';
import { isBlocked } from './may-go.ts';
import { strangerIn } from './news.ts';
import { withoutObsoleteSteps } from './obsolete-steps.ts';
import { newStep, withOffers } from './offers.ts';
import { isBegun, isPartial, isResumed, planned, resuming } from './phase.ts';
import { goalOf, inFlight, outcomeOf } from './progress.ts';
import { completed, resumeFrom } from './resume.ts';
import { isWhole, stepsToStart, type Assessment } from './assessment.ts';
import { hasSettledGuesses, withSettledGuesses } from './settle-guesses.ts';
import { caseStatus } from './status.ts';
import type { CaseState, CaseStep } from './state.ts';
import { applyStepEvent } from './step-event.ts';

export interface Rule {
  readonly name: string;
  when(state: CaseState, assessment: Assessment): boolean;
  apply(state: CaseState, assessment: Assessment): CaseState;
}

const isFresh = (assessment: Assessment): boolean => !assessment.stale && !assessment.loading;

/** Facts that a colleague, or another browser, was asked already: proposed in the form, and never taken by themselves. */
const toldBefore = ({ snapshot }: Assessment): Readonly<Record<string, string>> | null =>
  snapshot.journal.entries.findLast((one) => one.word !== null)?.word ?? null;

const proposeTold: Rule = {
  name: 'propose-told',
  when: (state, assessment) =>
    assessment.snapshot.reads === 'agent' &&
    !state.formTaken &&
    !state.formProposed &&
    Object.keys(state.form).length === 0 &&
    toldBefore(assessment) !== null,
  apply: (state, assessment) => ({
    ...state,
    form: toldBefore(assessment) ?? state.form,
    formProposed: true,
  }),
};

const settleGuesses: Rule = { name: 'settle-guesses', when: hasSettledGuesses, apply: withSettledGuesses };

/** The first sight of a difference starts its two minutes; where it is gone they are over. */
const noteDifference: Rule = {
  name: 'note-difference',
  when: (state, assessment) =>
    isFresh(assessment) && (state.differs?.of ?? null) !== differingIn(assessment.snapshot),
  apply(state, { snapshot, now }) {
    const of = differingIn(snapshot);
    return { ...state, differs: of === null ? null : { of, since: now } };
  },
};

/** An unread conversation is no empty journal: nothing is resumed, so nothing can start, until it is read. */
const resume: Rule = {
  name: 'resume',
  when: (state, assessment) => !isResumed(state) && isFresh(assessment) && assessment.journalUnread === null,
  apply: (state, assessment) => resumeFrom(state, assessment, assessment.now),
};

const giveWay: Rule = {
  name: 'give-way',
  // How a step ended is noted first: the journal alone would bring the step back as if nothing had been said or seen.
  when: (state, assessment) =>
    isFresh(assessment) && strangerIn(state, assessment) !== null && !isNoting(state),
  apply: (state, assessment) => ({
    ...state,
    overtakenBy: strangerIn(state, assessment),
    phase: resuming,
    steps: [],
  }),
};

const isStarting = ({ phase }: CaseState): boolean => phase.is === 'planned' && phase.starting;

/** The agent has said start, and all that the plan rests on was read: the journal to its beginning, too. */
const start: Rule = {
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

const completePlan: Rule = {
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
const undone: Rule = {
  name: 'undone',
  when: (state, assessment) =>
    isBegun(state) &&
    isFresh(assessment) &&
    isWhole(assessment) &&
    assessment.plan.length > 0 &&
    (outcomeOf(state) === 'done' || isWantedAgain(state, assessment)) &&
    !isNoting(state),
  apply: (state) => ({ ...state, phase: resuming, steps: [] }),
};

/** How a step ended is still to be noted. */
const isNoting = ({ steps }: CaseState): boolean =>
  steps.some(({ step }) => 'owes' in step && step.owes !== null);

const end: Rule = {
  name: 'end',
  when: (state) => state.phase.is === 'running' && outcomeOf(state) !== 'open',
  apply: (state) =>
    state.phase.is === 'running' ? { ...state, phase: { is: 'ended', intent: state.phase.intent } } : state,
};

/** What had ended has an open step again: minutes that are offered, or something that is put back. */
const goOn: Rule = {
  name: 'go-on',
  when: (state) => state.phase.is === 'ended' && outcomeOf(state) === 'open',
  apply: (state) =>
    state.phase.is === 'ended'
      ? { ...state, phase: { is: 'running', intent: state.phase.intent, partial: false } }
      : state,
};

const dropObsolete: Rule = {
  name: 'drop-obsolete',
  when: (state, assessment) =>
    isBegun(state) && isFresh(assessment) && withoutObsoleteSteps(state, assessment) !== state.steps,
  apply(state, assessment) {
    const steps = withoutObsoleteSteps(state, assessment);
    // Without any step nothing was begun: a re-sync that is not needed any more was the only one.
    return steps.length === 0 ? { ...state, steps, phase: planned } : { ...state, steps };
  },
};

const offer: Rule = {
  name: 'offer',
  when: (state, assessment) =>
    isBegun(state) && isFresh(assessment) && withOffers(state, assessment) !== state.steps,
  apply: (state, assessment) => ({ ...state, steps: withOffers(state, assessment) }),
};

/** Whether the steps before one let it begin: settled, or refused with another way offered after it. */
function isClearedFor(state: CaseState, index: number): boolean {
  return state.steps.slice(0, index).every((one) => {
    if (one.step.at === 'settled' || one.role === 'minutes') return true;
    const later = state.steps.slice(index).some((next) => next.role === 'offered');
    return one.step.at === 'refused' && one.offered && later;
  });
}

function nextToUnlock(state: CaseState, assessment: Assessment): CaseStep | null {
  if (!isBegun(state) || !isFresh(assessment) || state.steps.some(inFlight)) return null;
  const index = state.steps.findIndex((one) => one.step.at === 'locked');
  const next = state.steps[index];
  return next !== undefined && isClearedFor(state, index) && !isBlocked(next, assessment) ? next : null;
}

/** The next step is looked at once those before it have ended. */
const unlock: Rule = {
  name: 'unlock',
  when: (state, assessment) => nextToUnlock(state, assessment) !== null,
  apply(state, assessment) {
    const next = nextToUnlock(state, assessment);
    return next === null ? state : applyStepEvent(state, next.id, { type: 'unlock', now: assessment.now });
  },
};

/** A step that was refused because the group was taken, once the group was cleared for it. */
function refusedThenCleared(state: CaseState): CaseStep | null {
  const refused = state.steps.find((one) => one.step.at === 'refused');
  if (refused?.step.at !== 'refused' || refused.step.refusal.offers !== 'clear') return null;
  const { looked } = refused.step;
  const replaced = state.steps.some((one) => one !== refused && goalOf(one) === goalOf(refused));
  const cleared = state.steps.some(
    ({ plan, step }) => traitsOf(plan.procedure).clears && step.at === 'settled' && step.looked > looked,
  );
  return cleared && !replaced ? refused : null;
}

const lookAgainAfterClearing: Rule = {
  name: 'look-again-after-clearing',
  when: (state, assessment) =>
    isBegun(state) &&
    isFresh(assessment) &&
    !state.steps.some(inFlight) &&
    refusedThenCleared(state) !== null,
  apply(state, assessment) {
    const refused = refusedThenCleared(state);
    return refused === null
      ? state
      : applyStepEvent(state, refused.id, { type: 'look-again', now: assessment.now });
  },
};

/** In this order. */
export const rules: readonly Rule[] = [
  proposeTold,
  settleGuesses,
  noteDifference,
  resume,
  giveWay,
  start,
  completePlan,
  undone,
  goOn,
  dropObsolete,
  offer,
  end,
  unlock,
  lookAgainAfterClearing,
];
