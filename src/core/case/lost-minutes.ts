/**
 * Extra minutes that a change has taken from the group, and the agent's choice about them: restore them, or go on without. The
 * reply waits for it, since it would else go out as if nothing were missing (decision 22).
 */
import { known } from '../domain/loadable.ts';
import { type Wish, wishText } from '../domain/wish.ts';
import { type PlannedStep, settingMinutes } from '../plan/plan.ts';
import type { Journal } from '../journal/reading.ts';
import { notedMinutes } from './before-after.ts';
import { outcomeOf } from './progress.ts';
import type { Assessment } from './assessment.ts';
import { allowed, type CaseState, type PendingNote } from './state.ts';

/** Minutes, each. */
export interface LostMinutes {
  /** The step that would set them back. */
  readonly restoring: PlannedStep;
  readonly before: number;
  readonly now: number;
  /** The agent has chosen to go on without them. */
  readonly waived: boolean;
}

/** Said in this frame, or noted on the ticket by whoever had it open before. */
function isWaived({ waived = [] }: CaseState, journal: Journal, wish: Wish): boolean {
  const noted = journal.entries.filter(({ event }) => event === 'waived').map((one) => one.wish);
  return [...waived, ...noted].some((one) => wishText(one) === wishText(wish));
}

/**
 * What is missing once every step that has to be done is settled. Null where nothing is, where nobody noted what there was,
 * and where the present number could not be read: that is not zero.
 */
export function lostMinutes(state: CaseState, { snapshot }: Assessment): LostMinutes | null {
  const group = known(snapshot.namespace);
  if (group === undefined || group.extraMinutes === undefined || outcomeOf(state) !== 'done') return null;
  const before = notedMinutes(state, snapshot.journal, group.id);
  const now = group.extraMinutes ?? 0;
  if (before === null || now >= before) return null;
  const restoring = settingMinutes(group, before);
  return { restoring, before, now, waived: isWaived(state, snapshot.journal, restoring.wish) };
}

/** Whether the choice is still to be made: until then no reply is drafted. */
export function isMinutesChoiceOpen(state: CaseState, assessment: Assessment): boolean {
  return lostMinutes(state, assessment)?.waived === false;
}

/** The case once the agent went on without the minutes; the same case where there is no such choice, or it is not theirs. */
export function withoutMinutes(
  state: CaseState,
  assessment: Assessment,
  note: Pick<PendingNote, 'step' | 'entry' | 'sentence'>,
  now: number,
): CaseState {
  const lost = lostMinutes(state, assessment);
  if (lost === null || lost.waived || !allowed(state)) return state;
  const { wish } = note.entry;
  if (wishText(wish) !== wishText(lost.restoring.wish)) return state;
  return {
    ...state,
    waived: [...(state.waived ?? []), wish],
    pendingNotes: [...state.pendingNotes, { ...note, tries: 0, due: now }],
  };
}
