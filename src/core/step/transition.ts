/**
 * The life of one step: look, judge, note, look once more, act, look again. Nothing but a look ever says that it is settled,
 * and nothing goes but from the state that was confirmed.
 */
import { seenOnReturn, soughtOnReturn } from './coming-back.ts';
import { patience } from './patience.ts';
import type { Answer } from './procedure.ts';
import {
  changed,
  checked,
  type Checking,
  denied,
  looked,
  looking,
  movedFrom,
  notLookedAt,
  refused,
  unsent,
} from './looks.ts';
import type { Acted, Going, Step } from './state.ts';
import type { StepEvent, RequestStatus } from './events.ts';

type Waiting = Extract<Step, { at: 'waiting' }>;

/** A step whose turn has not come: nothing of it was looked at. */
export const locked: Step = { at: 'locked' };

/** A step that a journal entry says was begun and not ended: it starts with a look, whoever began it. */
export const resumed = (acted: Acted, now: number): Step => looking(acted, now);

function answered(acted: Acted, answer: Answer, now: number): Step {
  switch (answer.tag) {
    case 'refused':
      return refused(acted, answer.refusal, now);
    case 'accepted':
      return looking({ ...acted, answered: true }, now);
    case 'no-answer':
      return looking(acted, now);
    case 'handed': {
      const delegatedTo = answer.to === 'agent' ? 'agent' : { url: answer.url, iid: answer.iid };
      return {
        at: 'waiting',
        acted: { ...acted, delegatedTo },
        looks: 0,
        from: now,
        due: now + 2_000,
        last: null,
      };
    }
  }
}

function told(waiting: Waiting, outcome: RequestStatus, now: number): Step {
  const { issue } = outcome;
  const step =
    issue === undefined ? waiting : { ...waiting, acted: { ...waiting.acted, delegatedTo: issue } };
  switch (outcome.is) {
    case 'done':
      return looking({ ...step.acted, answered: true, attestedBy: 'automation' }, now);
    case 'failed':
      return { at: 'refused', acted: step.acted, refusal: outcome.refusal, looked: now, owes: 'refused' };
    case 'nothing-yet': {
      const pause = patience.request[step.looks];
      if (pause === undefined) return { at: 'in-doubt', acted: step.acted, last: step.last, looked: now };
      return { ...step, looks: step.looks + 1, due: now + pause };
    }
  }
}

/** Waits for the agent's own hands, also where nobody noted whose it is: they may say what the admin page came to. */
export const isByHand = (step: Step): step is Waiting =>
  step.at === 'waiting' && (step.acted.delegatedTo === 'agent' || step.acted.delegatedTo === null);

/** A no is looked at before it is taken for so; where the page broke instead of answering, nobody knows whether it happened. */
function refusedInAdmin(
  { acted, last }: Waiting,
  { answer, fromHalf = false, now }: Extract<StepEvent, { type: 'refused-in-admin' }>,
): Step {
  if (answer.tag === 'no-answer') return { at: 'in-doubt', acted, last, looked: now };
  return { ...looking(acted, now), said: answer.refusal, fromHalf };
}

type Deniable = Extract<Step, { at: 'in-doubt' | 'waiting' }>;

/** Whether "it did not happen" can be said: of an attempt of ours, or of what one side shows and the other does not. */
export const mayBeDenied = (step: Step): step is Deniable =>
  step.at === 'waiting' || (step.at === 'in-doubt' && (step.acted !== null || step.last?.settled === 'half'));

/** Settled by the agent's word alone, which the agent may take back: no side of it was read. */
export const mayBeTakenBack = (step: Step): step is Extract<Step, { at: 'settled' }> =>
  step.at === 'settled' &&
  step.owes === null &&
  step.acted?.attestedBy === 'agent' &&
  step.proof.sides.every((side) => side.is === 'untold');

