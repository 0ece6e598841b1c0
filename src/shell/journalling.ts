/** Notes what a step is about to do, and how it ended. */
import type { CaseEvent } from '../core/case/events.ts';
import { gatesOf, reasonsOf } from '../core/case/gates.ts';
import { notedOf } from '../core/case/noted.ts';
import { commentsOf, readsOf, sightOf } from '../core/case/sight.ts';
import type { CaseState, CaseStep, Unnoted } from '../core/case/state.ts';
import { type Entry, type JournalEvent, readJournal } from '../core/journal.ts';
import type { Acted } from '../core/step.ts';
import { note, type Noting, type Reader } from './notes.ts';
import { sentencesOf } from './sentences.ts';
import type { Services } from './services.ts';

export interface Stepping {
  readonly state: CaseState;
  readonly services: Services;
  readonly tell: (event: CaseEvent) => void;
}

export const actedIn = (step: CaseStep): Acted | null => ('acted' in step.step ? step.step.acted : null);

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
    ticket: state.ticket.id,
    agent: state.agent.name,
    agentId: state.agent.id,
    at: now,
    event,
    attempt,
    about: step.plan.about,
    reasons: event === 'begun' ? reasonsOf(state, gates) : {},
    // Not kept by a step so far: what the look right before the change showed belongs here.
    from: null,
    before: state.before ?? notedOf(state, now),
    after: event === 'settled' ? notedOf(state, now) : null,
    word: readsOf(state) === 'agent' && event === 'begun' ? state.form : null,
    request: handed === null || handed === undefined || handed === 'agent' ? null : handed,
    refusal: refusal === null ? null : { id: refusal.id, raw: refusal.raw },
    n: null,
  };
}

/** The note's sentences for people. */
const sentenceFor = ({ services: { say }, state }: Stepping, step: CaseStep, entry: Entry): string =>
  sentencesOf({ say, agent: state.agent, step, entry, worded: actedIn(step)?.worded === true });

/** What this case knows of the journal, so that a colleague's entry is told from our own. */
const readerIn = (state: CaseState): Reader => ({
  own: new Set(state.steps.flatMap((one) => actedIn(one)?.attempt ?? [])),
  known: readJournal(commentsOf(state), state.ticket.id),
});

export async function noteBegun(stepping: Stepping, step: CaseStep): Promise<void> {
  const { services, state, tell } = stepping;
  if (step.step.at !== 'noting') return;
  const now = services.clock.now();
  const entry = entryFor(stepping, step, 'begun', step.step.attempt, now);
  const sentence = sentenceFor(stepping, step, entry);
  const noting = await note(
    services.client,
    state.ticket.id,
    entry,
    sentence,
    readerIn(state),
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

/** Puts an ending on the ticket, and tells the case, and whoever calls, whether it is there. */
async function noteEnding(
  { services, state, tell }: Stepping,
  ending: Pick<Unnoted, 'step' | 'entry' | 'sentence'>,
): Promise<boolean> {
  const { client, clock } = services;
  const { entry, sentence, step } = ending;
  const noting = await note(client, state.ticket.id, entry, sentence, readerIn(state), clock.now);
  const now = clock.now();
  // The journal in the book is older than the note: what follows is judged by the one that has it.
  tell({ type: 'look-at', keys: [`conversation:${state.ticket.id}`], now });
  if (noting.is === 'noted') {
    tell({ type: 'ending-noted', step, entry, sentence, now });
    return true;
  }
  tell({ type: 'ending-not-noted', step, entry, sentence, ...againAfter(noting), now });
  return false;
}

/** When an ending may be noted again. One that comes back otherwise than it was written would only be written again and again. */
function againAfter(noting: Noting): { readonly again?: number | null } {
  if (noting.is !== 'not-noted' || noting.notice.is === 'not-noted') return {};
  return { again: noting.notice.is === 'too-many-notes' ? noting.notice.until : null };
}

export async function noteEnded(stepping: Stepping, step: CaseStep, ending: JournalEvent): Promise<void> {
  const { services, tell } = stepping;
  const attempt = actedIn(step)?.attempt ?? lastAttempt(step);
  const entry = entryFor(stepping, step, ending, attempt, services.clock.now());
  const sentence = sentenceFor(stepping, step, entry);
  const noted = await noteEnding(stepping, { step: step.id, entry, sentence });
  const now = services.clock.now();
  // A word that does not stand on the ticket does not count: the step is in doubt as before.
  const type = ending === 'did-not-happen' && !noted ? 'word-not-noted' : 'ended';
  tell({ type: 'step', id: step.id, event: { type, now }, now });
}

/** An ending that could not be noted is tried again, as it was. */
export async function noteAgain(stepping: Stepping, unnoted: Unnoted): Promise<void> {
  await noteEnding(stepping, unnoted);
}

/** After "it did not happen" the step is looked at anew; the attempt that ends is the one it had. */
const lastAttempt = (step: CaseStep): string =>
  step.step.at === 'looking' && step.step.ends !== null ? step.step.ends.attempt : step.plan.key;
