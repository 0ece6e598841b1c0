/** What the stepper shows: what is planned as long as nothing was begun, and afterwards the steps of the case. */
import { isFounded } from '../../core/case/founded.ts';
import { gatesOf, isBlocked } from '../../core/case/gates.ts';
import { inFlight } from '../../core/case/goals.ts';
import type { Sight } from '../../core/case/sight.ts';
import type { Standing } from '../../core/case/standing.ts';
import { allowed, type CaseState, type CaseStep, type Given } from '../../core/case/state.ts';
import type { PlannedStep } from '../../core/plan.ts';
import type { ShownStep } from './shown-step.ts';
import { type Stranding, strandingOf } from './stranding.ts';

export interface ShownPlan {
  readonly planned: readonly PlannedStep[];
  readonly started: readonly ShownStep[];
  readonly stranding: Stranding | null;
  readonly mayStart: boolean;
  /** Something that it rests on is still being read: it may start in a moment. */
  readonly reading: boolean;
  readonly may: boolean;
}

/** Facts are on their way, another change is, or a finding forbids it: a go would be dropped, so it is not offered. */
function heldBy(state: CaseState, sight: Sight, step: CaseStep): ShownStep['held'] {
  if (step.step.at !== 'ready') return null;
  if (isBlocked(step, sight)) return 'blocked';
  if (sight.loading || state.steps.some((one) => one !== step && inFlight(one))) return 'reading';
  if (isFounded(step, sight)) return null;
  return sight.stale ? 'reading' : 'unread';
}

function unnotedOf(state: CaseState, step: CaseStep): ShownStep['unnoted'] {
  const ending = state.unnoted.findLast((one) => one.step === step.id);
  if (ending === undefined) return null;
  return ending.entry.event === 'did-not-happen' ? 'word' : 'ending';
}

export function shownPlan(state: CaseState, sight: Sight, standing: Standing): ShownPlan {
  return {
    planned: state.started || standing === 'loading' ? [] : sight.plan,
    started: state.steps.map((step) => {
      const gates = step.step.at === 'ready' ? gatesOf(state, sight, step) : [];
      const given: Given = Object.fromEntries(gates.map(({ key }) => [key, state.given[key] ?? {}]));
      const escalation = state.escalations[step.id] ?? null;
      return {
        step,
        gates,
        given,
        escalation,
        unnoted: unnotedOf(state, step),
        held: heldBy(state, sight, step),
      };
    }),
    stranding: strandingOf(state),
    reading: sight.loading,
    mayStart: standing === 'ready' && allowed(state),
    may: allowed(state),
  };
}
