/** Which reply fits the case (decisions.md, "Closing"). */
import type { FindingId, Finding } from '../findings/finding.ts';
import type { Route } from '../plan/route.ts';
import { type Assessment, isToldEnough } from './assessment.ts';
import { isRaisedByStaff } from '../facts/raised-by.ts';
import { type CaseState, wholeCase } from './state.ts';
import { isBegun } from './phase.ts';
import { outcomeOf } from './progress.ts';
import { isProvisioned } from './hold.ts';

/** Each kind is a text of the translations under `reply.<kind>`. */
export type ReplyKind =
  | 'confirmation'
  | 'self-serve'
  | 'self-serve-moving'
  | 'expert-review'
  | 'hand-over'
  | 'put-back'
  | 'become-owner'
  | 'too-few-seats'
  | 'sign-in-again';

/** Findings that the customer has to mend, the one that stands most in the way first. */
const mendedByCustomer: readonly {
  readonly id: FindingId;
  readonly levels: readonly string[];
  /** The sentences that the reply fits; missing: all of them. */
  readonly says?: readonly Finding['messageKey'][];
  readonly kind: ReplyKind;
}[] = [
  { id: 'owner-of-namespace', levels: ['block', 'stop'], kind: 'become-owner' },
  {
    id: 'seats-match',
    levels: ['stop'],
    says: ['finding.seats-match.short', 'finding.seats-match.refused'],
    kind: 'too-few-seats',
  },
  { id: 'token-valid', levels: ['warn'], kind: 'sign-in-again' },
];

/** Nobody is asked to sign in whom GitLab.com does not let in. */
const canSignIn = (findings: readonly Finding[]): boolean =>
  !findings.some((one) => one.id === 'user-active' && one.level === 'warn');

function mendedBy(findings: readonly Finding[]): ReplyKind | null {
  const fits = mendedByCustomer.find(({ id, levels, says, kind }) => {
    const found = findings.find((one) => one.id === id);
    const isSaid = found !== undefined && levels.includes(found.level);
    const isFit = isSaid && (says?.includes(found.messageKey) ?? true);
    return isFit && (kind !== 'sign-in-again' || canSignIn(findings));
  });
  return fits?.kind ?? null;
}

/** Routes with a draft of their own. */
const hasDraft: ReadonlySet<Route> = new Set<Route>(['hand-over', 'expert-review', 'self-serve']);

/** Staff writes for a customer: there is no "address you are writing from" to answer to (R4). */
function byRoute({ route, snapshot }: Assessment): ReplyKind | null {
  switch (route) {
    case 'hand-over':
      return isRaisedByStaff(snapshot) ? null : 'hand-over';
    case 'self-serve':
      return snapshot.subscription?.linked == null ? 'self-serve' : 'self-serve-moving';
    case 'expert-review':
      return 'expert-review';
    default:
      return null;
  }
}

/** The whole case was escalated, and what held it up then does so still. */
const isHandedOn = ({ escalations }: CaseState, { lags, findings }: Assessment): boolean =>
  escalations[wholeCase] !== undefined && (lags || findings.some((one) => one.level === 'block'));

export function kindOf(state: CaseState, assessment: Assessment): ReplyKind | null {
  // What is still being read may change the route, and the reply with it.
  if (!isBegun(state) && assessment.loading) return null;
  if (outcomeOf(state) === 'put-back') return 'put-back';
  if (isProvisioned(state, assessment)) return 'confirmation';
  if (isBegun(state)) {
    const escalated = state.steps.some(
      (one) => state.escalations[one.id] !== undefined && one.step.at !== 'settled',
    );
    return escalated || isHandedOn(state, assessment) ? 'expert-review' : null;
  }
  if (hasDraft.has(assessment.route)) return byRoute(assessment);
  if (isHandedOn(state, assessment)) return 'expert-review';
  if (onlyReplyLeft(assessment)) return assessment.lags ? null : 'confirmation';
  return mendedBy(assessment.findings);
}

/** CustomersDot has the subscription on the group already, and the account as well. */
function onlyReplyLeft({ snapshot, findings, plan, undecided }: Assessment): boolean {
  const complete = isToldEnough(snapshot) && snapshot.namespace.tag === 'known';
  return !undecided && complete && plan.length === 0 && !findings.some((one) => one.level === 'block');
}

/** Nothing is left to do, and GitLab.com shows it: only the closing. */
export const nothingToDo = (assessment: Assessment): boolean => onlyReplyLeft(assessment) && !assessment.lags;
