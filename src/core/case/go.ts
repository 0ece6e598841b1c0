/** The case after a go, and after what a step's own looks and answers tell. */
import { type CaseState, allowed } from './state.ts';
import type { CaseEvent } from './events.ts';
import { assess } from './assessment.ts';
import { reasonsAgainstGo, forbidding, reasonsAgainstGoingOn, isBlocked } from './may-go.ts';
import { applyStepEvent } from './step-event.ts';
import { printIn, printOf } from '../procedures/departure.ts';
import { olderThan, freshFor, unreadAgain, withStale } from './invalidation.ts';
import type { StepEvent } from '../step/events.ts';
import { confirmedFor } from './gates.ts';

/** Every go is answered: it goes, it goes once what it rests on was read again, or it is said why not. */
export function go(state: CaseState, event: Extract<CaseEvent, { type: 'go' }>): CaseState {
  const { id, attempt, print, now } = event;
  const step = state.steps.find((one) => one.id === id);
  if (step === undefined) return state;
  const assessment = assess(state, now);
  const reasons = reasonsAgainstGo(state, assessment, step);
  const because = forbidding(reasons);
  if (because.length > 0) return applyStepEvent(state, id, { type: 'held', because, now });
  if (step.step.at !== 'ready') return state;
  if (print !== undefined && print !== printIn(step.step.departing)) {
    return applyStepEvent(state, id, { type: 'held', because: ['moved'], now });
  }
  const old = [...olderThan(state, freshFor, now), ...unreadAgain(state, now)];
  // Nothing is left to be asked again: what it rests on stays unread, so its gates cannot be told.
  if (reasons.includes('unread') && old.length === 0) {
    return applyStepEvent(state, id, { type: 'held', because: ['unread'], now });
  }
  const fresh = now - step.step.looked < freshFor && old.length === 0 && reasons.length === 0;
  return applyStepEvent(withStale(state, old), id, { type: 'go', attempt, fresh, now });
}

/** A look that a go, or a change, waits for: it holds only while nothing stands in the way by now. */
export function stepHappened(state: CaseState, id: string, event: StepEvent): CaseState {
  const had = state.steps.find((one) => one.id === id);
  if (had === undefined || event.type !== 'looked') return applyStepEvent(state, id, event);
  const assessment = assess(state, event.now);
  const going = had.step.at === 'looking' ? had.step.going : null;
  // Another state than the confirmed one holds the go back by itself, and is told with what moved.
  const same = going !== null && event.departing !== null && printIn(event.departing) === printOf(going.from);
  // A go counts as long as what is confirmed at a gate: the ticket may have been hidden for hours since.
  const isOld = had.step.at === 'looking' && event.now - had.step.from > confirmedFor;
  if (same && (isOld || reasonsAgainstGoingOn(state, assessment, had).length > 0)) {
    return applyStepEvent(applyStepEvent(state, id, { type: 'changed', now: event.now }), id, event);
  }
  const forbidden = had.step.at === 'checking' && (!allowed(state) || isBlocked(had, assessment));
  return applyStepEvent(state, id, forbidden ? { type: 'changed', now: event.now } : event);
}
