/**
 * The agent's ticks in a guide: an aid to memory, kept over a reload. They are nobody's word: no rule, gate or look reads
 * them, and no change goes by them.
 */
import type { GuideKey } from '../step/guide.ts';
import { actedIn } from '../step/state.ts';
import type { CaseState, CaseStep } from './state.ts';

/**
 * What all ticks of one step are kept under, within its ticket. A step's id holds its wish, and the attempt is there once:
 * what was ticked for another agent, wish or attempt is never shown as ticked. Null where nothing was handed over.
 */
function prefixOf({ agent }: CaseState, step: CaseStep): string | null {
  const acted = actedIn(step.step);
  return acted === null ? null : `${JSON.stringify([agent.id, step.id, acted.attempt])} `;
}

/** The keys of a step's guide that the agent has ticked. */
export function ticksOf(state: CaseState, step: CaseStep): readonly string[] {
  const prefix = prefixOf(state, step);
  if (prefix === null) return [];
  return state.guideTicks.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length));
}

/** The case with one step of a guide ticked, or not; as it was where the step has handed nothing over. */
export function withTick(state: CaseState, id: string, key: GuideKey, ticked: boolean): CaseState {
  const step = state.steps.find((one) => one.id === id);
  const prefix = step === undefined ? null : prefixOf(state, step);
  if (prefix === null) return state;
  const others = state.guideTicks.filter((one) => one !== prefix + key);
  return { ...state, guideTicks: ticked ? [...others, prefix + key] : others };
}
