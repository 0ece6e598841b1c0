/**
 * The plan that GitLab.com shows of a group. Codes that mean free or trial are listed; every other plan is one that somebody pays for, also
 * one whose code nobody here knows yet (docs/domain/decisions.md, "When a change may go").
 */
import type { GroupPlan } from './records/gitlab.ts';

/** The monthly quota of Free, in minutes: on a paid plan it is a known race (R35, CD/12667). */
export const freeQuota = 400;

const free: ReadonlySet<string> = new Set(['free', 'default']);
const trials: ReadonlySet<string> = new Set(['premium_trial', 'ultimate_trial']);

/** One plan has several codes: older names, and the one that programmes of open source get. */
const today: Readonly<Record<string, string>> = {
  silver: 'premium',
  gold: 'ultimate',
  opensource: 'ultimate',
};

/** A plan's code as it is today: `gold` is `ultimate`. */
export const codeToday = (code: string): string => today[code] ?? code;

/**
 * Whether a plan code means Free: `null` is what GitLab.com shows of a group without any subscription. A trial is
 * not free.
 */
export const isFreeCode = (code: string | null): boolean => code === null || free.has(code);

/**
 * Whether somebody pays for the plan, or a programme grants it: every code that is neither Free nor a trial, also an
 * unknown one (decisions.md, "When a change may go").
 */
export const isPaidCode = (code: string | null): boolean => !isFreeCode(code) && !trials.has(code ?? '');

export const isSamePlan = (code: string | null, plan: string): boolean =>
  code !== null && codeToday(code) === codeToday(plan);

/** Free, or no subscription at all, as GitLab.com shows it. A trial is not free. */
export const isFree = ({ code }: GroupPlan): boolean => isFreeCode(code);

/**
 * Whether GitLab.com shows the subscription on the group; a group on a trial does not.
 * `plan`: its plan code; null for one without seats, which gives the group no plan, so nothing has to show;
 * undefined where nobody could tell it: then any paid plan will do.
 * `seats`: undefined means that they are not compared.
 */
export function showsOn(
  group: GroupPlan,
  plan: string | null | undefined,
  seats: number | undefined,
): boolean {
  if (plan === null) return true;
  if (plan === undefined) return isPaidCode(group.code) && !group.trial;
  return isSamePlan(group.code, plan) && !group.trial && (seats === undefined || group.seats === seats);
}
