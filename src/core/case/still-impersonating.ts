/** Who may be acting as the customer still, after the guide that ends it is gone. */
import { actedIn } from '../step/state.ts';
import type { CaseStep } from './state.ts';

/**
 * Whether the agent may be impersonating somebody still, though the guide is gone: what was handed over to them has come to
 * an end, and here they have said that it is done, or ticked something of it.
 */
export function mayStillImpersonate(step: CaseStep, ticks: readonly string[]): boolean {
  const acted = actedIn(step.step);
  if (step.step.at === 'waiting' || acted?.delegatedTo !== 'agent') return false;
  return acted.attestedBy === 'agent' || ticks.length > 0;
}
