/** What a look makes of a step: before a change, right before it, and after it. */
import { type Departing, type Departure, printIn, printOf } from '../procedures/departure.ts';
import { patience } from './patience.ts';
import type { Trouble } from '../domain/loadable.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Acted, Step } from './state.ts';
import type { StepNotice } from './notice.ts';
import type { AuditCheck } from './events.ts';
import type { Proof, Side } from '../domain/proof.ts';

export type Looking = Extract<Step, { at: 'looking' }>;
export type Checking = Extract<Step, { at: 'checking' }>;

export const looking = (acted: Acted | null, now: number): Looking => ({
  at: 'looking',
  acted,
  looks: 0,
  from: now,
  due: now,
  last: null,
  going: null,
  ends: null,
  unsent: null,
  fromHalf: false,
  said: null,
  notice: null,
  owes: null,
});

/** After the agent's word that nothing happened; of an attempt of ours that is noted first. */
export const denied = (acted: Acted | null, now: number): Looking => ({
  ...looking(null, now),
  ends: acted,
  fromHalf: true,
  owes: acted === null ? null : 'did-not-happen',
});

/**
 * The ids of refusals that say that nothing was sent: `moved`, the state was another one than was confirmed (the
 * service may say that too), and `unchecked`, it could not be looked at right before.
 */
export const unsentRefusals = { moved: 'moved', unchecked: 'unchecked' } as const;

/** Its note stands on the ticket and nothing was changed: the note is ended, and all is asked anew. */
export const unsent = (
  acted: Acted,
  id: keyof typeof unsentRefusals,
  notice: StepNotice,
  now: number,
): Looking => ({
  ...looking(null, now),
  ends: acted,
  unsent: { id: unsentRefusals[id], raw: '', params: {} },
  notice,
  owes: 'refused',
});

/** A change that was refused. A service that says that the state had moved has changed nothing, and it is looked at anew. */
export function refused(acted: Acted, refusal: Refusal, now: number): Step {
  if (refusal.id === unsentRefusals.moved && acted.from !== null) {
    return unsent(acted, 'moved', { is: 'moved', was: acted.from, now: null }, now);
  }
  return { at: 'refused', acted, refusal, looked: now, owes: 'refused' };
}

/**
 * The admin page's no stands unless a look shows the change: a form that was sent twice is refused for what the first one did.
 * What cannot be read is looked for a few times before.
 */
function unlessShown(step: Looking, acted: Acted, refusal: Refusal, proof: Proof, now: number): Step {
  const shown = proof.settled === 'half' || proof.sides.some(isOnPortal);
  if (shown && !step.fromHalf) return notYet({ ...step, said: null }, acted, proof, now);
  const pause = proof.settled === 'cannot-tell' ? patience.missing[step.looks] : undefined;
  if (pause === undefined) return refused(acted, refusal, now);
  return { ...step, looks: step.looks + 1, due: Math.max(now + pause, proof.retryAt ?? 0), last: proof };
}

const isOnPortal = ({ service, is }: Side): boolean => service === 'customersdot' && is === 'so';

/** After a look that did not settle a change: look again with growing pauses, then doubt. */
function notYet(step: Looking, acted: Acted, proof: Proof, now: number): Step {
  // A change that only GitLab.com shows, and that was accepted, follows as slowly as the second half of the others.
  const follows = acted.answered && !proof.sides.some((side) => side.service === 'customersdot');
  const pauses = proof.settled === 'half' || follows ? patience.half : patience.missing;
  const pause = pauses[step.looks];
  const spent = now - step.from > patience.half.reduce((sum, each) => sum + each, 0);
  if (pause === undefined || spent) return { at: 'in-doubt', acted, last: proof, looked: now };
  const due = Math.max(now + pause, proof.retryAt ?? 0);
  return { ...step, acted, looks: step.looks + 1, due, last: proof };
}

/** Half done by somebody else: the other side may follow, so nothing is sent meanwhile (decisions.md, "When a step is settled"). */
function halfWithoutUs(step: Looking, proof: Proof, now: number): Step {
  const pause = patience.half[step.looks];
  if (pause === undefined) return { at: 'in-doubt', acted: null, last: proof, looked: now };
  const notice = step.going === null ? step.notice : changed;
  return { ...step, looks: step.looks + 1, due: now + pause, last: proof, going: null, notice };
}

