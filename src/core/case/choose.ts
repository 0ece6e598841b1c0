/** The case after the agent's choices: what it is about. */
import type { CaseState } from './state.ts';
import type { ChoiceField } from './events.ts';
import { inFlight } from './progress.ts';
import { isResumed, resuming } from './phase.ts';
import { withoutToldHolder } from './told.ts';

const choiceOf = {
  customer: 'customer',
  subscription: 'subscription',
  namespace: 'namespace',
  'gitlab-user': 'gitlabUser',
} as const;

/**
 * A new choice makes a new plan; it is not taken while a change is, or may be, on its way. What the journal tells of the
 * same group is gone through again, so that no choice loses it.
 */
export function choose(state: CaseState, field: ChoiceField, value: string): CaseState {
  if (state.steps.some(inFlight)) return state;
  const { [choiceOf[field]]: _, ...others } = state.choices;
  const text = value.trim();
  const choices = text === '' ? others : { ...others, [choiceOf[field]]: text };
  return {
    ...(field === 'namespace' ? withoutToldHolder(state) : state),
    choices,
    phase: isResumed(state) ? resuming : state.phase,
    steps: [],
    confirmations: {},
    drafting: { state: 'idle', problems: [] },
  };
}
