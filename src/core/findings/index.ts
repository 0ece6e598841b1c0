/** The register of findings: one line each, in the order in which the page of rules asks them. */
import * as account from './account.ts';
import * as aftermath from './aftermath.ts';
import type { Finding, Question, FindingRule } from './finding.ts';
import { subscriptionNamed } from './named-subscription.ts';
import * as namespace from './namespace.ts';
import * as purchase from './purchase.ts';
import * as requester from './requester.ts';
import * as seats from './seats.ts';
import * as subscription from './subscription.ts';

const rules: readonly FindingRule[] = [
  requester.requesterKnown,
  requester.customerKnown,
  requester.customerUnique,
  requester.requesterIsCustomer,
  requester.loginActivated,
  purchase.reseller,
  purchase.program,
  account.accountLinked,
  account.tokenValid,
  account.linkedUserIsCustomer,
  account.linkedElsewhere,
  account.userActive,
  account.ownerOfNamespace,
  subscription.subscriptionActive,
  subscriptionNamed,
  subscription.subscriptionIsSaas,
  subscription.subscriptionNotTrial,
  subscription.subscriptionStarted,
  subscription.subscriptionHasSeats,
  namespace.namespaceKnown,
  namespace.namespaceDeletion,
  namespace.namespaceIsRootGroup,
  namespace.namespaceFree,
  namespace.sourceNamespace,
  seats.seatsMatch,
  seats.seatsPeak,
  aftermath.computeMinutes,
  aftermath.recentChange,
  aftermath.quotaAfterLinking,
];

/**
 * Answers every question that arises, in the order of decisions.md, "Findings". Without an email address only
 * `requester-known` is asked.
 */
export function findingsOf(question: Question): readonly Finding[] {
  const asked = question.snapshot.ticket.requester.emails.length === 0 ? [requester.requesterKnown] : rules;
  return asked.flatMap((rule) => rule(question) ?? []);
}
