/** Carries out what a step's state asks for: look, note, act, ask an issue. What comes of it goes back as an event. */
import type { CaseEvent } from '../core/case/events.ts';
import { gatesOf, reasonsOf } from '../core/case/gates.ts';
import { notedOf } from '../core/case/advance.ts';
import { commentsOf, readsOf, sightOf } from '../core/case/sight.ts';
import type { CaseState, CaseStep } from '../core/case/state.ts';
import { type Entry, type JournalEvent, readJournal } from '../core/journal.ts';
import type { Prepared } from '../core/procedure.ts';
import { type Trouble, unseen } from '../core/reading.ts';
import type { Acted, Effect, StepEvent } from '../core/step.ts';
import { changeLink } from '../core/wish.ts';
import type { Ports } from '../procedures/ports.ts';
import { note } from './notes.ts';
import type { Services, Working } from './services.ts';
import { witnessOf } from './witness.ts';

export interface Stepping {
  readonly state: CaseState;
  readonly services: Services;
  readonly tell: (event: CaseEvent) => void;
}

/** Where CustomersDot is not read through an API, its endpoints say so without being asked. */
function portsOf({ state, services: { client } }: Stepping): Ports {
  if (readsOf(state) === 'api') return client;
  const ask: Ports['ask'] = (endpoint, params) =>
    endpoint.service === 'customersdot'
      ? Promise.resolve(unseen({ kind: 'no-api', service: 'customersdot', detail: '' }))
      : client.ask(endpoint, params);
  return { ask, alter: client.alter };
}

function prepare(working: Working, step: CaseStep): Prepared<Ports> | null {
  const prepared = working.procedures[step.plan.procedure].prepare(step.plan.wish, step.plan.about);
  return 'issues' in prepared ? null : prepared;
}

const actedIn = (step: CaseStep): Acted | null => ('acted' in step.step ? step.step.acted : null);

function entryFor(
  stepping: Stepping,
  step: CaseStep,
  event: JournalEvent,
  attempt: string,
  now: number,
): Entry {
  const { state } = stepping;
  const gates = gatesOf(state, sightOf(state, now), step);
  const { refusal } = step.step.at === 'refused' ? step.step : { refusal: null };
  const handed = actedIn(step)?.handed;
  return {
    procedure: step.plan.procedure,
    wish: step.plan.wish,
    agent: state.agent.name,
    agentId: state.agent.id,
    at: now,
    event,
    attempt,
    about: step.plan.about,
    reasons: event === 'begun' ? reasonsOf(state, gates) : {},
    before: state.before ?? notedOf(state, now),
    after: event === 'settled' ? notedOf(state, now) : null,
    word: readsOf(state) === 'agent' && event === 'begun' ? state.form : null,
    request: handed === null || handed === undefined || handed === 'agent' ? null : handed,
    refusal: refusal === null ? null : { id: refusal.id, raw: refusal.raw },
    n: null,
  };
}

/** The sentence for people above the machine's line. */
function sentenceFor({ services: { say }, state }: Stepping, step: CaseStep, event: JournalEvent): string {
  const { about, wish, procedure } = step.plan;
  const what = step.role === 'put-back' ? 'put-back' : procedure;
  const values = {
    ...wish,
    agent: state.agent.name,
    path: about.namespace?.path ?? String(wish['namespace'] ?? ''),
    username: about.user?.username ?? String(wish['uid'] ?? ''),
  };
  const done = say(`journal.what.${what}`, values);
  const worded = actedIn(step)?.worded === true ? 'worded' : 'plain';
  return say(`journal.${event}.${event === 'settled' ? worded : 'plain'}`, { ...values, what: done });
}

async function look(stepping: Stepping, step: CaseStep, prepared: Prepared<Ports>): Promise<StepEvent> {
  const { services, state } = stepping;
  const acted = actedIn(step);
  const ports = portsOf(stepping);
  const verdict = await prepared.look(ports, acted?.worded === true);
  const lost = acted !== null && !acted.answered && acted.handed === null && verdict.settled !== 'yes';
  if (!lost || readsOf(state) === 'agent')
    return { type: 'looked', verdict, witness: null, now: services.clock.now() };
  const link = await changeLink(state.ticket.link, step.plan.procedure, step.plan.wish);
  const witness = await witnessOf(ports, link, step.plan.key, acted, readJournal(commentsOf(state)));
  return { type: 'looked', verdict, witness, now: services.clock.now() };
}

/** Attempts of this case, so that a colleague's open one is told from our own. */
const ownAttempts = (state: CaseState): ReadonlySet<string> =>
  new Set(state.steps.flatMap((one) => actedIn(one)?.attempt ?? []));