/** A ready step goes on to its note, or to one more look where the last one is too old. */
function gone(step: Extract<Step, { at: 'ready' }>, event: Extract<StepEvent, { type: 'go' }>): Step {
  const { departing, proof, looked: at, fromHalf } = step;
  if (departing.is !== 'seen') return step;
  const going: Going = { attempt: event.attempt, from: departing.from };
  // What shows on one side alone may have followed since the last look, so it is looked at once more.
  if (event.fresh && !fromHalf) {
    return { at: 'noting', proof, attempt: event.attempt, from: departing.from, looked: at, fromHalf };
  }
  return { ...looking(null, event.now), going, fromHalf };
}

function noted(step: Extract<Step, { at: 'noting' }>, now: number): Checking {
  const { attempt, from, proof } = step;
  const acted: Acted = { attempt, since: now, answered: false, attestedBy: null, delegatedTo: null, from };
  return { at: 'checking', proof, acted, from, looks: 0, due: now };
}

/** A look at where things stand before a change. */
const lookingAnew = ({
  fromHalf = false,
  now,
}: Extract<StepEvent, { type: 'unlock' | 'look-again' }>): Step => ({
  ...looking(null, now),
  fromHalf,
});

/**
 * The step after an event; an event that does not fit the state leaves it as it is, so a late or doubled one is harmless.
 * Whether the gates are confirmed is the case's question, asked before `go` comes here.
 */
export function transition(step: Step, event: StepEvent): Step {
  const { now } = event;
  switch (event.type) {
    case 'unlock':
      return step.at === 'locked' ? lookingAnew(event) : step;
    case 'looked':
      if (step.at === 'checking') return checked(step, event, now);
      if (step.at === 'waiting') return seenOnReturn(step, event, now);
      return step.at === 'looking' ? looked(step, event, now) : step;
    case 'go':
      return step.at === 'ready' ? gone(step, event) : step;
    case 'held':
      return step.at === 'ready' ? { ...step, notice: { is: 'held', because: event.because } } : step;
    case 'changed':
      if (step.at === 'checking') {
        return unsent(step.acted, 'moved', movedFrom(step.from, notLookedAt), now);
      }
      return step.at === 'looking' ? { ...step, going: null, notice: changed } : step;
    case 'noted':
      return step.at === 'noting' ? noted(step, now) : step;
    case 'not-noted':
      if (step.at !== 'noting') return step;
      return {
        at: 'ready',
        proof: step.proof,
        departing: { is: 'seen', from: step.from },
        looked: step.looked,
        notice: event.notice,
        fromHalf: step.fromHalf,
      };
    case 'answered':
      return step.at === 'acting' ? answered(step.acted, event.answer, now) : step;
    case 'told':
      return step.at === 'waiting' ? told(step, event.status, now) : step;
    case 'came-back':
      return isByHand(step) ? soughtOnReturn(step, now) : step;
    case 'done-in-admin':
      return isByHand(step) ? looking({ ...step.acted, answered: true, attestedBy: 'agent' }, now) : step;
    case 'refused-in-admin':
      return isByHand(step) ? refusedInAdmin(step, event) : step;
    case 'did-not-happen':
      return mayBeDenied(step) ? denied(step.acted, now) : step;
    case 'take-back':
      return mayBeTakenBack(step) ? denied(step.acted, now) : step;
    case 'look-again':
      if (step.at === 'in-doubt') return step.acted === null ? lookingAnew(event) : looking(step.acted, now);
      // A state that could not be read, or was not as planned, may be so by now.
      if (step.at === 'ready' && step.departing.is !== 'seen') return lookingAnew(event);
      return step.at === 'refused' && step.owes === null ? lookingAnew(event) : step;
    case 'denial-not-noted':
      return step.at === 'looking' && step.ends !== null && step.owes !== null
        ? { at: 'in-doubt', acted: step.ends, last: null, looked: now }
        : step;
    case 'ended':
      return 'owes' in step ? { ...step, owes: null } : step;
  }
}
