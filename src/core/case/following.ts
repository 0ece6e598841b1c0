/** What follows from an event by itself: resuming, offering, and looking at the next step once the facts are fresh. */
import { keyOf } from '../facts.ts';
import { attemptsOf, type Entry } from '../journal.ts';
import { advance, type Step, type StepEvent } from '../step.ts';
import { takeWord, withWord } from '../word.ts';
import { isBlocked } from './gates.ts';
import { goalOf, inFlight, isAssociated, outcomeOf } from './goals.ts';
import { withoutNeedless } from './needless.ts';
import { withOffers } from './offers.ts';
import { resumeFrom, withPlan } from './resume.ts';
import { isWhole, type Sight, sightOf } from './sight.ts';
import { forgotten, staleAfter, unreadAgain } from './staleness.ts';
import type { CaseState } from './state.ts';

/** Steps with one of them changed; the facts that its new state makes doubtful are stale. */
export function stepped(state: CaseState, id: string, event: StepEvent): CaseState {
  const at = state.steps.findIndex((one) => one.id === id);
  const had = state.steps[at];
  if (had === undefined) return state;
  const step = advance(had.step, event);
  if (step === had.step) return state;
  const ended = (step.at === 'settled' || step.at === 'refused') && had.step.at !== step.at;
  const again = event.type === 'did-not-happen' || event.type === 'look-again';
  const steps = state.steps.map((one, index) =>
    index === at
      ? {
          ...one,
          step,
          offered: step.at === 'refused' ? one.offered : false,
          begunBy: again ? null : one.begunBy,
        }
      : one,
  );
  if (ended) {
    const { procedure } = had.plan;
    const stale = staleAfter(state, procedure, event.now);
    return { ...state, steps, stale, book: forgotten(state, procedure) };
  }
  // A step that is looked at anew, or was seen, may find what it rests on readable again.
  const seen = step.at === 'ready' && had.step.at === 'looking';
  const asked = again || seen ? unreadAgain(state, event.now) : [];
  return { ...state, steps, stale: asked.length === 0 ? state.stale : new Set([...state.stale, ...asked]) };
}

/** The facts of the form as the agent's word; a form with something wrong in it changes nothing. */
export function takeFacts(state: CaseState, form: CaseState['form'], now: number): CaseState {
  const word = takeWord(form);
  if ('wrong' in word) return state;
  const book = withWord(state.book, word, state.ticket, now);
  return { ...state, form, formTaken: true, book };
}

/** Facts that a colleague, or another browser, was asked already stand in the journal. */
function recalled(state: CaseState, sight: Sight, now: number): CaseState {
  if (sight.snapshot.reads === 'api' || state.formTaken || state.resumed) return state;
  const told = sight.snapshot.journal.entries.findLast((one) => one.word !== null);
  return told?.word ? takeFacts(state, told.word, now) : state;
}

/** Whether the steps before one let it begin: settled, or refused with another way offered after it. */
function clearedFor(state: CaseState, index: number): boolean {
  return state.steps.slice(0, index).every((one) => {
    if (one.step.at === 'settled' || one.role === 'minutes') return true;
    return (
      one.step.at === 'refused' &&
      one.offered &&
      state.steps.slice(index).some((later) => later.role === 'offered')
    );
  });
}

/** The attempt that a step is, or was last, about. */
const attemptOf = (step: Step): string | null => {
  if (step.at === 'looking' && step.ends !== null) return step.ends.attempt;
  return 'acted' in step ? (step.acted?.attempt ?? null) : null;
};

const ownAttempts = (state: CaseState): ReadonlySet<string> =>
  new Set(state.steps.flatMap(({ step }) => attemptOf(step) ?? []));

/**
 * What a colleague has noted since the journal was last read may have done, or made wrong, what was planned here: all is
 * read again, and the case goes on from the journal.
 */
export function withNews(before: CaseState, after: CaseState, now: number): CaseState {
  const own = ownAttempts(after);
  const nameOf = ({ attempt, event }: Entry): string => `${attempt} ${event}`;
  const read = new Set(sightOf(before, now).snapshot.journal.entries.map(nameOf));
  const { snapshot, wants } = sightOf(after, now);
  const news = snapshot.journal.entries.find((one) => !own.has(one.attempt) && !read.has(nameOf(one)));
  if (!after.resumed || news === undefined) return after;
  const stale = new Set([...after.stale, ...wants.map(keyOf)]);
  if (after.steps.some(inFlight)) return { ...after, stale };
  const faster = after.started && news.agentId !== after.agent.id;
  const overtakenBy = faster ? news.agent : after.overtakenBy;
  return { ...after, overtakenBy, started: false, resumed: false, partial: false, steps: [], stale };
}

/** Whose open attempt the journal tells of that is not among the steps: it is to be looked at before anything goes. */
function strangerIn(state: CaseState, sight: Sight): string | null {
  if (!state.resumed || state.steps.some(inFlight)) return null;
  const own = ownAttempts(state);
  const open = attemptsOf(sight.snapshot.journal).find(
    (one) => one.ended === null && !own.has(one.begun.attempt),
  );
  return open?.begun.agent ?? null;
}

/** What follows by itself: resuming, offering, and looking at the next step once the facts are fresh. */
export function followed(state: CaseState, now: number): CaseState {
  const sight = sightOf(state, now);
  const fresh = !sight.stale && !sight.loading;
  const told = recalled(state, sight, now);
  if (told !== state) return followed(told, now);
  // An unread conversation is no empty journal: nothing is resumed, so nothing can start, until it is read.
  if (!state.resumed && fresh && sight.journalUnread === null) {
    return followed(resumeFrom(state, sight, now), now);
  }
  const other = strangerIn(state, sight);
  if (other !== null && fresh) {
    return followed({ ...state, overtakenBy: other, started: false, resumed: false, steps: [] }, now);
  }
  if (!state.started || !fresh) return state;
  if (state.partial === true && isWhole(sight)) return followed(withPlan(state, sight), now);
  // All is done, and what was read since wants more: others undid it meanwhile. The journal tells where to go on.
  const more = sight.plan.length > 0 && isWhole(sight) && !isAssociated(state);
  if (outcomeOf(state) === 'done' && more) {
    return followed({ ...state, started: false, resumed: false, partial: false, steps: [] }, now);
  }
  const needed = withoutNeedless(state, sight);
  if (needed !== state.steps) return followed({ ...state, steps: needed }, now);
  const steps = withOffers(state, sight);
  if (steps !== state.steps) return followed({ ...state, steps }, now);
  if (state.steps.some(inFlight)) return state;
  const index = state.steps.findIndex((one) => one.step.at === 'locked');
  const next = state.steps[index];
  if (next !== undefined && clearedFor(state, index) && !isBlocked(next, sight)) {
    return stepped(state, next.id, { type: 'unlock', now });
  }
  return lookedAgainAfterClearing(state, now);
}

/** A force that was refused because the group was taken is looked at again once the group was cleared for it. */
function lookedAgainAfterClearing(state: CaseState, now: number): CaseState {
  const refused = state.steps.find((one) => one.step.at === 'refused');
  if (refused === undefined || refused.step.at !== 'refused') return state;
  if (refused.step.refusal.offers !== 'clear-subscription' || refused.plan.procedure !== 'force-associate')
    return state;
  const since = refused.step.looked;
  const cleared = state.steps.some(
    (one) =>
      one.plan.procedure === 'clear-subscription' &&
      one.step.at === 'settled' &&
      one.step.looked > since &&
      goalOf(one) !== goalOf(refused),
  );
  return cleared ? stepped(state, refused.id, { type: 'look-again', now }) : state;
}
