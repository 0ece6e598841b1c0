/** Carries out what a step's state asks for: look, note, act, ask an issue. What comes of it goes back as an event. */
import '../words/whole.ts';
import { commentsOf, readsOf } from '../core/case/sight.ts';
import type { CaseStep } from '../core/case/state.ts';
import { entry } from '../core/facts.ts';
import { readJournal } from '../core/journal.ts';
import type { Prepared } from '../core/procedure.ts';
import { known, type Look, unseen } from '../core/reading.ts';
import type { Effect, StepEvent } from '../core/step.ts';
import { changeLink } from '../core/wish.ts';
import type { Ports } from '../procedures/ports.ts';
import { actedIn, noteBegun, noteEnded, type Stepping } from './journalling.ts';
import type { Working } from './services.ts';
import { witnessOf } from './witness.ts';

/** An API that was read before and now seems not to be there is away for a while: nobody's word stands for it. */
const asAway = <T>(look: Look<T>): Look<T> =>
  look.tag === 'unseen' && look.trouble.kind === 'no-api' ? unseen({ ...look.trouble, kind: 'down' }) : look;

/** Where CustomersDot is not read through an API, its endpoints say so without being asked. */
function portsOf({ state, services: { client } }: Stepping): Ports {
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

function prepare(working: Working, step: CaseStep): Prepared<Ports> | null {
  const prepared = working.procedures[step.plan.procedure].prepare(step.plan.wish, step.plan.about);
  return 'issues' in prepared ? null : prepared;
}

const linkOf = ({ state }: Stepping, { plan }: CaseStep): Promise<string> =>
  changeLink(state.ticket.link, plan.procedure, plan.wish);

async function look(stepping: Stepping, step: CaseStep, prepared: Prepared<Ports>): Promise<StepEvent> {
  const { services, state } = stepping;
  const acted = actedIn(step);
  const ports = portsOf(stepping);
  const verdict = await prepared.look(ports, acted?.worded === true);
  const lost = acted !== null && !acted.answered && acted.handed === null && verdict.settled !== 'yes';
  if (!lost || readsOf(state) === 'agent')
    return { type: 'looked', verdict, witness: null, now: services.clock.now() };
  const link = await linkOf(stepping, step);
  const isRead = known(entry(state.book, 'conversation', state.ticket.id)) !== undefined;
  const journal = isRead ? readJournal(commentsOf(state), state.ticket.id) : null;
  const witness = await witnessOf(ports, link, step.plan.key, acted, journal);
  return { type: 'looked', verdict, witness, now: services.clock.now() };
}

/** A step at work, with what carries it out. */
interface Job {
  readonly stepping: Stepping;
  readonly step: CaseStep;
  readonly prepared: Prepared<Ports>;
  readonly working: Working;
}

const errandOf = async ({ stepping, step, prepared }: Job, attempt: string) => ({
  prepared,
  link: await linkOf(stepping, step),
  attempt,
  agent: stepping.state.agent.name,
});

async function act(job: Job): Promise<void> {
  const { services, state, tell } = job.stepping;
  const { id } = job.step;
  const acted = actedIn(job.step);
  if (acted === null) return;
  const errand = await errandOf(job, acted.attempt);
  const answer = await job.working.carrier(state.mode, services.client).carry(errand);
  const now = services.clock.now();
  tell({ type: 'step', id, event: { type: 'answered', answer, now }, now });
}

async function askRequest(job: Job): Promise<void> {
  const { services, tell } = job.stepping;
  const { id } = job.step;
  const acted = actedIn(job.step);
  if (acted === null || acted.handed === null || acted.handed === 'agent') return;
  const errand = await errandOf(job, acted.attempt);
  const told = await job.working.carrier('internal_request', services.client).ask(errand, acted.handed);
  const now = services.clock.now();
  tell({ type: 'step', id, event: { type: 'told', told, now }, now });
}

export { noteAgain } from './journalling.ts';

/** Does what the effect says, once. */
export async function carryOut(stepping: Stepping, step: CaseStep, effect: Effect): Promise<void> {
  // Noting needs no procedure: an entry whose wish none takes can still be ended by the agent's word.
  if (effect.do === 'note-ended') return noteEnded(stepping, step, effect.ending);
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
    case 'act':
      return act({ stepping, step, prepared, working });
    case 'ask-request':
      return askRequest({ stepping, step, prepared, working });
  }
}
