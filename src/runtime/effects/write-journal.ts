/** Notes what a step is about to do, and how it ended. */
import type { CaseEvent } from '../../core/case/events.ts';
import { departureOf, gatesOf, reasonsOf } from '../../core/case/gates.ts';
import { ownAttempts } from '../../core/case/news.ts';
import { beforeOf, groupNow } from '../../core/case/before-after.ts';
import { commentsOf, readsOf, assess } from '../../core/case/assessment.ts';
import type { CaseState, CaseStep, PendingNote } from '../../core/case/state.ts';
import type { Entry, JournalEvent, NotedGroup } from '../../core/journal/entry.ts';
import { readJournal } from '../../core/journal/reading.ts';
import { known } from '../../core/domain/loadable.ts';
import { actedIn } from '../../core/step/state.ts';
import { note, type Noting, type Reader } from './notes.ts';
import { sentencesOf } from './sentences.ts';
import type { Services } from '../services.ts';
import { whyNotNoted } from './who-notes.ts';

export interface StepContext {
  readonly state: CaseState;
  readonly services: Services;
  readonly tell: (event: CaseEvent) => void;
}

/** What the step's own group has now; null where the case is about another one. */
function shownOf(state: CaseState, { plan }: CaseStep, now: number): NotedGroup | null {
  const { namespace } = assess(state, now).snapshot;
  const group = plan.about.namespace?.id ?? plan.wish['namespace'];
  return group === known(namespace)?.id ? groupNow(state, now) : null;
}

/** What it had before the case's first change to it: what was noted once stands. */
function beforeIn(state: CaseState, step: CaseStep, now: number): NotedGroup | null {
  const { journal } = assess(state, now).snapshot;
  const group = step.plan.about.namespace?.id;
  const noted = group === undefined ? null : beforeOf(state, journal, group);
  return noted ?? shownOf(state, step, now);
}

/** Why an attempt ended without effect, where that is not the agent's word. */
function refusalIn({ step }: CaseStep): Entry['refusal'] {
  const refusal = step.at === 'refused' ? step.refusal : step.at === 'looking' ? step.unsent : null;
  return refusal === null ? null : { id: refusal.id, raw: refusal.raw };
}

/** The issue that asks for the change, once it was read and is this attempt's own. */
function requestIn(step: CaseStep): Entry['request'] {
  const handed = actedIn(step.step)?.delegatedTo;
  const isIssue = handed !== null && handed !== undefined && handed !== 'agent';
  return isIssue && handed.url !== '' ? handed : null;
}

/** What the agent told where nothing could be read; null where they told nothing. */
const wordIn = (state: CaseState): Entry['word'] =>
  readsOf(state) === 'agent' && Object.keys(state.taken).length > 0 ? state.taken : null;

export function entryFor(
  stepping: StepContext,
  step: CaseStep,
  event: JournalEvent,
  attempt: string,
  now: number,
): Entry {
  const { state } = stepping;
  const isBegun = event === 'begun';
  const ends = step.step.at === 'looking' ? step.step.ends : null;
  return {
    procedure: step.plan.procedure,
    wish: step.plan.wish,
    ticket: state.ticket.id,
    agent: state.agent.name,
    agentId: state.agent.id,
    at: now,
    event,
    attempt,
    about: step.plan.about,
    reasons: isBegun ? reasonsOf(state, gatesOf(state, assess(state, now), step)) : {},
    from: departureOf(step) ?? ends?.from ?? null,
    before: beforeIn(state, step, now),
    after: event === 'settled' || event === 'waived' ? shownOf(state, step, now) : null,
    word: isBegun ? wordIn(state) : null,
    request: requestIn(step),
    refusal: refusalIn(step),
    n: null,
  };
}

/** The note's sentences for people. */
export function sentenceFor({ services: { t }, state }: StepContext, step: CaseStep, entry: Entry): string {
  const gates = entry.event === 'begun' ? gatesOf(state, assess(state, entry.at), step) : [];
  const attestedBy = actedIn(step.step)?.attestedBy ?? null;
  return sentencesOf({ t, agent: state.agent, step, entry, gates, attestedBy });
}

/** What this case knows of the journal, so that a colleague's entry is told from our own. */
const readerIn = (state: CaseState): Reader => ({
  own: ownAttempts(state),
  known: readJournal(commentsOf(state), state.ticket.id),
});

