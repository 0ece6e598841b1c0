/** What has to be done next, read off the state: the shell does each once and tells what came of it. */
import { entry } from '../facts/store.ts';
import { keyOf, type Query } from '../domain/query.ts';
import { effectOf, type Effect } from '../step/state.ts';
import { confirmedFor } from './gates.ts';
import { afterthoughtsOf } from '../facts/required-queries.ts';
import { type Sight, sightOf } from './assessment.ts';
import { allowed, type CaseState, type CaseStep, type Unnoted } from './state.ts';

export type Duty =
  | { readonly key: string; readonly due: number; readonly is: 'read'; readonly query: Query }
  | {
      readonly key: string;
      readonly due: number;
      readonly is: 'step';
      readonly step: CaseStep;
      readonly effect: Effect;
    }
  | { readonly key: string; readonly due: number; readonly is: 'note'; readonly unnoted: Unnoted }
  /** The reply is drafted: what it tells was read. */
  | { readonly key: string; readonly due: number; readonly is: 'draft' }
  /** Nothing but a look at the clock: something that was confirmed has run out. */
  | { readonly key: string; readonly due: number; readonly is: 'wake' };

/** When a question is to be asked: at once when it never was or is stale, later when a rate limit said so. */
function readDuty(state: CaseState, query: Query, earliest = 0): Duty | null {
  const key = keyOf(query);
  const part = entry(state.book, query.of, query.arg);
  if (part.tag === 'idle' || state.stale.has(key)) return { key, due: earliest, is: 'read', query };
  if (part.tag === 'unread' && part.trouble.kind === 'wait' && part.trouble.retryAt !== undefined) {
    return { key: `${key} again at ${part.trouble.retryAt}`, due: part.trouble.retryAt, is: 'read', query };
  }
  return null;
}

function stepDuty(state: CaseState, sight: Sight, step: CaseStep): Duty | null {
  const effect = effectOf(step.step);
  if (effect === null) return null;
  const writes = ['note-begun', 'check', 'act', 'note-ended'].includes(effect.do);
  if (writes && !allowed(state)) return null;
  if (!writes && !state.shown) return null;
  // A go that was said a while ago is judged by facts that are read again first.
  const going = step.step.at === 'looking' && step.step.going !== null;
  if (going && (sight.stale || sight.loading)) return null;
  // Where the agent tells the state, the journal says what came of it since: a word that was taken back has to be out of it.
  const denied = step.step.at === 'looking' && step.step.ends !== null && effect.do === 'look';
  if (denied && sight.snapshot.reads === 'agent' && sight.stale) return null;
  // The proof is noted with what the group has afterwards, so that is read first.
  const proves = effect.do === 'note-ended' && effect.ending === 'settled';
  if (proves && state.shown && sight.stale) return null;
  const due = 'due' in effect ? effect.due : 0;
  const ending = effect.do === 'note-ended' ? effect.ending : '';
  const acted = 'acted' in step.step && step.step.acted !== null ? step.step.acted.attempt : '';
  return { key: `${step.id} ${effect.do} ${ending} ${acted} ${due}`, due, is: 'step', step, effect };
}

/** The verdict's own questions go first; what merely insures it follows when the agent has begun to read, ms. */
const afterVerdict = 2_000;

function laterReads(state: CaseState, { snapshot, loading }: Sight): readonly Duty[] {
  if (loading || snapshot.namespace.tag !== 'known') return [];
  const earliest = snapshot.namespace.at + afterVerdict;
  return afterthoughtsOf(snapshot).flatMap((one) => readDuty(state, one, earliest) ?? []);
}

function noteDuty(state: CaseState, unnoted: Unnoted): Duty | null {
  const { due, entry: ending, tries } = unnoted;
  if (due === null || !allowed(state)) return null;
  return { key: `note ${ending.event} ${ending.attempt} ${tries}`, due, is: 'note', unnoted };
}

function draftDuty({ drafting, shown }: CaseState, { stale, loading }: Sight): readonly Duty[] {
  const due = drafting.state === 'reading' && shown && !stale && !loading;
  return due ? [{ key: 'draft', due: 0, is: 'draft' }] : [];
}

/** When the next confirmation of a step that waits for the agent runs out. */
function wakeDuty(state: CaseState, now: number): readonly Duty[] {
  if (!state.steps.some((one) => one.step.at === 'ready')) return [];
  const ends = Object.values(state.confirmations)
    .map((one) => one.at + confirmedFor + 1)
    .filter((at) => at > now);
  const next = Math.min(...ends);
  return ends.length === 0 ? [] : [{ key: `wake ${next}`, due: next, is: 'wake' }];
}

/** Every duty of the moment. A hidden ticket reads nothing; what was begun is ended all the same. */
export function dutiesOf(state: CaseState, now: number): readonly Duty[] {
  const sight = sightOf(state, now);
  const reads = sight.wants.flatMap((one) => readDuty(state, one) ?? []);
  return [
    ...(state.shown ? [...reads, ...laterReads(state, sight)] : []),
    ...state.steps.flatMap((one) => stepDuty(state, sight, one) ?? []),
    ...state.unnoted.flatMap((one) => noteDuty(state, one) ?? []),
    ...draftDuty(state, sight),
    ...wakeDuty(state, now),
  ];
}
