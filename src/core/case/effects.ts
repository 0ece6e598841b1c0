/** What has to be done next, read off the state: the runtime does each once and tells what came of it. */
import { factIn } from '../facts/store.ts';
import { keyOf, type Query } from '../domain/query.ts';
import { stepEffect, type StepEffect } from '../step/effects.ts';
import { actedIn } from '../step/state.ts';
import { closingOf, wantsWords } from './closing.ts';
import { repliesPrint, unsearchedReplies } from './earlier-letters.ts';
import { confirmedFor } from './gates.ts';
import { optionsQuery } from './issue-type.ts';
import { lookupView } from './lookup.ts';
import { neighbourSearches } from '../facts/neighbours.ts';
import { type Assessment, assess } from './assessment.ts';
import { laterLooks } from './lasting-difference.ts';
import { laterQueries } from './minutes-used.ts';
import type { ReplyKind } from './reply/kinds.ts';
import { allowed, type CaseState, type CaseStep, type PendingNote } from './state.ts';

/**
 * One thing that the runtime has to do. `key`: an effect of the same key that is under way is not begun again.
 * `due`: not before then, epoch ms; 0 means at once.
 */
export type Effect =
  | { readonly key: string; readonly due: number; readonly is: 'read'; readonly query: Query }
  | {
      readonly key: string;
      readonly due: number;
      readonly is: 'step';
      readonly step: CaseStep;
      readonly effect: StepEffect;
    }
  | { readonly key: string; readonly due: number; readonly is: 'note'; readonly note: PendingNote }
  /** The reply is drafted: what it tells was read. */
  | { readonly key: string; readonly due: number; readonly is: 'draft' }
  /** The sentences of a reply are needed to tell whether a text is its draft. */
  | { readonly key: string; readonly due: number; readonly is: 'words'; readonly kind: ReplyKind }
  /** The earlier replies of staff are searched for letters of the app's own. */
  | { readonly key: string; readonly due: number; readonly is: 'letters' }
  /** Nothing but a look at the clock: something that was confirmed has run out. */
  | { readonly key: string; readonly due: number; readonly is: 'wake' };

/** When a question is to be asked: at once when it never was or is stale, later when a rate limit said so. */
function readEffect(state: CaseState, query: Query, earliest = 0): Effect | null {
  const key = keyOf(query);
  const fact = factIn(state.facts, query.of, query.arg);
  if (fact.tag === 'idle' || state.stale.has(key)) return { key, due: earliest, is: 'read', query };
  if (fact.tag === 'unread' && fact.trouble.kind === 'wait' && fact.trouble.retryAt !== undefined) {
    return { key: `${key} again at ${fact.trouble.retryAt}`, due: fact.trouble.retryAt, is: 'read', query };
  }
  return null;
}

function stepEffectDue(state: CaseState, assessment: Assessment, step: CaseStep): Effect | null {
  const effect = stepEffect(step.step);
  if (effect === null) return null;
  const writes = ['note-begun', 'check', 'act', 'note-ended'].includes(effect.do);
  if (writes && !allowed(state)) return null;
  if (!writes && !state.visible) return null;
  // A go that was said a while ago is judged by facts that are read again first.
  const going = step.step.at === 'looking' && step.step.going !== null;
  if (going && (assessment.stale || assessment.loading)) return null;
  // Where the agent tells the state, the journal says what came of it since: what was taken back has to be out of it.
  const denied = step.step.at === 'looking' && step.step.ends !== null && effect.do === 'look';
  if (denied && assessment.snapshot.reads === 'agent' && assessment.stale) return null;
  // The proof is noted with what the group has afterwards, so that is read first.
  const proves = effect.do === 'note-ended' && effect.ending === 'settled';
  if (proves && state.visible && assessment.stale) return null;
  const due = 'due' in effect ? effect.due : 0;
  const ending = effect.do === 'note-ended' ? effect.ending : '';
  const acted = actedIn(step.step)?.attempt ?? '';
  return { key: `${step.id} ${effect.do} ${ending} ${acted} ${due}`, due, is: 'step', step, effect };
}

/** The verdict's own questions go first; what merely insures it follows when the agent has begun to read, ms. */
const afterVerdict = 2_000;

function laterReads(state: CaseState, assessment: Assessment): readonly Effect[] {
  const { snapshot, loading } = assessment;
  if (loading || snapshot.namespace.tag !== 'known') return [];
  const earliest = snapshot.namespace.at + afterVerdict;
  return laterQueries(state, assessment).flatMap((one) => readEffect(state, one, earliest) ?? []);
}

/** What GitLab.com showed otherwise is looked at once more when it has had its two minutes. */
const differenceReads = (state: CaseState, { snapshot, difference }: Assessment): readonly Effect[] =>
  difference === null ? [] : laterLooks(state, snapshot).map((one) => ({ ...one, is: 'read' }));

/** What the setup check shows is asked at once, and what only a wrong setting needs when the verdict stands. */
function setupReads(state: CaseState, { undecided }: Assessment): readonly Effect[] {
  const asked = optionsQuery(state);
  if (asked === null || (undecided && state.setupOpened !== true)) return [];
  const effect = readEffect(state, asked);
  return effect === null ? [] : [effect];
}

