/** Carries out what a step's state asks for: look, note, act, ask an issue. What comes of it goes back as an event. */
import type { ChangeRequest } from '../../executors/executor.ts';
import { commentsOf, readsOf, assess } from '../../core/case/assessment.ts';
import { allowed, type CaseState, type CaseStep } from '../../core/case/state.ts';
import { factIn } from '../../core/facts/store.ts';
import { readJournal } from '../../core/journal/reading.ts';
import { nothingTold, type Prepared, type ToldRecords } from '../../core/step/procedure.ts';
import { known, type ReadResult, type Loadable, unseen } from '../../core/domain/loadable.ts';
import { type Acted, actedIn } from '../../core/step/state.ts';
import type { StepEffect } from '../../core/step/effects.ts';
import type { StepEvent } from '../../core/step/events.ts';
import { changeLink } from '../../core/domain/wish.ts';
import type { Ports } from '../../procedures/ports.ts';
import { noteBegun, noteEnded, noteRequest, type StepContext } from './write-journal.ts';
import type { StepTools } from '../services.ts';
import { checkAuditLog } from './check-audit-log.ts';

/** An API that was read before and now seems not to be there is away for a while: nobody's word stands for it. */
const asAway = <T>(look: ReadResult<T>): ReadResult<T> =>
  look.tag === 'unseen' && look.trouble.kind === 'no-api' ? unseen({ ...look.trouble, kind: 'down' }) : look;

/** Where CustomersDot is not read through an API, its endpoints say so without being asked. */
function portsOf({ state, services: { client } }: StepContext): Ports {
  if (readsOf(state) === 'api') {
    return {
      ask: async (endpoint, params) => asAway(await client.ask(endpoint, params)),
      alter: client.alter,
    };
  }
  const ask: Ports['ask'] = (endpoint, params) =>
    endpoint.service === 'customersdot'
      ? Promise.resolve(unseen({ kind: 'no-api', service: 'customersdot', detail: '' }))
      : client.ask(endpoint, params);
  return { ask, alter: client.alter };
}

function prepare(stepTools: StepTools, step: CaseStep): Prepared<Ports> | null {
  const prepared = stepTools.procedureOf(step.plan.procedure).prepare(step.plan.wish, step.plan.about);
  return 'issues' in prepared ? null : prepared;
}

const linkOf = ({ state }: StepContext, { plan }: CaseStep): Promise<string> =>
  changeLink(state.ticket.link, plan.procedure, plan.wish);

/** What the agent told of the records that a step is about, where CustomersDot cannot be read here. */
function toldIn(stepping: StepContext, { plan }: CaseStep): ToldRecords {
  const { state } = stepping;
  if (readsOf(state) === 'api') return nothingTold;
  const { facts } = assess(state, stepping.services.clock.now()).snapshot;
  const toldValue = <T>(fact: Loadable<T>): T | undefined =>
    fact.tag === 'known' && fact.by === 'agent' ? fact.value : undefined;
  const subscription = toldValue(factIn(facts, 'subscription', String(plan.wish['subscription'])));
  const customer = state.ticket.requester.emails
    .flatMap((email) => toldValue(factIn(facts, 'customers-by-email', email)) ?? [])
    .find((one) => one.id === plan.wish['customer']);
  const orders = toldValue(factIn(facts, 'orders', String(plan.wish['namespace'])));
  return {
    ...(orders === undefined ? {} : { orders }),
    ...(subscription === undefined ? {} : { subscription }),
    ...(customer === undefined ? {} : { customer }),
  };
}

/** Before a change: whether the wish is so, and what a change would depart from. */
async function lookBefore(
  stepping: StepContext,
  step: CaseStep,
  prepared: Prepared<Ports>,
): Promise<StepEvent> {
  const { proof, departing } = await prepared.look(portsOf(stepping), toldIn(stepping, step));
  return { type: 'looked', proof, departing, auditCheck: null, now: stepping.services.clock.now() };
}

/** After a change: whether the wish is so, and where that is not known, what the audit events say. */
async function lookAfter(
  stepping: StepContext,
  step: CaseStep,
  acted: Acted,
  prepared: Prepared<Ports>,
): Promise<StepEvent> {
  const { services, state } = stepping;
  const ports = portsOf(stepping);
  const proof = await prepared.prove(ports, acted.attestedBy !== null, toldIn(stepping, step));
  const lost = !acted.answered && acted.delegatedTo === null && proof.settled !== 'yes';
  const looked = { type: 'looked', proof, departing: null } as const;
  if (!lost || readsOf(state) === 'agent') return { ...looked, auditCheck: null, now: services.clock.now() };
  const link = await linkOf(stepping, step);
  const isRead = known(factIn(state.facts, 'conversation', state.ticket.id)) !== undefined;
  const journal = isRead ? readJournal(commentsOf(state), state.ticket.id) : null;
  const auditCheck = await checkAuditLog(ports, link, step.plan.key, acted, journal);
  return { ...looked, auditCheck, now: services.clock.now() };
}

