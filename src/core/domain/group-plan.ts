/**
 * The plan that GitLab.com shows of a group. Codes that mean free or trial are listed; every other plan is one that somebody pays for, also
 * one whose code nobody here knows yet (docs/domain/decisions.md, "When a change may go").
 */
import type { GroupPlan } from './records.ts';

const free: ReadonlySet<string> = new Set(['free', 'default']);
const trials: ReadonlySet<string> = new Set(['premium_trial', 'ultimate_trial']);

/** One plan has several codes: older names, and the one that programmes of open source get. */
const today: Readonly<Record<string, string>> = {
  silver: 'premium',
  gold: 'ultimate',
  opensource: 'ultimate',
};

const nameOf = (code: string): string => today[code] ?? code;

/** `null` is what GitLab.com shows of a group without any subscription. */
export const isFreeCode = (code: string | null): boolean => code === null || free.has(code);

/** Somebody pays for it, or a programme grants it. */
export const isPaidCode = (code: string | null): boolean => !isFreeCode(code) && !trials.has(code ?? '');

export const isSamePlan = (code: string | null, plan: string): boolean =>
  code !== null && nameOf(code) === nameOf(plan);

export const isFree = ({ code }: GroupPlan): boolean => isFreeCode(code);

/**
 * Whether the group shows the subscription. One without seats gives it no plan, so nothing shows; where nobody could
 * tell which plan it has (an entry of another hand, CustomersDot out of reach), any that is paid for will do.
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
