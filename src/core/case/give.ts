/** What the agent gives at a gate: a tick, a reason, or a typed path. */
import { assess } from './assessment.ts';
import type { CaseEvent } from './events.ts';
import { gatesOf } from './gates.ts';
import type { CaseState } from './state.ts';

/** The case with what was given, bound to what was shown beside it, to the agent and to the time. */
export function give(state: CaseState, event: Extract<CaseEvent, { type: 'give' }>): CaseState {
  const { gate: name, ticked, text, of, now } = event;
  const assessment = assess(state, now);
  const gate = state.steps.flatMap((one) => gatesOf(state, assessment, one)).find((one) => one.name === name);
  const confirmation = {
    ...(ticked === undefined ? {} : { ticked }),
    ...(text === undefined ? {} : { text }),
    of: of ?? gate?.of ?? null,
    by: state.agent.id,
    at: now,
  };
  return { ...state, confirmations: { ...state.confirmations, [name]: confirmation } };
}
