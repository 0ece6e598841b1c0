/**
 * Adding minutes after a force: it changes the quota and leaves the minutes used this month as they are (R30; decisions.md,
 * "Plan", 3). The agent says how many; the step sets the new total, which the Support tool wants.
 */
import { idle, known, type Loadable } from '../domain/loadable.ts';
import { isForce, settingMinutes } from '../plan/plan.ts';
import { usageOf } from './minutes-used.ts';
import { newStep } from './offers.ts';
import type { Assessment } from './assessment.ts';
import { allowed, type CaseState, type CaseStep } from './state.ts';

/** What is shown of the group's minutes after a force. Minutes, each; null where they could not be read. */
export interface MinutesView {
  readonly group: { readonly id: number; readonly path: string };
  /** `-`: the usual one of the plan. */
  readonly quota: number | '-' | null;
  /** The present additional minutes; without them no new total can be worked out. */
  readonly extra: number | null;
  /** Used this month; null within: GitLab.com shows none, which is not zero. */
  readonly used: Loadable<number | null>;
  /** A total can be offered now, by this agent. */
  readonly may: boolean;
}

const isOpen = ({ step }: CaseStep): boolean => step.at !== 'settled' && step.at !== 'refused';

/** Null unless a force onto the chosen group is settled, and no other setting of its minutes is open. */
export function minutesViewOf(state: CaseState, assessment: Assessment): MinutesView | null {
  const { snapshot, stale, loading } = assessment;
  const group = known(snapshot.namespace);
  if (group === undefined) return null;
  const ofGroup = state.steps.filter(({ plan }) => plan.wish['namespace'] === group.id);
  const forced = ofGroup.some(({ plan, step }) => isForce(plan.procedure) && step.at === 'settled');
  if (!forced || ofGroup.some((one) => one.role === 'minutes' && isOpen(one))) return null;
  const { id, path, quota, extraMinutes } = group;
  return {
    group: { id, path },
    quota: quota === undefined ? null : (quota ?? '-'),
    extra: extraMinutes === undefined ? null : (extraMinutes ?? 0),
    used: usageOf(state, assessment) ?? idle,
    may: allowed(state) && !stale && !loading,
  };
}

/** The new total: the present one and what was typed. Null unless that is whole minutes, at least 1, and the present one is known. */
export function totalWith(extra: number | null, typed: string): number | null {
  const add = /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : 0;
  return extra === null || add < 1 ? null : extra + add;
}

/** The case with a step that sets the new total; the same case where there is none to set, or not now. */
export function withMinutesAdded(
  state: CaseState,
  assessment: Assessment,
  group: number,
  typed: string,
): CaseState {
  const view = minutesViewOf(state, assessment);
  const total = view === null ? null : totalWith(view.extra, typed);
  if (view === null || total === null || !view.may || view.group.id !== group) return state;
  const step = newStep(settingMinutes(view.group, total), 'minutes');
  // The same total was set before, and was used up since.
  return { ...state, steps: [...state.steps.filter((one) => one.id !== step.id), step] };
}
