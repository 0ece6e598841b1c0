/** What is noted of a group before a case's first change and after its last. */
import { attemptsOf, type Attempt } from '../journal/attempts.ts';
import type { Journal } from '../journal/reading.ts';
import type { NotedGroup } from '../journal/entry.ts';
import { traitsOf } from '../procedures/catalog.ts';
import { known } from '../domain/loadable.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { assess } from './assessment.ts';
import type { CaseState } from './state.ts';

/** Known to be not set, as opposed to not read. */
const none = '-';

type Value = string | number | null;

/** `undefined`: not read, or not for this token to see. */
const noted = (value: Value | undefined, unset: Value = none): Value =>
  value === undefined ? null : (value ?? unset);

/** What is known of a group before and after a case; null where it could not be read, `-` where nothing is set. */
function shownOf({ namespace, plan }: Pick<Snapshot, 'namespace' | 'plan'>): NotedGroup {
  const group = known(namespace);
  const shown = known(plan);
  return {
    plan: group?.plan ?? shown?.code ?? null,
    start: noted(shown?.start),
    end: noted(shown === undefined ? group?.end : shown.end),
    seats: noted(shown?.seats),
    'max-seats-used': noted(group?.maxSeats),
    quota: noted(group?.quota),
    'extra-minutes': noted(group?.extraMinutes, 0),
    storage: noted(group?.storage, 0),
    'storage-ends': noted(group?.storageEnds),
  };
}

/**
 * What the case's group has now, for the comparison before and after a change (R31). Null: could not be read; `-`:
 * nothing is set.
 */
export const groupNow = (state: CaseState, now: number): NotedGroup => shownOf(assess(state, now).snapshot);

/** The group that an attempt was about. */
const groupIdOf = ({ begun: { about, wish } }: Attempt): number | null => {
  const id = about.namespace?.id ?? wish['namespace'];
  return typeof id === 'number' ? id : null;
};

/**
 * The attempts on a group since its last plan ended: once a subscription was proven to be on it, what follows is another
 * plan's beginning.
 */
export function attemptsOn(journal: Journal, group: number): readonly Attempt[] {
  const all = attemptsOf(journal).filter((one) => groupIdOf(one) === group);
  const isEnd = ({ begun, ended, overtaken }: Attempt): boolean =>
    traitsOf(begun.procedure).associates && ended?.event === 'settled' && !overtaken;
  const last = all.findLastIndex((one, index) => {
    const next = all[index + 1];
    // A re-sync goes on with what was linked: it begins no other plan.
    return isEnd(one) && next !== undefined && next.begun.about.resync === undefined;
  });
  const minutes = all.slice(last + 1).every((one) => traitsOf(one.begun.procedure).resumesAs === 'minutes');
  return minutes ? all : all.slice(last + 1);
}

/** A number that was noted stands: a later, smaller one, or one that could not be read, never takes its place. */
function firstNoted(all: readonly NotedGroup[]): NotedGroup | null {
  const [first] = all;
  if (first === undefined) return null;
  const minutes = all.flatMap((one) => {
    const value = one['extra-minutes'];
    return typeof value === 'number' ? [value] : [];
  });
  return minutes.length === 0 ? first : { ...first, 'extra-minutes': Math.max(...minutes) };
}

/**
 * What the group had before the case's first change to it (R31); null where nobody noted it. This frame's own note
 * counts before the journal's, and the oldest of those; the extra minutes are the highest of all notes.
 */
export function beforeOf({ before }: CaseState, journal: Journal, group: number): NotedGroup | null {
  const here = before[group];
  const told = attemptsOn(journal, group).flatMap(({ begun }) =>
    begun.before === null ? [] : [begun.before],
  );
  return firstNoted([...(here === undefined ? [] : [here]), ...told]);
}

/** The extra minutes that were noted of a group; null where none were. */
export function notedMinutes(
  state: CaseState,
  journal: Journal,
  group: string | number | undefined,
): number | null {
  if (typeof group !== 'number') return null;
  const minutes = beforeOf(state, journal, group)?.['extra-minutes'];
  return typeof minutes === 'number' ? minutes : null;
}