/** Puts an entry on the ticket, where the agent may. */
async function notedBy(stepping: StepContext, entry: Entry, sentence: string): Promise<Noting> {
  const { state, services } = stepping;
  const trouble = await whyNotNoted(stepping);
  if (trouble !== null) return { is: 'not-noted', notice: { is: 'not-noted', trouble } };
  const { client, clock } = services;
  return note(client, state.ticket.id, entry, sentence, readerIn(state), clock.now);
}

/** The issue that asks for the change is noted as soon as it is known. Nothing hangs on it: it is found without, too. */
export async function noteRequest(stepping: StepContext, step: CaseStep): Promise<void> {
  const acted = actedIn(step.step);
  if (step.step.at !== 'waiting' || acted === null || requestIn(step) === null) return;
  const entry = entryFor(stepping, step, 'begun', acted.attempt, stepping.services.clock.now());
  await notedBy(stepping, entry, sentenceFor(stepping, step, entry));
}

export async function noteBegun(stepping: StepContext, step: CaseStep): Promise<void> {
  const { services, tell } = stepping;
  if (step.step.at !== 'noting') return;
  const now = services.clock.now();
  const entry = entryFor(stepping, step, 'begun', step.step.attempt, now);
  const sentence = sentenceFor(stepping, step, entry);
  const noting = await notedBy(stepping, entry, sentence);
  const at = services.clock.now();
  switch (noting.is) {
    case 'noted':
      tell({
        type: 'step',
        id: step.id,
        event: { type: 'noted', now: at },
        ...(entry.before === null ? {} : { before: entry.before }),
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

/** Puts an ending on the ticket, and tells the case, and whoever calls, whether it is there. */
async function noteEnding(
  stepping: StepContext,
  ending: Pick<PendingNote, 'step' | 'entry' | 'sentence'>,
): Promise<boolean> {
  const { services, state, tell } = stepping;
  const { entry, sentence, step } = ending;
  const noting = await notedBy(stepping, entry, sentence);
  const now = services.clock.now();
  // The journal in the store is older than the note: what follows is judged by the one that has it.
  tell({ type: 'look-at', keys: [`conversation:${state.ticket.id}`], now });
  if (noting.is === 'noted') {
    tell({ type: 'ending-noted', step, entry, sentence, now });
    return true;
  }
  tell({ type: 'ending-not-noted', step, entry, sentence, ...againAfter(noting), now });
  return false;
}

/**
 * When an ending may be noted again: not before a rate limit allows it, since each try takes three requests of the limit that
 * all agents share. One that comes back otherwise than it was written would only be written again and again.
 */
function againAfter(noting: Noting): { readonly again?: number | null } {
  if (noting.is !== 'not-noted') return {};
  if (noting.notice.is === 'not-noted') {
    const { retryAt } = noting.notice.trouble;
    return retryAt === undefined ? {} : { again: retryAt };
  }
  return { again: noting.notice.is === 'too-many-notes' ? noting.notice.until : null };
}

export async function noteEnded(stepping: StepContext, step: CaseStep, ending: JournalEvent): Promise<void> {
  const { services, tell } = stepping;
  const attempt = actedIn(step.step)?.attempt ?? lastAttempt(step);
  const entry = entryFor(stepping, step, ending, attempt, services.clock.now());
  const sentence = sentenceFor(stepping, step, entry);
  const noted = await noteEnding(stepping, { step: step.id, entry, sentence });
  const now = services.clock.now();
  // What the agent says does not count until it stands on the ticket: the step is in doubt as before.
  const type = ending === 'did-not-happen' && !noted ? 'denial-not-noted' : 'ended';
  tell({ type: 'step', id: step.id, event: { type, now }, now });
}

/** An ending that could not be noted is tried again, as it was. */
export async function noteAgain(stepping: StepContext, unnoted: PendingNote): Promise<void> {
  await noteEnding(stepping, unnoted);
}

/** After "it did not happen" the step is looked at anew; the attempt that ends is the one it had. */
const lastAttempt = (step: CaseStep): string =>
  step.step.at === 'looking' && step.step.ends !== null ? step.step.ends.attempt : step.plan.key;
