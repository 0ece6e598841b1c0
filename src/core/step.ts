/** The life of one step: look, judge, note, act, look again. Nothing but a look ever says that it is settled. */
import type { Answer } from './procedure.ts';
import type { Refusal } from './refusal.ts';
import type { Acted, Step, StepEvent, Told, Witness } from './step-state.ts';
import type { Verdict } from './verdict.ts';

export * from './step-state.ts';

/**
 * Pauses between looks after a change, ms. CustomersDot answers at once, so a change that is not there after some
 * seconds is in doubt; GitLab.com follows within two minutes (decisions.md, "When a step is settled").
 */
export const patience = {
  missing: [1_000, 2_000, 4_000, 8_000],
  half: [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 30_000],
  request: [
    2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 30_000, 30_000, 30_000, 30_000, 30_000, 30_000, 30_000,
  ],
};

type Looking = Extract<Step, { at: 'looking' }>;
type Waiting = Extract<Step, { at: 'waiting' }>;

const looking = (acted: Acted | null, now: number): Looking => ({
  at: 'looking',
  acted,
  looks: 0,
  from: now,
  due: now,
  last: null,
  going: null,
  ends: null,
  word: false,
  takenBack: false,
  owes: null,
});

/** After the agent's word that nothing happened; of an attempt of ours that is noted first. */
const denied = (acted: Acted | null, now: number): Looking => ({
  ...looking(null, now),
  ends: acted,
  word: true,
  owes: acted === null ? null : 'did-not-happen',
});

export const locked: Step = { at: 'locked' };

/** A step that a journal entry says was begun and not ended: it starts with a look, whoever began it. */
export const resumed = (acted: Acted, now: number): Step => looking(acted, now);

/** After a look that did not settle a change: look again with growing pauses, then doubt. */
function notYet(step: Looking, acted: Acted, verdict: Verdict, now: number): Step {
  // A change that only GitLab.com shows, and that was accepted, follows as slowly as the second half of the others.
  const follows = acted.answered && !verdict.sides.some((side) => side.service === 'customersdot');
  const pauses = verdict.settled === 'half' || follows ? patience.half : patience.missing;
  const pause = pauses[step.looks];
  const spent = now - step.from > patience.half.reduce((sum, each) => sum + each, 0);
  if (pause === undefined || spent) return { at: 'in-doubt', acted, last: verdict, looked: now };
  const due = Math.max(now + pause, verdict.retryAt ?? 0);
  return { ...step, acted, looks: step.looks + 1, due, last: verdict };
}

/** Half done by somebody else: the other side may follow, so nothing is sent meanwhile (decisions.md, "When a step is settled"). */
function halfWithoutUs(step: Looking, verdict: Verdict, now: number): Step {
  const pause = patience.half[step.looks];
  if (pause === undefined) return { at: 'in-doubt', acted: null, last: verdict, looked: now };
  const takenBack = step.takenBack || step.going !== null;
  return { ...step, looks: step.looks + 1, due: now + pause, last: verdict, going: null, takenBack };
}

/** A look that a rate limit put off is taken again when the service says so; a go that was said is asked for anew. */
function putOff(step: Looking, verdict: Verdict, now: number): Step {
  const { retryAt } = verdict;
  const again = retryAt !== undefined && step.looks < patience.missing.length;
  if (!again) return { at: 'in-doubt', acted: null, last: verdict, looked: now };
  return { ...step, looks: step.looks + 1, due: Math.max(now, retryAt), last: verdict, going: null };
}

function looked(step: Looking, verdict: Verdict, witness: Witness | null, now: number): Step {
  const { acted } = step;
  if (verdict.settled === 'yes') {
    return { at: 'settled', acted, verdict, looked: now, owes: acted === null ? null : 'settled' };
  }
  if (acted === null) {
    if (verdict.settled === 'cannot-tell') return putOff(step, verdict, now);
    const { going, word, takenBack } = step;
    if (verdict.settled === 'half' && !word) return halfWithoutUs(step, verdict, now);
    if (going !== null) return { at: 'noting', verdict, attempt: going, looked: now, word };
    return { at: 'ready', verdict, looked: now, notice: takenBack ? { is: 'changed' } : null, word };
  }
  // Somebody else carries it out and has not said that it is done: there is nothing to doubt yet.
  if (verdict.settled === 'no' && acted.handed !== null && !acted.worded) {
    return { at: 'waiting', acted, looks: 0, from: now, due: now, last: verdict };
  }
  if (verdict.settled === 'no' && witness === 'failed') {
    const refusal: Refusal = { id: 'audit-failed', raw: '', shown: {} };
    return { at: 'refused', acted, refusal, looked: now, owes: 'refused' };
  }
  return notYet(step, acted, verdict, now);
}

