/** The life of one step: look, judge, note, act, look again. Nothing but a look ever says that it is settled. */
import type { Answer } from './procedure.ts';
import type { Trouble } from './reading.ts';
import type { Refusal } from './refusal.ts';
import type { Verdict } from './verdict.ts';

/** A change that was, or may have been, sent. `worded`: the agent says that it was done in the admin pages. */
export interface Acted {
  readonly attempt: string;
  /** Epoch ms of its note. */
  readonly since: number;
  readonly answered: boolean;
  readonly worded: boolean;
  /** Carried out by hand or by an issue's automation, so there is somebody to wait for. */
  readonly handed: null | 'agent' | { readonly url: string; readonly iid: number };
}

/** How a begun entry of the journal ends, and what still has to be noted. */
export type Ending = 'settled' | 'refused' | 'did-not-happen';

/** Why a step that was to go did not: nothing was sent. */
export type Notice =
  | { readonly is: 'not-noted'; readonly trouble: Trouble }
  | { readonly is: 'too-many-notes'; readonly until: number }
  | { readonly is: 'changed' };

interface Owing {
  /** An ending that is still to be noted on the ticket. */
  readonly owes: Ending | null;
}

export type Step =
  | { readonly at: 'locked' }
  | ({
      readonly at: 'looking';
      readonly acted: Acted | null;
      /** Looks done since the change, the time of the first, and when the next is due. */
      readonly looks: number;
      readonly from: number;
      readonly due: number;
      readonly last: Verdict | null;
      /** The agent has said go already: proceed when nothing changed. */
      readonly going: string | null;
      /** The attempt that the agent said never happened, as long as that is to be noted. */
      readonly ends: string | null;
    } & Owing)
  | {
      readonly at: 'ready';
      readonly verdict: Verdict;
      readonly looked: number;
      readonly notice: Notice | null;
    }
  | { readonly at: 'noting'; readonly verdict: Verdict; readonly attempt: string }
  | { readonly at: 'acting'; readonly verdict: Verdict; readonly acted: Acted }
  | {
      readonly at: 'waiting';
      readonly acted: Acted;
      readonly looks: number;
      readonly from: number;
      readonly due: number;
      readonly last: Verdict | null;
    }
  | ({
      readonly at: 'settled';
      readonly acted: Acted | null;
      readonly verdict: Verdict;
      readonly looked: number;
    } & Owing)
  | ({
      readonly at: 'refused';
      readonly acted: Acted;
      readonly refusal: Refusal;
      readonly looked: number;
    } & Owing)
  | {
      readonly at: 'in-doubt';
      readonly acted: Acted | null;
      readonly last: Verdict | null;
      readonly looked: number;
    };

/** What CustomersDot's audit events say of the attempt: the second witness. */
export type Witness = 'succeeded' | 'failed' | 'none' | 'unread';

/** What an internal request's issue says by now. */
export type Told =
  | { readonly is: 'done' }
  | { readonly is: 'failed'; readonly refusal: Refusal }
  | { readonly is: 'nothing-yet' };

export type StepEvent = { readonly now: number } & (
  | {
      readonly type:
        'unlock' | 'noted' | 'look-again' | 'did-not-happen' | 'done-in-admin' | 'ended' | 'changed';
    }
  | { readonly type: 'looked'; readonly verdict: Verdict; readonly witness: Witness | null }
  | { readonly type: 'go'; readonly attempt: string; readonly fresh: boolean }
  | { readonly type: 'not-noted'; readonly notice: Notice }
  | { readonly type: 'answered'; readonly answer: Answer }
  | { readonly type: 'told'; readonly told: Told }
);

export type Effect =
  | { readonly do: 'look'; readonly due: number }
  | { readonly do: 'note-begun' }
  | { readonly do: 'act' }
  | { readonly do: 'ask-request'; readonly due: number }
  | { readonly do: 'note-ended'; readonly ending: Ending };

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

const looking = (acted: Acted | null, now: number, ends: string | null = null): Looking => ({
  at: 'looking',
  acted,
  looks: 0,
  from: now,
  due: now,
  last: null,
  going: null,
  ends,
  owes: ends === null ? null : 'did-not-happen',
});

export const locked: Step = { at: 'locked' };

/** A step that a journal entry says was begun and not ended: it starts with a look, whoever began it. */
export const resumed = (acted: Acted, now: number): Step => looking(acted, now);

/** What the shell must do on entering a step's state. One state, at most one effect; what is owed comes first. */
export function effectOf(step: Step): Effect | null {
  if ('owes' in step && step.owes !== null) return { do: 'note-ended', ending: step.owes };
  switch (step.at) {
    case 'looking':
      return { do: 'look', due: step.due };
    case 'noting':
      return { do: 'note-begun' };
    case 'acting':
      return { do: 'act' };
    case 'waiting':
      return step.acted.handed !== null && step.acted.handed !== 'agent'
        ? { do: 'ask-request', due: step.due }
        : null;
    case 'locked':
    case 'ready':
    case 'settled':
    case 'refused':
    case 'in-doubt':
      return null;
  }
}

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

function looked(step: Looking, verdict: Verdict, witness: Witness | null, now: number): Step {
  const { acted } = step;
  if (verdict.settled === 'yes') {
    return { at: 'settled', acted, verdict, looked: now, owes: acted === null ? null : 'settled' };
  }
  if (acted === null) {
    if (verdict.settled === 'cannot-tell') return { at: 'in-doubt', acted, last: verdict, looked: now };
    if (step.going !== null) return { at: 'noting', verdict, attempt: step.going };
    return { at: 'ready', verdict, looked: now, notice: null };
  }
  if (verdict.settled === 'no' && acted.handed === 'agent' && !acted.worded) {
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

function told(step: Waiting, outcome: Told, now: number): Step {
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
      if (event.fresh) return { at: 'noting', verdict: step.verdict, attempt: event.attempt };
      return { ...looking(null, now), going: event.attempt };
    case 'changed':
      return step.at === 'looking' ? { ...step, going: null } : step;
    case 'noted':
      if (step.at !== 'noting') return step;
      return {
        at: 'acting',
        verdict: step.verdict,
        acted: { attempt: step.attempt, since: now, answered: false, worded: false, handed: null },
      };
    case 'not-noted':
      return step.at === 'noting'
        ? { at: 'ready', verdict: step.verdict, looked: now, notice: event.notice }
        : step;
    case 'answered':
      return step.at === 'acting' ? answered(step.acted, event.answer, now) : step;
    case 'told':
      return step.at === 'waiting' ? told(step, event.told, now) : step;
    case 'done-in-admin':
      return step.at === 'waiting' && step.acted.handed === 'agent'
        ? looking({ ...step.acted, answered: true, worded: true }, now)
        : step;
    case 'did-not-happen':
      return (step.at === 'in-doubt' || step.at === 'waiting') && step.acted !== null
        ? looking(null, now, step.acted.attempt)
        : step;
    case 'look-again':
      if (step.at === 'in-doubt') return looking(step.acted, now);
      return step.at === 'refused' && step.owes === null ? looking(null, now) : step;
    case 'ended':
      return 'owes' in step ? { ...step, owes: null } : step;
  }
}
