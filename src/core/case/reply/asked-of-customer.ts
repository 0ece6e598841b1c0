/** What of a case only the customer can mend or decide, what stands most in the way first. */
import { known } from '../../domain/loadable.ts';
import type { Finding, FindingId } from '../../findings/finding.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Consent, Mending } from './kinds.ts';

type AnswerOf<Id extends FindingId> = Finding<Id>['messageKey'] extends `finding.${Id}.${infer Answer}`
  ? Answer
  : never;

/** The reply to a finding at that level, where it says one of these; where none is given: whatever it says. */
type Rule<Kind> = {
  readonly [Id in FindingId]: readonly [
    kind: Kind,
    id: Id,
    level: 'block' | 'stop',
    ...answers: readonly AnswerOf<Id>[],
  ];
}[FindingId];

/** Who asks comes first: nothing of a purchase is told to whom it may not belong to (R3). */
const ofPurchase: readonly Rule<Mending>[] = [
  ['prove-ownership', 'requester-is-customer', 'stop'],
  ['ended', 'subscription-active', 'block', 'over'],
  ['cancelled', 'subscription-active', 'block'],
  ['self-managed', 'subscription-is-saas', 'block'],
  ['trial', 'subscription-not-trial', 'block'],
  ['which-subscription', 'subscription-named', 'stop'],
];

const ofGroup: readonly Rule<Mending>[] = [
  ['group-not-there', 'namespace-known', 'block'],
  ['group-ends', 'namespace-deletion', 'block'],
  ['personal-namespace', 'namespace-is-root-group', 'block', 'personal'],
  ['root-group', 'namespace-is-root-group', 'block'],
  ['gitlab-username', 'account-linked', 'block', 'nobody'],
  ['linked-elsewhere', 'linked-elsewhere', 'block'],
  ['become-owner', 'owner-of-namespace', 'block'],
  ['become-owner', 'owner-of-namespace', 'stop'],
];

const agreed: readonly Rule<Consent>[] = [
  ['replace', 'namespace-free', 'stop', 'active', 'held', 'nameless'],
  ['moves', 'source-namespace', 'stop'],
  ['packs-linked', 'compute-minutes', 'stop', 'packs-linked'],
  ['starts-later', 'subscription-started', 'stop'],
  ['too-few-seats', 'seats-match', 'stop', 'short', 'refused'],
  ['peak', 'seats-peak', 'stop', 'carried', 'carried-later', 'carried-unknown'],
  ['right-group', 'seats-match', 'stop', 'many'],
];

const fits =
  (findings: readonly Finding[]) =>
  ([, id, level, ...answers]: Rule<unknown>): boolean =>
    findings.some(
      (one) =>
        one.id === id &&
        one.level === level &&
        (answers.length === 0 || answers.some((answer) => one.messageKey === `finding.${id}.${answer}`)),
    );

/** Packs are told of where the subscription leaves a group: on the one it is to be on nothing moves. */
const moves = (findings: readonly Finding[]): boolean =>
  findings.some((one) => one.id === 'source-namespace' && one.level === 'stop');

/** What the customer has to agree to before the plan may go; empty where there is nothing. */
export const consentsIn = (findings: readonly Finding[]): readonly Consent[] =>
  agreed
    .filter(fits(findings))
    .map(([kind]) => kind)
    .filter((kind) => kind !== 'packs-linked' || moves(findings));

/** Nobody is asked to sign in whom GitLab.com does not let in. */
const canSignIn = (findings: readonly Finding[]): boolean =>
  !findings.some((one) => one.id === 'user-active' && one.level === 'warn');

/** None is chosen of those that were read, and the ticket tells of none. Where the agent is asked, none was told so far. */
const lacksSubscription = ({ reads, subscription, subscriptions }: Snapshot): boolean =>
  reads === 'api' && subscription === null && known(subscriptions) !== undefined;

/** The customer is known, and no group is. Where the agent is asked, that comes once they told of a subscription. */
const lacksGroup = ({ customer, reads, subscription, namespaceRef }: Snapshot): boolean =>
  customer !== null && namespaceRef === null && (reads === 'api' || subscription !== null);

/** Whose the purchase is, or whether it can be linked at all: what comes before any other reply. */
export const askedOfPurchase = (findings: readonly Finding[]): Mending | null =>
  ofPurchase.find(fits(findings))?.[0] ?? null;

/**
 * The reply to what only the customer can mend or decide; null where there is nothing of the kind.
 * @param isAsked whether a letter asked for that agreement before: one that nobody asked for comes first
 */
export function askedOfCustomer(
  findings: readonly Finding[],
  snapshot: Snapshot,
  isAsked: (consent: Consent) => boolean,
): Mending | Consent | null {
  const purchase = askedOfPurchase(findings);
  if (purchase !== null) return purchase;
  if (lacksSubscription(snapshot)) return 'which-subscription';
  if (lacksGroup(snapshot)) return 'which-group';
  const group = ofGroup.find(fits(findings))?.[0];
  if (group !== undefined) return group;
  // Nothing is agreed to about a purchase that is not known.
  const needed = snapshot.subscription === null ? [] : consentsIn(findings);
  const consent = needed.find((one) => !isAsked(one)) ?? needed[0];
  if (consent !== undefined) return consent;
  const expired = findings.some((one) => one.id === 'token-valid' && one.level === 'warn');
  return expired && canSignIn(findings) ? 'sign-in-again' : null;
}