function answered(acted: Acted, answer: Answer, now: number): Step {
  switch (answer.tag) {
    case 'refused':
      return { at: 'refused', acted, refusal: answer.refusal, looked: now, owes: 'refused' };
    case 'accepted':
      return looking({ ...acted, answered: true }, now);
    case 'no-answer':
      return looking(acted, now);
    case 'handed': {
      const handed = answer.to === 'agent' ? 'agent' : { url: answer.url, iid: answer.iid };
      return {
        at: 'waiting',
        acted: { ...acted, handed },
        looks: 0,
        from: now,
        due: now + 2_000,
        last: null,
      };
    }
  }
}

function told(waiting: Waiting, outcome: Told, now: number): Step {
  const { issue } = outcome;
  const step = issue === undefined ? waiting : { ...waiting, acted: { ...waiting.acted, handed: issue } };
  switch (outcome.is) {
    case 'done':
      return looking({ ...step.acted, answered: true, worded: true }, now);
    case 'failed':
      return { at: 'refused', acted: step.acted, refusal: outcome.refusal, looked: now, owes: 'refused' };
    case 'nothing-yet': {
      const pause = patience.request[step.looks];
      if (pause === undefined) return { at: 'in-doubt', acted: step.acted, last: step.last, looked: now };
      return { ...step, looks: step.looks + 1, due: now + pause };
    }
  }
}

type Deniable = Extract<Step, { at: 'in-doubt' | 'waiting' }>;

/** Whether "it did not happen" can be said: of an attempt of ours, or of what one side shows and the other does not. */
export const mayBeDenied = (step: Step): step is Deniable =>
  step.at === 'waiting' || (step.at === 'in-doubt' && (step.acted !== null || step.last?.settled === 'half'));

/**
 * The step after an event; an event that does not fit the state leaves it as it is, so a late or doubled one is harmless.
 * Whether the gates are confirmed is the case's question, asked before `go` comes here.
 */
export function advance(step: Step, event: StepEvent): Step {
  const { now } = event;
  switch (event.type) {
    case 'unlock':
      return step.at === 'locked' ? looking(null, now) : step;
    case 'looked':
      return step.at === 'looking' ? looked(step, event.verdict, event.witness, now) : step;
    case 'go':
      if (step.at !== 'ready') return step;
      // After the agent's word the last look may be older than what was on its way all the same.
      if (event.fresh && !step.word) {
        const { verdict, looked: at, word } = step;
        return { at: 'noting', verdict, attempt: event.attempt, looked: at, word };
      }
      return { ...looking(null, now), going: event.attempt, word: step.word };
    case 'changed':
      return step.at === 'looking' ? { ...step, going: null, takenBack: true } : step;
    case 'noted':
      if (step.at !== 'noting') return step;
      return {
        at: 'acting',
        verdict: step.verdict,
        acted: { attempt: step.attempt, since: now, answered: false, worded: false, handed: null },
      };
    case 'not-noted':
      if (step.at !== 'noting') return step;
      return {
        at: 'ready',
        verdict: step.verdict,
        looked: step.looked,
        notice: event.notice,
        word: step.word,
      };
    case 'answered':
      return step.at === 'acting' ? answered(step.acted, event.answer, now) : step;
    case 'told':
      return step.at === 'waiting' ? told(step, event.told, now) : step;
    case 'done-in-admin':
      return step.at === 'waiting' && step.acted.handed === 'agent'
        ? looking({ ...step.acted, answered: true, worded: true }, now)
        : step;
    case 'did-not-happen':
      return mayBeDenied(step) ? denied(step.acted, now) : step;
    case 'look-again':
      if (step.at === 'in-doubt') return looking(step.acted, now);
      return step.at === 'refused' && step.owes === null ? looking(null, now) : step;
    case 'word-not-noted':
      return step.at === 'looking' && step.ends !== null && step.owes !== null
        ? { at: 'in-doubt', acted: step.ends, last: null, looked: now }
        : step;
    case 'ended':
      return 'owes' in step ? { ...step, owes: null } : step;
  }
}
