/** What colleagues have noted since the journal was last read, and whose attempt stands open on the ticket. */
import { keyOf } from '../domain/query.ts';
import { attemptsOf } from '../journal/attempts.ts';
import { entryName } from '../journal/entry.ts';
import { actedIn, type Step } from '../step/state.ts';
import { isBegun, isResumed, resuming } from './phase.ts';
import { inFlight } from './progress.ts';
import { type Assessment, assess } from './assessment.ts';
import type { CaseState } from './state.ts';

/** The attempt that a step is, or was last, about. */
const attemptOf = (step: Step): string | null => {
  if (step.at === 'looking' && step.ends !== null) return step.ends.attempt;
  return actedIn(step)?.attempt ?? null;
};

/**
 * Ids of the attempts of this frame: of its steps, of what it has reached, and of endings that it has noted or is
 * still to note.
 */
export const ownAttempts = (state: CaseState): ReadonlySet<string> =>
  new Set([
    ...state.steps.flatMap(({ step }) => attemptOf(step) ?? []),
    ...state.reached.flatMap(({ attempt }) => attempt ?? []),
    ...state.pendingNotes.map(({ entry }) => entry.attempt),
    ...state.ended,
  ]);

/**
 * What a colleague has noted since the journal was last read may have done, or made wrong, what was planned here: all is
 * read again, and the case goes on from the journal.
 */
export function withNews(before: CaseState, after: CaseState, now: number): CaseState {
  const own = ownAttempts(after);
  const read = new Set(assess(before, now).snapshot.journal.entries.map(entryName));
  const { snapshot, queries } = assess(after, now);
  const news = snapshot.journal.entries.find((one) => !own.has(one.attempt) && !read.has(entryName(one)));
  if (!isResumed(after) || news === undefined) return after;
  const stale = new Set([...after.stale, ...queries.map(keyOf)]);
  // A start that was said goes on from the journal by itself, once all is read.
  const starting = after.phase.is === 'planned' && after.phase.starting;
  if (starting || after.steps.some(inFlight)) return { ...after, stale };
  const faster = isBegun(after) && news.agentId !== after.agent.id;
  const overtakenBy = faster ? news.agent : after.overtakenBy;
  return { ...after, overtakenBy, phase: resuming, steps: [], stale };
}

/** Whose open attempt the journal tells of that is not among the steps: it is to be looked at before anything goes. */
export function strangerIn(state: CaseState, assessment: Assessment): string | null {
  if (!isResumed(state) || state.steps.some(inFlight)) return null;
  const own = ownAttempts(state);
  const open = attemptsOf(assessment.snapshot.journal).find(
    (one) => one.ended === null && !own.has(one.begun.attempt),
  );
  return open?.begun.agent ?? null;
}
