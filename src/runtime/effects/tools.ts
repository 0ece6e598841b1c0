/** What an effect works with. */
import type { CaseEvent } from '../../core/case/events.ts';
import type { CaseState } from '../../core/case/state.ts';
import type { Services } from '../services.ts';

/** `state` gives the case as it is by then; `tell` says what came of it. */
export interface EffectTools {
  readonly state: () => CaseState;
  readonly services: Services;
  readonly tell: (event: CaseEvent) => void;
}
