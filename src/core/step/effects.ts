/** What each state of a step asks for. */
import type { Ending, Step } from './state.ts';

/**
 * What the runtime has to do for a step. `due`: not before then, epoch ms. `look` reads before or after a change,
 * `check` right before it; `act` sends it, once.
 */
export type StepEffect =
  | { readonly do: 'look'; readonly due: number }
  | { readonly do: 'note-begun' }
  | { readonly do: 'check'; readonly due: number }
  | { readonly do: 'act' }
  | { readonly do: 'ask-request'; readonly due: number }
  | { readonly do: 'note-ended'; readonly ending: Ending };

/** What the runtime must do on entering a step's state. One state, at most one effect; what is owed comes first. */
export function stepEffect(step: Step): StepEffect | null {
  if ('owes' in step && step.owes !== null) return { do: 'note-ended', ending: step.owes };
  switch (step.at) {
    case 'looking':
      return { do: 'look', due: step.due };
    case 'noting':
      return { do: 'note-begun' };
    case 'checking':
      return { do: 'check', due: step.due };
    case 'acting':
      return { do: 'act' };
    case 'waiting':
      if (step.sought === true) return { do: 'look', due: step.due };
      return step.acted.delegatedTo !== null && step.acted.delegatedTo !== 'agent'
        ? { do: 'ask-request', due: step.due }
        : null;
    case 'locked':
    case 'ready':
    case 'settled':
    case 'refused':
    case 'in-doubt':
      return null;
  }
}
