/** Which reply fits the case (decisions.md, "Closing"). */
import type { Route } from '../plan/route.ts';
import { type Assessment, isToldEnough } from './assessment.ts';
import { type CaseState, wholeCase } from './state.ts';
import { isBegun } from './phase.ts';
import { outcomeOf } from './progress.ts';
import { isProvisioned } from './hold.ts';
import { letterSent } from './earlier-letters.ts';
import { askedOfCustomer, askedOfPurchase } from './reply/asked-of-customer.ts';
import type { ReplyKind } from './reply/kinds.ts';

/** Routes with a draft of their own. */
const ofRoute: { readonly [R in Route]?: ReplyKind } = {
  'hand-over': 'hand-over',
  'self-serve': 'self-serve',
  'expert-review': 'expert-review',
};

/** A step was handed on, and is not settled since. */
const isStepHandedOn = ({ steps, escalations }: CaseState): boolean =>
  steps.some((one) => escalations[one.id] !== undefined && one.step.at !== 'settled');

/** The whole case was escalated, and what held it up then does so still. */
const isHandedOn = ({ escalations }: CaseState, { lags, findings }: Assessment): boolean =>
  escalations[wholeCase] !== undefined && (lags || findings.some((one) => one.level === 'block'));

/**
 * The reply that fits the case as it stands; null while there is nothing to tell or to ask the customer, and as long as
 * something is still being read that may change it.
 */
export function replyKindOf(state: CaseState, assessment: Assessment): ReplyKind | null {
  if (!isBegun(state) && assessment.loading) return null;
  if (outcomeOf(state) === 'put-back') return 'put-back';
  if (isProvisioned(state, assessment)) return 'confirmation';
  const isEscalated = isStepHandedOn(state) || isHandedOn(state, assessment);
  if (isBegun(state)) return isEscalated ? 'escalated' : null;
  const own = ofRoute[assessment.route];
  // Steps that name a purchase are for whom it belongs to, and about the one that is meant.
  const asked = own === 'self-serve' ? askedOfPurchase(assessment.findings) : null;
  if (own !== undefined) return asked ?? own;
  if (isEscalated) return 'escalated';
  if (onlyReplyLeft(assessment)) return assessment.lags ? null : 'confirmation';
  const isAsked = (kind: ReplyKind): boolean => letterSent(state, assessment, kind) !== null;
  return askedOfCustomer(assessment.findings, assessment.snapshot, isAsked);
}

/** CustomersDot has the subscription on the group already, and the account as well. */
function onlyReplyLeft({ snapshot, findings, plan, undecided }: Assessment): boolean {
  const complete = isToldEnough(snapshot) && snapshot.namespace.tag === 'known';
  return !undecided && complete && plan.length === 0 && !findings.some((one) => one.level === 'block');
}

/** Nothing is left to do, and GitLab.com shows it: only the closing. */
export const nothingToDo = (assessment: Assessment): boolean => onlyReplyLeft(assessment) && !assessment.lags;
