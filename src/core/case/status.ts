/** Where a case stands: the value of `data-case` (contracts/automation.md). */
import { closingOf, isClosed } from './closing.ts';
import { nothingToDo } from './reply-kind.ts';
import { traitsOf } from '../procedures/catalog.ts';
import { isProvisioned } from './hold.ts';
import { isBlocked } from './may-go.ts';
import { isBegun, isPartial, isResumed } from './phase.ts';
import { inFlight, isAssociated, outcomeOf } from './progress.ts';
import { isWhole, type Assessment } from './assessment.ts';
import { allowed, type CaseState } from './state.ts';
import { askingOf } from './told.ts';

/**
 * The values of `data-case`. `choosing`: something is to be chosen or told. `blocked`: it cannot go on as it is.
 * `error`: nothing at all could be read. `forbidden`: the agent may not make changes.
 */
export type CaseStatus =
  'loading' | 'choosing' | 'blocked' | 'ready' | 'running' | 'closing' | 'closed' | 'error' | 'forbidden';

/** Nothing at all could be read: neither the customer nor anybody on GitLab.com. */
function nothingRead({ snapshot, queries }: Assessment, state: CaseState): boolean {
  if (snapshot.customers.tag !== 'unread' || snapshot.reads === 'agent') return false;
  const read = queries.some((one) => {
    const fact = one.of === 'conversation' ? undefined : state.facts[one.of]?.get(one.arg);
    return fact?.tag === 'known' || fact?.tag === 'absent';
  });
  return !read;
}

/** Something is still to be chosen, or the facts that only CustomersDot knows are still to be told. */
function isChoosing({ snapshot }: Assessment): boolean {
  const { reads, customers, customer, subscriptions, subscription, namespaceRef } = snapshot;
  if (reads === 'agent' && customers.tag !== 'known') return true;
  if (customers.tag === 'unread' || (customers.tag === 'known' && customers.value.length === 0)) return false;
  if (customer === null) return true;
  return (subscription === null && subscriptions.tag !== 'unread') || namespaceRef === null;
}

/** A finding blocks and no planned step mends it, or what the plan is about, or what was begun, could not be read; or what is done does not show yet. */
function isStuck(state: CaseState, assessment: Assessment): boolean {
  const { findings, plan } = assessment;
  const mended = plan.flatMap((one) => traitsOf(one.procedure).mends);
  const blocks = findings.some((one) => one.level === 'block' && !mended.includes(one.id));
  const lags = assessment.lags && assessment.resync === null && !isAssociated(state);
  return blocks || !isWhole(assessment) || assessment.journalUnread !== null || lags;
}

/** What the agent is still asked would change something: a block that was told, or read, stands whatever the answers are. */
function isAsked(state: CaseState, assessment: Assessment): boolean {
  const { snapshot, findings, plan } = assessment;
  if (snapshot.reads === 'api' || askingOf(state, snapshot).current === null) return false;
  const mended = plan.flatMap((one) => traitsOf(one.procedure).mends);
  return !findings.some(
    ({ id, level, messageKey }) =>
      level === 'block' && !mended.includes(id) && messageKey !== 'finding.login-activated.history-unread',
  );
}

function beforeStart(state: CaseState, assessment: Assessment): CaseStatus {
  if (assessment.findings.some((one) => one.id === 'requester-known' && one.level === 'block'))
    return 'blocked';
  if (isChoosing(assessment) || isAsked(state, assessment)) return 'choosing';
  if (isStuck(state, assessment)) return 'blocked';
  return nothingToDo(assessment) && assessment.resync === null ? 'closing' : 'ready';
}

function underWay(state: CaseState, assessment: Assessment): CaseStatus {
  const outcome = outcomeOf(state);
  if (outcome === 'put-back' || isProvisioned(state, assessment)) return 'closing';
  if (outcome === 'done') return assessment.stale || assessment.loading ? 'running' : 'blocked';
  const next = state.steps.find((one) => one.step.at === 'locked');
  const idle = !state.steps.some(
    (one) =>
      inFlight(one) ||
      one.step.at === 'ready' ||
      one.step.at === 'looking' ||
      one.step.at === 'refused' ||
      one.step.at === 'in-doubt',
  );
  if (idle && !assessment.stale && isPartial(state)) return beforeStart(state, assessment);
  return idle && !assessment.stale && next !== undefined && isBlocked(next, assessment)
    ? 'blocked'
    : 'running';
}

/** The journal tells of something begun, or may by now, and the case has not gone on from there. */
const isUnresumed = (state: CaseState, { journalUnread, snapshot, stale }: Assessment): boolean =>
  !isResumed(state) && journalUnread === null && (stale || snapshot.journal.entries.length > 0);

/** Where the case stands. It is worked out of what was read and what was begun, so it is the same after a reload. */
export function caseStatus(state: CaseState, assessment: Assessment): CaseStatus {
  if (!isBegun(state) && (assessment.undecided || isUnresumed(state, assessment))) return 'loading';
  if (!allowed(state)) return 'forbidden';
  const closing = closingOf(state, assessment);
  const status = isBegun(state)
    ? underWay(state, assessment)
    : nothingRead(assessment, state)
      ? 'error'
      : beforeStart(state, assessment);
  if (isClosed(state, closing) && status !== 'running') return 'closed';
  return status;
}
