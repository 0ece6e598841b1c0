/** What is shown of the closing; null while there is nothing to tell the customer and nothing to compare. */
import { type Closing, closingOf } from './closing.ts';
import type { Noted } from '../journal/entry.ts';
import { known } from '../domain/loadable.ts';
import { beforeOf, notedOf } from './before-after.ts';
import { isBegun } from './phase.ts';
import { outcomeOf } from './progress.ts';
import type { Sight } from './assessment.ts';
import type { Standing } from './status.ts';
import { allowed, type CaseState, type Drafting } from './state.ts';

export interface ClosingView {
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

function comparedIn(state: CaseState, { snapshot, now }: Sight): ClosingView['compared'] {
  const group = known(snapshot.namespace)?.id;
  const before = group === undefined ? null : beforeOf(state, snapshot.journal, group);
  return before !== null && outcomeOf(state) === 'done' ? { before, after: notedOf(state, now) } : null;
}

export function closingView(state: CaseState, sight: Sight, standing: Standing): ClosingView | null {
  const closing = standing === 'loading' || standing === 'error' ? null : closingOf(state, sight);
  const compared = comparedIn(state, sight);
  if (closing === null && compared === null) return null;
  const closed = standing === 'closed';
  return {
    closing,
    closed,
    may: closing !== null && !closed && allowed(state),
    next: standing === 'closing' && isBegun(state),
    drafting: state.drafting,
    macro: state.settings.macro !== null,
    compared,
  };
}