export const changed: StepNotice = { is: 'changed' };

const withRetry = (proof: Proof, trouble: Trouble | null): Proof =>
  trouble?.retryAt === undefined
    ? proof
    : { ...proof, retryAt: Math.max(proof.retryAt ?? 0, trouble.retryAt) };

/** A look that a rate limit put off is taken again when the service says so; a go that was said is asked for anew. */
function putOff(step: Looking, proof: Proof, now: number): Step {
  const { retryAt } = proof;
  const again = retryAt !== undefined && step.looks < patience.missing.length;
  if (!again) return { at: 'in-doubt', acted: null, last: proof, looked: now };
  return { ...step, looks: step.looks + 1, due: Math.max(now, retryAt), last: proof, going: null };
}

export const notLookedAt: Departing = { is: 'unread', what: 'state', trouble: null };

/** What is said of a state that is another one than was confirmed. */
export const movedFrom = (was: Departure, departing: Departing): StepNotice => ({
  is: 'moved',
  was,
  now: departing.is === 'unread' ? null : departing.from,
});

/** Ready to go from what was just seen; a go that was said holds when that is what was shown. */
function readyFrom(step: Looking, proof: Proof, departing: Departing, now: number): Step {
  const { going, fromHalf } = step;
  if (going !== null && departing.is === 'seen' && printOf(departing.from) === printOf(going.from)) {
    return { at: 'noting', proof, attempt: going.attempt, from: departing.from, looked: now, fromHalf };
  }
  const notice = going === null ? step.notice : movedFrom(going.from, departing);
  return { at: 'ready', proof, departing, looked: now, notice: withNow(notice, departing), fromHalf };
}

/** A state that had moved is told with what it is by now. */
const withNow = (notice: StepNotice | null, departing: Departing): StepNotice | null =>
  notice?.is === 'moved' && departing.is !== 'unread' ? { ...notice, now: departing.from } : notice;

export interface Seen {
  readonly proof: Proof;
  readonly departing: Departing | null;
  readonly auditCheck: AuditCheck | null;
}

export function looked(step: Looking, { proof, departing, auditCheck }: Seen, now: number): Step {
  const { acted } = step;
  if (proof.settled === 'yes') {
    return { at: 'settled', acted, proof, looked: now, owes: acted === null ? null : 'settled' };
  }
  if (acted === null) {
    if (proof.settled === 'cannot-tell') return putOff(step, proof, now);
    if (proof.settled === 'half' && !step.fromHalf) return halfWithoutUs(step, proof, now);
    const from = departing ?? notLookedAt;
    // Without a state to depart from nothing can go, so it is looked for again.
    return from.is === 'unread'
      ? putOff(step, withRetry(proof, from.trouble), now)
      : readyFrom(step, proof, from, now);
  }
  if (step.said !== null) return unlessShown(step, acted, step.said, proof, now);
  // Somebody else carries it out and has not said that it is done: there is nothing to doubt yet.
  if (proof.settled === 'no' && acted.delegatedTo !== null && acted.attestedBy === null) {
    return { at: 'waiting', acted, looks: 0, from: now, due: now, last: proof };
  }
  if (proof.settled === 'no' && auditCheck === 'failed') {
    const refusal: Refusal = { id: 'audit-failed', raw: '', params: {} };
    return { at: 'refused', acted, refusal, looked: now, owes: 'refused' };
  }
  return notYet(step, acted, proof, now);
}

/** The look between note and change: the change goes from the confirmed state, or it does not go. */
export function checked(step: Checking, { proof, departing }: Seen, now: number): Step {
  const { acted, from } = step;
  if (proof.settled === 'yes') return { at: 'settled', acted, proof, looked: now, owes: 'settled' };
  const seen = departing ?? notLookedAt;
  const couldNot = proof.settled === 'cannot-tell' || seen.is === 'unread';
  if (couldNot) {
    const pause = patience.check[step.looks];
    if (pause === undefined) return unsent(acted, 'unchecked', { is: 'unchecked' }, now);
    return { ...step, looks: step.looks + 1, due: Math.max(now + pause, proof.retryAt ?? 0) };
  }
  const same = proof.settled === step.proof.settled && printIn(seen) === printOf(from);
  if (same) return { at: 'acting', proof, acted };
  return unsent(acted, 'moved', movedFrom(from, seen), now);
}
