/** Applies what follows by itself until nothing does. */
import { rules } from './rules.ts';
import { assess } from './assessment.ts';
import type { CaseState } from './state.ts';

/** So many rounds settle any case; more of them mean that two rules undo each other. */
const roundsAtMost = 12;

/** The case after all that follows from it by itself. Throws when that has no end, which no case may show. */
export function applyRules(state: CaseState, now: number): CaseState {
  let next = state;
  const applied: string[] = [];
  for (let round = 0; round < roundsAtMost; round += 1) {
    const assessment = assess(next, now);
    const rule = rules.find((one) => one.when(next, assessment));
    if (rule === undefined) return next;
    applied.push(rule.name);
    next = rule.apply(next, assessment);
  }
  throw new Error(`The rules do not come to an end: ${applied.join(', ')}`);
}
