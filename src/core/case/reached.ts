/** What this frame has seen settled, as it grows. */
import type { Step } from '../step/state.ts';
import type { CaseStep, ReachedHere } from './state.ts';

type SettledStep = Extract<Step, { at: 'settled' }>;

const reachedHere = ({ plan, role }: CaseStep, { acted, looked }: SettledStep): ReachedHere => ({
  plan,
  role,
  attempt: acted?.attempt ?? null,
  at: acted?.since ?? looked,
  from: acted?.from ?? null,
});

/** With a step that has just become settled; and without one that the agent has taken back. */
export function reachedAfter(
  reached: readonly ReachedHere[],
  one: CaseStep,
  before: Step,
  after: Step,
): readonly ReachedHere[] {
  if (after.at === 'settled' && before.at !== 'settled') return [...reached, reachedHere(one, after)];
  if (before.at !== 'settled' || after.at === 'settled') return reached;
  return reached.filter((had) => had.attempt === null || had.attempt !== before.acted?.attempt);
}
