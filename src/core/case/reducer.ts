/** The case after an event. Pure: what has to be done next is read off the state by `effects.ts`. */
import { type CaseState, allowed } from './state.ts';
import type { CaseEvent, ChoiceField, FactReceived } from './events.ts';
import { keyOf, query } from '../domain/query.ts';
import { factIn } from '../facts/store.ts';
import { inFlight } from './progress.ts';
import { hitNamed, soleHit, withLookup } from './lookup.ts';
import { type Assessment, assess } from './assessment.ts';
import { resuming } from './phase.ts';
import { known } from '../domain/loadable.ts';
import { start } from './starting.ts';
import { allAsked, withStale, olderThan, freshFor } from './invalidation.ts';
import { withMinutesAdded } from './adding-minutes.ts';
import { isSearching } from './earlier-letters.ts';
import { isMinutesChoiceOpen, withoutMinutes } from './lost-minutes.ts';
import { setupChecked } from './issue-type.ts';
import { closingOf } from './closing.ts';
import { applyStepEvent, cameBack } from './step-event.ts';
import { give } from './give.ts';
import { withTick } from './guide-ticks.ts';
import { withNews } from './news.ts';
import { choose } from './choose.ts';
import { fillIn } from './told.ts';
import { takeFacts } from './taking-facts.ts';
import { go, stepHappened } from './go.ts';
import { putBack } from './put-back.ts';
import { withQuoted } from './quoted.ts';
import { pendingNotesAfter } from './note-retry.ts';
import { applyRules } from './apply-rules.ts';

/** One of the requester's own records, as it is named by its id or its address. */
const isAtHand = (state: CaseState, text: string, now: number): boolean =>
  known(assess(state, now).snapshot.customers)?.some(
    (one) => String(one.id) === text || one.email === text,
  ) ?? false;

/** A customer at hand is chosen; one of a lookup's hits too, and it is kept by which key; any other is looked up. */
function chooseCustomer(state: CaseState, value: string, now: number): CaseState {
  const text = value.trim();
  const hit = hitNamed(state, text);
  if (hit !== null && state.lookup)
    return choose({ ...state, lookup: { ...state.lookup, chosen: hit } }, 'customer', text);
  return text === '' || isAtHand(state, text, now)
    ? choose({ ...state, lookup: null }, 'customer', text)
    : withLookup(state, text);
}

/** The choice of what is named. None is taken while a change is, or may be, on its way. */
function chosen(state: CaseState, field: ChoiceField, value: string, now: number): CaseState {
  if (state.steps.some(inFlight)) return state;
  return field === 'customer' ? chooseCustomer(state, value, now) : choose(state, field, value);
}

/** A lookup that has found one customer chooses that one, by id, so that no later answer chooses another. */
function withSoleHit(state: CaseState): CaseState {
  const sole = state.steps.some(inFlight) ? null : soleHit(state);
  if (sole === null || !state.lookup) return state;
  const lookup = { ...state.lookup, chosen: { id: sole.hit.id, by: sole.by } };
  return choose({ ...state, lookup }, 'customer', String(sole.hit.id));
}

/** Whoever goes on does so with the customer who is shown: what a lookup finds later does not take their place. */
const withoutOpenLookup = (state: CaseState): CaseState =>
  state.lookup?.chosen === null ? { ...state, lookup: null } : state;

/** A fact that is asked again keeps what was known until the answer is there. */
function received(state: CaseState, event: FactReceived): CaseState {
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

/** What a draft would tell is read again where it is older than a minute. */
function draft(state: CaseState, assessment: Assessment, now: number): CaseState {
  const { drafting } = state;
  if (drafting.state === 'reading' || drafting.state === 'drafting') return state;
  const closing = closingOf(state, assessment);
  if (closing === null || !allowed(state)) return state;
  if (isMinutesChoiceOpen(state, assessment) || isSearching(state, assessment)) return state;
  const confirms = closing.kind === 'confirmation';
  return withStale(
    { ...state, drafting: { state: 'reading', confirms, problems: [] } },
    olderThan(state, freshFor, now),
  );
}

/** All is read again, also the state of a step that could not be seen, or was not as planned. */
function refreshed(state: CaseState, now: number): CaseState {
  const asked: CaseState = { ...state, stale: allAsked(state, now) };
  const unseen = state.steps.filter(({ step }) => step.at === 'ready' && step.departing.is !== 'seen');
  return unseen.reduce<CaseState>(
    (soFar, { id }) => applyStepEvent(soFar, id, { type: 'look-again', now }),
    asked,
  );
}

function happened(state: CaseState, event: CaseEvent): CaseState {
  const { now } = event;
  switch (event.type) {
    case 'fact': {
      const next = received(state, event);
      const isJournal = event.of === 'conversation' || event.of === 'older-conversation';
      return isJournal && !event.asked ? withNews(state, next, now) : withSoleHit(next);
    }
    case 'choose':
      return chosen(state, event.field, event.value, now);
    case 'fill-in':
      return fillIn(state, assess(state, now).snapshot, event.field, event.value);
    case 'take-facts':
      return takeFacts(state, assess(state, now).snapshot, now);
    case 'look-for-neighbours':
      return { ...state, wantsNeighbours: true };
    case 'go-guided':
      return { ...state, mode: 'guided' };
    case 'give':
      return give(state, event);
    case 'tick':
      return withTick(state, event.step, event.key, event.ticked);
    case 'quote':
      return withQuoted(state, event.step, event.words);
    case 'start':
      return start(withoutOpenLookup(state), assess(state, now), now);
    case 'go':
      return go(withoutOpenLookup(state), event);
    case 'draft':
      return draft(state, assess(state, now), now);
    case 'refresh':
      return refreshed(state, now);
    case 'check-setup':
      return setupChecked(state);
    case 'look-at':
      return withStale(state, event.keys);
    case 'put-back':
      return putBack(state, event.group, now);
    case 'offer-minutes':
      return withMinutesAdded(state, assess(state, now), event.group, event.add);
    case 'go-without-minutes':
      return withoutMinutes(state, assess(state, now), event, now);
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
    case 'pick-language':
      return { ...state, replyLanguage: event.language };
    case 'reply-words':
      return { ...state, replyWords: { ...state.replyWords, [event.kind]: event.patterns } };
    case 'letters':
      return { ...state, letters: event.letters };
    case 'drafting':
      return { ...state, drafting: event.drafting };
    case 'escalation':
      return { ...state, escalations: { ...state.escalations, [event.id]: event.escalation } };
    case 'viewers':
      return { ...state, viewers: event.viewers };
    case 'shown':
      return { ...state, visible: event.shown };
    case 'came-back':
      return cameBack(state, now);
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