async function noteBegun(stepping: Stepping, step: CaseStep): Promise<void> {
  const { services, state, tell } = stepping;
  if (step.step.at !== 'noting') return;
  const now = services.clock.now();
  const entry = entryFor(stepping, step, 'begun', step.step.attempt, now);
  const sentence = sentenceFor(stepping, step, 'begun');
  const noting = await note(
    services.client,
    state.ticket.id,
    entry,
    sentence,
    ownAttempts(state),
    services.clock.now,
  );
  const at = services.clock.now();
  switch (noting.is) {
    case 'noted':
      tell({
        type: 'step',
        id: step.id,
        event: { type: 'noted', now: at },
        before: entry.before ?? {},
        now: at,
      });
      break;
    case 'overtaken':
      tell({ type: 'rejoin', by: noting.by.agent, now: at });
      break;
    case 'not-noted':
      tell({
        type: 'step',
        id: step.id,
        event: { type: 'not-noted', notice: noting.notice, now: at },
        now: at,
      });
  }
}

async function noteEnded(stepping: Stepping, step: CaseStep, ending: JournalEvent): Promise<void> {
  const { services, state, tell } = stepping;
  const now = services.clock.now();
  const attempt = actedIn(step)?.attempt ?? lastAttempt(step);
  const entry = entryFor(stepping, step, ending, attempt, now);
  const sentence = sentenceFor(stepping, step, ending);
  const noting = await note(
    services.client,
    state.ticket.id,
    entry,
    sentence,
    ownAttempts(state),
    services.clock.now,
  );
  const at = services.clock.now();
  tell({ type: 'unnoted', id: step.id, unnoted: noting.is !== 'noted', now: at });
  tell({ type: 'step', id: step.id, event: { type: 'ended', now: at }, now: at });
}

/** After "it did not happen" the step is looked at anew; the attempt that ends is the one it had. */
const lastAttempt = (step: CaseStep): string =>
  step.step.at === 'looking' && step.step.ends !== null ? step.step.ends : step.plan.key;

async function act(
  stepping: Stepping,
  step: CaseStep,
  prepared: Prepared<Ports>,
  working: Working,
): Promise<void> {
  const { services, state, tell } = stepping;
  const acted = actedIn(step);
  if (acted === null) return;
  const link = await changeLink(state.ticket.link, step.plan.procedure, step.plan.wish);
  const carrier = working.carrier(state.mode, services.client);
  const answer = await carrier.carry({ prepared, link, attempt: acted.attempt, agent: state.agent.name });
  const now = services.clock.now();
  tell({ type: 'step', id: step.id, event: { type: 'answered', answer, now }, now });
}

async function askRequest(
  stepping: Stepping,
  step: CaseStep,
  prepared: Prepared<Ports>,
  working: Working,
): Promise<void> {
  const { services, state, tell } = stepping;
  const acted = actedIn(step);
  if (acted === null || acted.handed === null || acted.handed === 'agent') return;
  const link = await changeLink(state.ticket.link, step.plan.procedure, step.plan.wish);
  const errand = { prepared, link, attempt: acted.attempt, agent: state.agent.name };
  const outcome = await working.carrier('internal_request', services.client).ask(errand, acted.handed);
  const now = services.clock.now();
  tell({ type: 'step', id: step.id, event: { type: 'told', told: outcome, now }, now });
}

/** What is told of a duty that broke down on our own side: never that it is done, and never nothing. */
export function brokenDown(effect: Effect, detail: string, now: number): StepEvent {
  const trouble: Trouble = { kind: 'shape', service: 'zendesk', detail };
  switch (effect.do) {
    case 'look':
      return { type: 'looked', verdict: { settled: 'cannot-tell', sides: [] }, witness: null, now };
    case 'note-begun':
      return { type: 'not-noted', notice: { is: 'not-noted', trouble }, now };
    case 'act':
      return { type: 'answered', answer: { tag: 'no-answer', trouble }, now };
    case 'ask-request':
      return { type: 'told', told: { is: 'nothing-yet' }, now };
    case 'note-ended':
      return { type: 'ended', now };
  }
}

/** Does what the effect says, once. */
export async function carryOut(stepping: Stepping, step: CaseStep, effect: Effect): Promise<void> {
  const working = await stepping.services.working();
  const prepared = prepare(working, step);
  if (prepared === null) throw new Error(`The journal's wish is not one of ${step.plan.procedure}.`);
  switch (effect.do) {
    case 'look': {
      const event = await look(stepping, step, prepared);
      return stepping.tell({ type: 'step', id: step.id, event, now: event.now });
    }
    case 'note-begun':
      return noteBegun(stepping, step);
    case 'note-ended':
      return noteEnded(stepping, step, effect.ending);
    case 'act':
      return act(stepping, step, prepared, working);
    case 'ask-request':
      return askRequest(stepping, step, prepared, working);
  }
}
