/** Where a case stands: the value of `data-case` (contracts/automation.md). */
import { closingOf, isClosed, nothingToDo } from './closing.ts';
import { traitsOf } from '../procedures/catalog.ts';
import { isProvisioned } from './hold.ts';
import { isBlocked } from './may-go.ts';
import { isBegun, isPartial, isResumed } from './phase.ts';
import { inFlight, isAssociated, outcomeOf } from './progress.ts';
import { isWhole, type Sight } from './assessment.ts';
import { allowed, type CaseState } from './state.ts';

export type Standing =
  'loading' | 'choosing' | 'blocked' | 'ready' | 'running' | 'closing' | 'closed' | 'error' | 'forbidden';

/** Nothing at all could be read: neither the customer nor anybody on GitLab.com. */
function nothingRead({ snapshot, wants }: Sight, state: CaseState): boolean {
  if (snapshot.customers.tag !== 'unread' || snapshot.reads === 'agent') return false;
  const read = wants.some((one) => {
    const part = one.of === 'conversation' ? undefined : state.book[one.of]?.get(one.arg);
    return part?.tag === 'known' || part?.tag === 'absent';
  });
  return !read;
}

/** Something is still to be chosen, or the facts that only CustomersDot knows are still to be told. */
function isChoosing({ snapshot }: Sight): boolean {
  const { reads, customers, customer, subscriptions, subscription, namespaceRef } = snapshot;
  if (reads === 'agent' && customers.tag !== 'known') return true;
  if (customers.tag === 'unread' || (customers.tag === 'known' && customers.value.length === 0)) return false;
  if (customer === null) return true;
  return (subscription === null && subscriptions.tag !== 'unread') || namespaceRef === null;
}

/** A finding blocks and no planned step mends it, or what the plan is about, or what was begun, could not be read; or what is done does not show yet. */
function isStuck(state: CaseState, sight: Sight): boolean {
  const { findings, plan } = sight;
  const mended = plan.flatMap((one) => traitsOf(one.procedure).mends);
  const blocks = findings.some((one) => one.level === 'block' && !mended.includes(one.id));
  const lags = sight.lags && !isAssociated(state);
  return blocks || !isWhole(sight) || sight.journalUnread !== null || lags;
}

function beforeStart(state: CaseState, sight: Sight): Standing {
  if (sight.findings.some((one) => one.id === 'requester-known' && one.level === 'block')) return 'blocked';
  if (isChoosing(sight)) return 'choosing';
  if (isStuck(state, sight)) return 'blocked';
  return nothingToDo(sight) ? 'closing' : 'ready';
}

function underWay(state: CaseState, sight: Sight): Standing {
  const outcome = outcomeOf(state);
  if (outcome === 'put-back' || isProvisioned(state, sight)) return 'closing';
  if (outcome === 'done') return sight.stale || sight.loading ? 'running' : 'blocked';
  const next = state.steps.find((one) => one.step.at === 'locked');
  const idle = !state.steps.some(
    (one) =>
      inFlight(one) ||
      one.step.at === 'ready' ||
      one.step.at === 'looking' ||
      one.step.at === 'refused' ||
      one.step.at === 'in-doubt',
  );
  if (idle && !sight.stale && isPartial(state)) return beforeStart(state, sight);
  return idle && !sight.stale && next !== undefined && isBlocked(next, sight) ? 'blocked' : 'running';
}

/** The journal tells of something begun, or may by now, and the case has not gone on from there. */
const isUnresumed = (state: CaseState, { journalUnread, snapshot, stale }: Sight): boolean =>
  !isResumed(state) && journalUnread === null && (stale || snapshot.journal.entries.length > 0);

/** Where the case stands, from what was read alone: the same after a reload. */
export function standingOf(state: CaseState, sight: Sight): Standing {
  if (!isBegun(state) && (sight.undecided || isUnresumed(state, sight))) return 'loading';
  if (!allowed(state)) return 'forbidden';
  const closing = closingOf(state, sight);
  const standing = isBegun(state)
    ? underWay(state, sight)
    : nothingRead(sight, state)
      ? 'error'
      : beforeStart(state, sight);
  if (isClosed(state, closing) && standing !== 'running') return 'closed';
  return standing;
}
