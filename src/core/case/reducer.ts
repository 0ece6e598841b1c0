/** The case after an event. Pure: what has to be done next is read off the state by `effects.ts`. */
import { type CaseState, allowed } from './state.ts';
import type { FactReceived, CaseEvent } from './events.ts';
import { keyOf, query } from '../domain/query.ts';
import { factIn } from '../facts/store.ts';
import { type Assessment, assess } from './assessment.ts';
import { type Held, isBegun, resuming } from './phase.ts';
import { known } from '../domain/loadable.ts';
import { caseStatus } from './status.ts';
import { withStale, olderThan, freshFor } from './invalidation.ts';
import { withMinutesAdded } from './adding-minutes.ts';
import { closingOf } from './closing.ts';
import { applyStepEvent } from './step-event.ts';
import { gatesOf } from './gates.ts';
import { withNews } from './news.ts';
import { choose, takeFacts } from './choose.ts';
import { go, stepHappened } from './go.ts';
import { putBack } from './put-back.ts';
import { pendingNotesAfter } from './note-retry.ts';
import { applyRules } from './apply-rules.ts';

/** A fact that is asked again keeps what was known until the answer is there. */
function told(state: CaseState, event: FactReceived): CaseState {
  const key = keyOf(query(event.of, event.arg));
  if (event.asked) {
    return factIn(state.facts, event.of, event.arg).tag === 'idle'
      ? { ...state, facts: event.into(state.facts) }
      : state;
  }
  const facts = event.into(state.facts);
  if (!state.stale.has(key)) return { ...state, facts };
  const stale = new Set(state.stale);
  stale.delete(key);
  return { ...state, facts, stale };
}

/** What the plan that is shown is about. */
function shownIn({ snapshot }: Assessment): Held {
  const { customer, subscription } = snapshot;
  const group = known(snapshot.namespace);
  return {
    ...(customer === null ? {} : { customer: customer.id }),
    ...(subscription === null ? {} : { subscription: subscription.name }),
    ...(group === undefined ? {} : { namespace: { id: group.id, path: group.path } }),
  };
}

/** Start reads again what is older than a minute, and begins once that is there. */
function start(state: CaseState, assessment: Assessment, now: number): CaseState {
  // The verdict may stand before all is read: the journal is gone through when it begins.
  if (isBegun(state) || caseStatus(state, assessment) !== 'ready') return state;
  const phase = { is: 'planned', starting: true, about: shownIn(assessment) } as const;
  return withStale({ ...state, phase }, olderThan(state, freshFor, now));
}

/** What a draft would tell is read again where it is older than a minute. */
function draft(state: CaseState, assessment: Assessment, now: number): CaseState {
  const { drafting } = state;
  if (drafting.state === 'reading' || drafting.state === 'drafting') return state;
  const closing = closingOf(state, assessment);
  if (closing === null || !allowed(state)) return state;
  const confirms = closing.kind === 'confirmation';
  return withStale(
    { ...state, drafting: { state: 'reading', confirms, problems: [] } },
    olderThan(state, freshFor, now),
  );
}

/** All is read again, also the state of a step that could not be seen, or was not as planned. */
function refreshed(state: CaseState, now: number): CaseState {
  const asked: CaseState = { ...state, stale: new Set(assess(state, now).queries.map(keyOf)) };
  const unseen = state.steps.filter(({ step }) => step.at === 'ready' && step.departing.is !== 'seen');
  return unseen.reduce<CaseState>(
    (soFar, { id }) => applyStepEvent(soFar, id, { type: 'look-again', now }),
    asked,
  );
}

function give(state: CaseState, event: Extract<CaseEvent, { type: 'give' }>): CaseState {
  const { gate: name, ticked, text, of, now } = event;
  const assessment = assess(state, now);
  const gate = state.steps.flatMap((one) => gatesOf(state, assessment, one)).find((one) => one.name === name);
  const confirmation = {
    ...(ticked === undefined ? {} : { ticked }),
    ...(text === undefined ? {} : { text }),
    of: of ?? gate?.of ?? null,
    by: state.agent.id,
    at: now,
  };
  return { ...state, confirmations: { ...state.confirmations, [name]: confirmation } };
}

function happened(state: CaseState, event: CaseEvent): CaseState {
  const { now } = event;
  switch (event.type) {
    case 'fact': {
      const next = told(state, event);
      const isJournal = event.of === 'conversation' || event.of === 'older-conversation';
      return isJournal && !event.asked ? withNews(state, next, now) : next;
    }
    case 'choose':
      return choose(state, event.field, event.value);
    case 'fill-in':
      return { ...state, form: { ...state.form, [event.field]: event.value } };
    case 'take-facts':
      return takeFacts(state, now);
    case 'go-guided':
      return { ...state, mode: 'guided' };
    case 'give':
      return give(state, event);
    case 'start':
      return start(state, assess(state, now), now);
    case 'go':
      return go(state, event);
    case 'draft':
      return draft(state, assess(state, now), now);
    case 'refresh':
      return refreshed(state, now);
    case 'look-at':
      return withStale(state, event.keys);
    case 'put-back':
      return putBack(state, event.group, now);
    case 'offer-minutes':
      return withMinutesAdded(state, assess(state, now), event.group, event.add);
    case 'step': {
      const group = state.steps.find((one) => one.id === event.id)?.plan.about.namespace?.id;
      const first = event.before !== undefined && group !== undefined && state.before[group] === undefined;
      const before = first ? { ...state.before, [group]: event.before } : state.before;
      return { ...stepHappened(state, event.id, event.event), before };
    }
    case 'ending-noted':
      return {
        ...state,
        pendingNotes: pendingNotesAfter(state.pendingNotes, event),
        ended: [...state.ended, event.entry.attempt],
      };
    case 'ending-not-noted':
      return { ...state, pendingNotes: pendingNotesAfter(state.pendingNotes, event) };
    case 'rejoin':
      return {
        ...state,
        overtakenBy: event.by,
        phase: resuming,
        steps: [],
        stale: new Set([...state.stale, ...assess(state, now).queries.map(keyOf)]),
      };
    case 'agent':
      return { ...state, agent: event.agent };
    case 'composer':
      return { ...state, composer: event.composer };
    case 'drafting':
      return { ...state, drafting: event.drafting };
    case 'escalation':
      return { ...state, escalations: { ...state.escalations, [event.id]: event.escalation } };
    case 'viewers':
      return { ...state, viewers: event.viewers };
    case 'shown':
      return { ...state, visible: event.shown };
    case 'woken':
      return { ...state };
  }
}

/**
 * The case after an event, and after all that follows from it by itself. Pure: what has to be done next is read off
 * the state with `effectsOf`. It throws only where two rules undo each other, which is a mistake in the code.
 */
export const reduceCase = (state: CaseState, event: CaseEvent): CaseState =>
  applyRules(happened(state, event), event.now);