function look(stepping: StepContext, step: CaseStep, prepared: Prepared<Ports>): Promise<StepEvent> {
  const acted = step.step.at === 'looking' || step.step.at === 'waiting' ? step.step.acted : null;
  return acted === null ? lookBefore(stepping, step, prepared) : lookAfter(stepping, step, acted, prepared);
}

/** A step at work, with what carries it out. */
interface StepWork {
  readonly stepping: StepContext;
  readonly step: CaseStep;
  readonly prepared: Prepared<Ports>;
  readonly stepTools: StepTools;
  /** The case as it is by then. */
  readonly later: () => CaseState;
}

const changeRequestOf = async (
  { stepping, step, prepared }: StepWork,
  { attempt, since, from }: Acted,
): Promise<ChangeRequest> => ({
  prepared,
  link: await linkOf(stepping, step),
  attempt,
  since,
  from,
  agent: stepping.state.agent.name,
});

async function act(work: StepWork): Promise<void> {
  const { services, state, tell } = work.stepping;
  const { id } = work.step;
  const acted = actedIn(work.step.step);
  if (acted === null) return;
  const changeRequest = await changeRequestOf(work, acted);
  const answer = await work.stepTools.executor(state.mode, services.client).execute(changeRequest);
  const now = services.clock.now();
  tell({ type: 'step', id, event: { type: 'answered', answer, now }, now });
  await noteIssue(work);
}

/** Once a step's issue is known, so is it to whoever opens the ticket next. */
async function noteIssue({ stepping, step, later }: StepWork): Promise<void> {
  const state = later();
  const now = state.steps.find((one) => one.id === step.id);
  if (now !== undefined && allowed(state)) await noteRequest({ ...stepping, state }, now);
}

/** Whether the step went on by what the issue of this attempt said: the agent may have said otherwise before. */
function hasTaken(state: CaseState, id: string, { attempt }: Acted): boolean {
  const step = state.steps.find((one) => one.id === id);
  return step !== undefined && step.step.at !== 'waiting' && actedIn(step.step)?.attempt === attempt;
}

async function askRequest(work: StepWork): Promise<void> {
  const { services, tell } = work.stepping;
  const { id } = work.step;
  const acted = actedIn(work.step.step);
  if (acted === null || acted.delegatedTo === null || acted.delegatedTo === 'agent') return;
  const changeRequest = await changeRequestOf(work, acted);
  const executor = work.stepTools.executor('internal_request', services.client);
  const status = await executor.requestStatus(changeRequest, acted.delegatedTo);
  const now = services.clock.now();
  tell({ type: 'step', id, event: { type: 'told', status, now }, now });
  // Whatever becomes of the issue changes nothing about the step, and whoever may only look writes nothing.
  if (hasTaken(work.later(), id, acted) && allowed(work.later())) await executor.tidy(status);
}

/** Does what the effect says, once; `later` tells the case as it is when something has come of it. */
export async function runStep(
  stepping: StepContext,
  step: CaseStep,
  effect: StepEffect,
  later: () => CaseState,
): Promise<void> {
  // Noting needs no procedure: an entry whose wish none takes can still be ended by the agent's word.
  if (effect.do === 'note-ended') return noteEnded(stepping, step, effect.ending);
  const stepTools = await stepping.services.stepTools();
  const prepared = prepare(stepTools, step);
  if (prepared === null) throw new Error(`The journal's wish is not one of ${step.plan.procedure}.`);
  switch (effect.do) {
    case 'check':
    case 'look': {
      const event = await look(stepping, step, prepared);
      // Planned anew or further on by now: what was seen before that is too old to say anything of it.
      if (later().steps.find((one) => one.id === step.id)?.step !== step.step) return;
      return stepping.tell({ type: 'step', id: step.id, event, now: event.now });
    }
    case 'note-begun':
      return noteBegun(stepping, step);
    case 'act':
      return act({ stepping, step, prepared, stepTools, later });
    case 'ask-request':
      return askRequest({ stepping, step, prepared, stepTools, later });
  }
}
