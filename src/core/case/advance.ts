/** The case after an event. Pure: what has to be done next is read off the state by `effects.ts`. */
import { entry, keyOf, query } from '../facts.ts';
import { planned } from '../plan.ts';
import { advance, type StepEvent } from '../step.ts';
import type { CaseEvent, ChoiceField, FactTold } from './events.ts';
import { followed, stepped, takeFacts, withNews } from './following.ts';
import { isFounded } from './founded.ts';
import { gatesOf, isBlocked } from './gates.ts';
import { inFlight, mayPutBack, strandedBy } from './goals.ts';
import { newStep } from './offers.ts';
import { unnotedAfter } from './unnoted.ts';
import { type Sight, sightOf } from './sight.ts';
import { standingOf } from './standing.ts';
import { allowed, type CaseState, type CaseStep } from './state.ts';

const choiceOf = {
  customer: 'customer',
  subscription: 'subscription',
  namespace: 'namespace',
  'gitlab-user': 'gitlabUser',
} as const;

/** A new choice makes a new plan; it is not taken while a change is, or may be, on its way. */
function choose(state: CaseState, field: ChoiceField, value: string): CaseState {
  if (state.steps.some(inFlight)) return state;
  const { [choiceOf[field]]: _, ...others } = state.choices;
  const text = value.trim();
  const choices = text === '' ? others : { ...others, [choiceOf[field]]: text };
  return {
    ...state,
    choices,
    started: false,
    partial: false,
    steps: [],
    given: {},
    before: null,
    drafting: { state: 'idle', problems: [] },
  };
}

/** A fact that is asked again keeps what was known until the answer is there. */
function told(state: CaseState, event: FactTold): CaseState {
  const key = keyOf(query(event.of, event.arg));
  if (event.asked) {
    return entry(state.book, event.of, event.arg).tag === 'idle'
      ? { ...state, book: event.into(state.book) }
      : state;
  }
  const book = event.into(state.book);
  if (!state.stale.has(key)) return { ...state, book };
  const stale = new Set(state.stale);
  stale.delete(key);
  return { ...state, book, stale };
}

/** Goes only when every gate is confirmed, nothing else is on its way, nothing blocks, and all it rests on was read. */
function mayGo(state: CaseState, sight: Sight, step: CaseStep): boolean {
  const others = state.steps.some((one) => one !== step && inFlight(one));
  const ready =
    allowed(state) && !others && !sight.loading && isFounded(step, sight) && !isBlocked(step, sight);
  return ready && gatesOf(state, sight, step).every((gate) => gate.given);
}

/** A step's event, unless it may not go: then a go is dropped, and one already said is taken back. */
function stepHappened(state: CaseState, id: string, event: StepEvent): CaseState {
  const had = state.steps.find((one) => one.id === id);
  if (had === undefined) return state;
  const going = event.type === 'looked' && had.step.at === 'looking' && had.step.going !== null;
  if (event.type !== 'go' && !going) return stepped(state, id, event);
  if (mayGo(state, sightOf(state, event.now), had)) return stepped(state, id, event);
  return going ? stepped(stepped(state, id, { type: 'changed', now: event.now }), id, event) : state;
}

function putBack(state: CaseState, now: number): CaseState {
  const stranded = strandedBy(state);
  const group = stranded?.cleared.plan.about.namespace;
  const name = stranded?.cleared.plan.wish['subscription'];
  if (!mayPutBack(state) || group === undefined || typeof name !== 'string' || !allowed(state)) return state;
  const { plan, seats } = stranded?.cleared.plan.about ?? {};
  const about = {
    namespace: group,
    subscription: name,
    putBack: true,
    ...(plan === undefined ? {} : { plan }),
    ...(seats === undefined ? {} : { seats }),
  };
  const step = newStep(
    planned('force-associate', { subscription: name, namespace: group.id }, about),
    'put-back',
  );
  return {
    ...state,
    steps: [...state.steps, { ...step, step: advance(step.step, { type: 'unlock', now }) }],
  };
}

function start(state: CaseState, sight: Sight): CaseState {
  if (standingOf(state, sight) !== 'ready' || sight.loading || !state.resumed) return state;
  return { ...state, started: true, steps: sight.plan.map((plan) => newStep(plan, 'planned')) };
}

function happened(state: CaseState, event: CaseEvent): CaseState {
  const { now } = event;
  switch (event.type) {
    case 'fact': {
      const next = told(state, event);
      return event.of === 'conversation' && !event.asked ? withNews(state, next, now) : next;
    }
    case 'choose':
      return choose(state, event.field, event.value);
    case 'word':
      return { ...state, form: { ...state.form, [event.field]: event.value } };
    case 'take-facts':
      return takeFacts(state, state.form, now);
    case 'go-guided':
      return { ...state, mode: 'guided' };
    case 'give': {
      const { ticked, text, of } = event;
      const sight = sightOf(state, now);
      const gate = state.steps
        .flatMap((one) => gatesOf(state, sight, one))
        .find((one) => one.key === event.key);
      const confirmed = of ?? gate?.of ?? null;
      const given = {
        ...(ticked === undefined ? {} : { ticked }),
        ...(text === undefined ? {} : { text }),
        ...(confirmed === null ? {} : { of: confirmed }),
      };
      return { ...state, given: { ...state.given, [event.key]: given } };
    }
    case 'start':
      return start(state, sightOf(state, now));
    case 'refresh':
      return { ...state, stale: new Set(sightOf(state, now).wants.map(keyOf)) };
    case 'look-at':
      return { ...state, stale: new Set([...state.stale, ...event.keys]) };
    case 'put-back':
      return putBack(state, now);
    case 'step': {
      const before = event.before !== undefined && state.before === null ? event.before : state.before;
      return { ...stepHappened(state, event.id, event.event), before };
    }
    case 'ending-noted':
    case 'ending-not-noted':
      return { ...state, unnoted: unnotedAfter(state.unnoted, event) };
    case 'rejoin':
      return {
        ...state,
        overtakenBy: event.by,
        started: false,
        resumed: false,
        steps: [],
        stale: new Set([...state.stale, ...sightOf(state, now).wants.map(keyOf)]),
      };
    case 'composer':
      return { ...state, composer: event.composer };
    case 'drafting':
      return { ...state, drafting: event.drafting };
    case 'escalation':
      return { ...state, escalations: { ...state.escalations, [event.id]: event.escalation } };
    case 'viewers':
      return { ...state, viewers: event.viewers };
    case 'shown':
      return { ...state, shown: event.shown };
  }
}

/** The case after an event, and after all that follows from it by itself. */
export const advanceCase = (state: CaseState, event: CaseEvent): CaseState =>
  followed(happened(state, event), event.now);
