/** What is shown of the closing; null while there is nothing to tell the customer and nothing to compare. */
import { type Closing, closingOf, isClosed, isSent } from './closing.ts';
import type { NotedGroup } from '../journal/entry.ts';
import { known } from '../domain/loadable.ts';
import { isSearching, letterSent } from './earlier-letters.ts';
import { beforeOf, groupNow } from './before-after.ts';
import { type LostMinutes, lostMinutes } from './lost-minutes.ts';
import { isBegun } from './phase.ts';
import { outcomeOf } from './progress.ts';
import type { ReplyKind } from './reply/kinds.ts';
import type { Assessment } from './assessment.ts';
import type { CaseStatus } from './status.ts';
import { allowed, type CaseState, type Drafting } from './state.ts';

/**
 * What the screen shows of the closing (decisions.md, "Closing"). `closing`: null when only the comparison is shown.
 */
export interface ClosingView {
  readonly closing: Closing | null;
  readonly closed: boolean;
  /** The draft is there, also where a step keeps the case from being closed. */
  readonly drafted: boolean;
  /** The ticket was submitted with it. */
  readonly sent: boolean;
  /** The same was asked or told before: drafting it again is a second choice. */
  readonly again: boolean;
  /** Whether it was asked before is being looked up: until then nothing is drafted. */
  readonly searching: boolean;
  /** The draft may be put in now, by this agent. */
  readonly may: boolean;
  /** Drafting is what comes next, after work that the agent began here. */
  readonly next: boolean;
  readonly drafting: Drafting;
  /** The confirmation's words are those of a macro. */
  readonly macro: boolean;
  /** Minutes that are missing; as long as the agent has not chosen, no reply may be drafted. Null: none are known to be. */
  readonly lost: LostMinutes | null;
  /** The choice about them may be made now, by this agent. */
  readonly mayWaive: boolean;
  readonly compared: { readonly before: NotedGroup; readonly after: NotedGroup } | null;
}

function comparedIn(state: CaseState, { snapshot, now }: Assessment): ClosingView['compared'] {
  const group = known(snapshot.namespace)?.id;
  const before = group === undefined ? null : beforeOf(state, snapshot.journal, group);
  return before !== null && outcomeOf(state) === 'done' ? { before, after: groupNow(state, now) } : null;
}

/** Whether that was sent, and nothing was changed here since: what was done after it is told for the first time. */
function isAgain(state: CaseState, assessment: Assessment, kind: ReplyKind): boolean {
  const sent = letterSent(state, assessment, kind);
  return sent !== null && state.reached.every((one) => one.at <= Date.parse(sent.at));
}

export function closingView(
  state: CaseState,
  assessment: Assessment,
  status: CaseStatus,
): ClosingView | null {
  const closing = status === 'loading' || status === 'error' ? null : closingOf(state, assessment);
  const compared = comparedIn(state, assessment);
  if (closing === null && compared === null) return null;
  const closed = status === 'closed';
  const lost = lostMinutes(state, assessment);
  const open = lost !== null && !lost.waived;
  return {
    closing,
    closed,
    drafted: isClosed(state, closing),
    sent: closed && closing !== null && isSent(state, closing),
    again: closing !== null && isAgain(state, assessment, closing.kind),
    searching: isSearching(state, assessment),
    may: closing !== null && !closed && !open && allowed(state),
    next: status === 'closing' && isBegun(state),
    drafting: state.drafting,
    macro: state.settings.macro !== null,
    lost,
    mayWaive: closing !== null && !closed && open && allowed(state),
    compared,
  };
}
