/** Cases with any of their answers unread, and what each question cannot be answered without. */
import type { FactKind } from '#core/domain/query.ts';
import type { Finding, FindingId } from '#core/findings/finding.ts';
import { findingsOf } from '#core/findings/index.ts';
import { intentOf, type PlannedStep, planFor } from '#core/plan/plan.ts';
import { type Snapshot, snapshotOf } from '#core/facts/snapshot.ts';
import { requiredQueries } from '#core/facts/required-queries.ts';
import { bookOf, type Facts, type Given, inquiryOf, notRead, told } from '../build.ts';
import { account, email, mia, onAcme, order, premium } from '../records.ts';

const holder = premium({ name: 'A-S00010001', linked: onAcme });
export const unlinked = { uid: null, tokenValid: null };

/** Cases whose answers are all there, each with other questions. */
export const cases: readonly (readonly [string, Given])[] = [
  ['the ordinary one', {}],
  ['no account linked', { customer: unlinked }],
  [
    'an admin linked',
    {
      customer: { uid: '77' },
      facts: { user: { 77: told(account({ id: '77', admin: true })) }, member: { '9001/77': told(50) } },
    },
  ],
  ['login unticked', { customer: { loginActivated: false } }],
  ['members counted by listing', { group: { billable: null }, facts: { billable: { 9001: told(24) } } }],
  [
    'a past order',
    {
      facts: {
        orders: { 9001: told([order(holder.name)]) },
        subscription: { [holder.name]: told({ ...holder, linked: null }) },
      },
    },
  ],
  ['linked already', { sub: { linked: onAcme }, group: { plan: 'premium', quota: 10_000, maxSeats: 24 } }],
  [
    'two customers',
    {
      choices: { customer: '5501', subscription: 'A-S00012345', namespace: '9001' },
      facts: { 'customers-by-email': { [email]: told([mia(), mia({ id: 5502 })]) } },
    },
  ],
  ['a programme', { sub: { program: 'oss' } }],
];

export const kinds: readonly FactKind[] = [
  'customers-by-email',
  'customers-by-uid',
  'login-history',
  'subscriptions',
  'subscription',
  'token-owner',
  'user',
  'users-by-email',
  'namespace',
  'billable',
  'plan',
  'orders',
  'member',
  'recent-changes',
];

const customer: readonly FactKind[] = ['customers-by-email'];
const sub: readonly FactKind[] = ['customers-by-email', 'subscriptions'];
const group: readonly FactKind[] = ['namespace'];

/** The answers without which a question cannot be answered ok, where the case asks for them at all. */
export const needs: Readonly<Record<FindingId, readonly FactKind[]>> = {
  'requester-known': [],
  'customer-known': customer,
  'customer-unique': customer,
  'requester-is-customer': customer,
  'login-activated': customer,
  reseller: sub,
  program: sub,
  'account-linked': customer,
  'token-valid': customer,
  'linked-user-is-customer': [...customer, 'token-owner', 'user'],
  'linked-elsewhere': [...customer, 'users-by-email', 'customers-by-uid'],
  'user-active': [...customer, 'users-by-email'],
  'owner-of-namespace': [...customer, ...group, 'member'],
  'subscription-active': sub,
  'subscription-named': sub,
  'subscription-is-saas': sub,
  'subscription-not-trial': sub,
  'subscription-started': sub,
  'subscription-has-seats': sub,
  'namespace-known': group,
  'namespace-deletion': group,
  'namespace-is-root-group': group,
  'namespace-free': [...group, 'orders', 'subscription'],
  'source-namespace': [...sub, ...group],
  'seats-match': [...sub, ...group, 'billable'],
  'seats-peak': [...sub, ...group],
  'compute-minutes': [...sub, ...group],
  'recent-change': [...group, 'recent-changes'],
  'quota-after-linking': [...sub, ...group],
};

interface Judged {
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
  readonly queries: ReturnType<typeof requiredQueries>;
  readonly plan: readonly PlannedStep[];
}

/** The same case with every answer of these kinds unread, those that only the outcome of others would ask for too. */
export function judged(given: Given, blind: ReadonlySet<FactKind>): Judged {
  const whole = inquiryOf(given);
  const unread = [...blind].map((kind): Facts => {
    const asked = [...(whole.facts[kind]?.keys() ?? [])];
    return { [kind]: Object.fromEntries(asked.map((arg) => [arg, notRead])) };
  });
  const read = Object.fromEntries(
    Object.entries(whole.facts).map(([kind, answers]) => [kind, Object.fromEntries(answers)]),
  ) as Facts;
  const snapshot = snapshotOf({ ...whole, facts: bookOf(read, ...unread) });
  const findings = findingsOf({ snapshot, intent: intentOf(snapshot) });
  return { snapshot, findings, queries: requiredQueries(snapshot), plan: planFor(snapshot) };
}
