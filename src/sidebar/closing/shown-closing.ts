/** What is shown of the closing; null while there is nothing to tell the customer and nothing to compare. */
import { notedOf } from '../../core/case/noted.ts';
import { outcomeOf } from '../../core/case/goals.ts';
import type { Sight } from '../../core/case/sight.ts';
import type { Standing } from '../../core/case/standing.ts';
import { allowed, type CaseState, type Drafting } from '../../core/case/state.ts';
import { type Closing, closingOf } from '../../core/closing.ts';
import type { Noted } from '../../core/journal.ts';

export interface ShownClosing {
  readonly closing: Closing | null;
  readonly closed: boolean;
  /** The draft may be put in now, by this agent. */
  readonly may: boolean;
  /** Drafting is what comes next, after work that the agent began here. */
  readonly next: boolean;
  readonly drafting: Drafting;
  /** The confirmation's words are those of a macro. */
  readonly macro: boolean;
  readonly compared: { readonly before: Noted; readonly after: Noted } | null;
}

export function shownClosing(
  state: CaseState,
  sight: Sight,
  standing: Standing,
  now: number,
): ShownClosing | null {
  const closing = standing === 'loading' || standing === 'error' ? null : closingOf(state, sight);
  const compared =
    state.before !== null && outcomeOf(state) === 'done'
      ? { before: state.before, after: notedOf(state, now) }
      : null;
  if (closing === null && compared === null) return null;
  const closed = standing === 'closed';
  return {
    closing,
    closed,
    may: closing !== null && !closed && allowed(state),
    next: standing === 'closing' && state.started,
    drafting: state.drafting,
    macro: state.settings.macro !== null,
    compared,
  };
}