/** What the agent looks up is asked at once, and holds nothing else up. */
function lookupReads(state: CaseState): readonly Effect[] {
  const view = lookupView(state);
  return view?.is === 'open' ? view.found.queries.flatMap((one) => readEffect(state, one) ?? []) : [];
}

/** Other tickets are searched for where the agent wants to know of them, and hold nothing up. */
const neighbourReads = (state: CaseState, { snapshot, loading }: Assessment): readonly Effect[] =>
  state.wantsNeighbours !== true || loading
    ? []
    : neighbourSearches(snapshot).flatMap(({ search }) => readEffect(state, search) ?? []);

function noteEffect(state: CaseState, note: PendingNote): Effect | null {
  const { due, entry: ending, tries } = note;
  if (due === null || !allowed(state)) return null;
  return { key: `note ${ending.event} ${ending.attempt} ${tries}`, due, is: 'note', note };
}

function draftEffect({ drafting, visible }: CaseState, { stale, loading }: Assessment): readonly Effect[] {
  const due = drafting.state === 'reading' && visible && !stale && !loading;
  return due ? [{ key: 'draft', due: 0, is: 'draft' }] : [];
}

/** Once the verdict stands: until then nothing of a reply's words is fetched. */
function wordsEffect(state: CaseState, assessment: Assessment): readonly Effect[] {
  const closing = assessment.undecided ? null : closingOf(state, assessment);
  return closing === null || !wantsWords(state, closing)
    ? []
    : [{ key: `words ${closing.kind}`, due: 0, is: 'words', kind: closing.kind }];
}

/** Once the verdict stands: until then no words are fetched by which letters are known. */
function lettersEffect(state: CaseState, { undecided }: Assessment): readonly Effect[] {
  const replies = undecided ? [] : unsearchedReplies(state);
  return replies.length === 0 ? [] : [{ key: `letters ${repliesPrint(replies)}`, due: 0, is: 'letters' }];
}

/** When the next confirmation of a step that waits for the agent runs out. */
function wakeEffect(state: CaseState, now: number): readonly Effect[] {
  if (!state.steps.some((one) => one.step.at === 'ready')) return [];
  const ends = Object.values(state.confirmations)
    .map((one) => one.at + confirmedFor + 1)
    .filter((at) => at > now);
  const next = Math.min(...ends);
  return ends.length === 0 ? [] : [{ key: `wake ${next}`, due: next, is: 'wake' }];
}

const tagOf = ({ facts }: CaseState, one: Query): string => factIn(facts, one.of, one.arg).tag;

/**
 * What is to be read, guesses last: they leave with the first questions. As soon as any of them proves to be needed, what is
 * needed besides is asked once those and the conversation are there. Else more would be asked than without them: what they
 * are about to answer, and what only seems to be needed as long as half of it is known. Wrong guesses hold nothing up.
 */
function reads(state: CaseState, { queries }: Assessment): readonly Effect[] {
  const due = (list: readonly Query[]): readonly Effect[] =>
    list.flatMap((one) => readEffect(state, one) ?? []);
  const { guesses, phase } = state;
  if (phase.is !== 'reading' || guesses.length === 0) return due(queries);
  const guessed = new Set(guesses.map(keyOf));
  const isGuess = (one: Query): boolean => guessed.has(keyOf(one));
  const unasked = guesses.filter((one) => tagOf(state, one) === 'idle');
  const isFirst = (one: Query): boolean => one.of === 'conversation' || isGuess(one);
  const isRight = unasked.length === 0 && queries.some(isGuess);
  const waits = isRight && queries.some((one) => isFirst(one) && tagOf(state, one) === 'asked');
  const others = queries.filter((one) => !isGuess(one) && !(waits && tagOf(state, one) === 'idle'));
  const again = queries.filter((one) => isGuess(one) && tagOf(state, one) !== 'idle');
  return due([...others, ...again, ...unasked]);
}

/** Each question once: a lookup may ask what the case needs as well. */
function readsIn(state: CaseState, assessment: Assessment): readonly Effect[] {
  const own = [
    ...reads(state, assessment),
    ...laterReads(state, assessment),
    ...setupReads(state, assessment),
    ...differenceReads(state, assessment),
    ...neighbourReads(state, assessment),
  ];
  const keys = new Set(own.map((one) => one.key));
  return [...own, ...lookupReads(state).filter((one) => !keys.has(one.key))];
}

/**
 * Every effect of the moment, also those that are under way or due later. A hidden ticket reads nothing; what was
 * begun is ended all the same.
 */
export function effectsOf(state: CaseState, now: number): readonly Effect[] {
  const assessment = assess(state, now);
  return [
    ...(state.visible ? readsIn(state, assessment) : []),
    ...state.steps.flatMap((one) => stepEffectDue(state, assessment, one) ?? []),
    ...state.pendingNotes.flatMap((one) => noteEffect(state, one) ?? []),
    ...draftEffect(state, assessment),
    ...wordsEffect(state, assessment),
    ...lettersEffect(state, assessment),
    ...wakeEffect(state, now),
  ];
}
