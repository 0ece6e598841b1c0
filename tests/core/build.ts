/** What the services tell of an ordinary case, with any part of it told otherwise, and what is made of it. */
import type { Choices, Inquiry, Overage } from '#core/facts/inquiry.ts';
import type { FactStore } from '#core/facts/store.ts';
import type { FactKind, FactOf } from '#core/domain/query.ts';
import { findingsOf } from '#core/findings/index.ts';
import type { Finding, FindingId } from '#core/findings/finding.ts';
import { intentOf } from '#core/plan/plan.ts';
import type { Loadable, Source } from '#core/domain/loadable.ts';
import type { Comment } from '#core/domain/records/zendesk.ts';
import type { Customer, Subscription } from '#core/domain/records/customersdot.ts';
import type { GitlabUser, GroupPlan, Namespace } from '#core/domain/records/gitlab.ts';
import { type Snapshot, snapshotOf } from '#core/facts/snapshot.ts';
import type { Ticket } from '#core/facts/ticket.ts';
import type { About } from '#core/domain/wish.ts';
import { account, acme, email, made, mia, now, onAcme, premium, shownPlan, ticketLink } from './records.ts';

export const told = <T>(value: T, by: Source = 'read'): Loadable<T> => ({ tag: 'known', value, at: now, by });
export const notThere: Loadable<never> = { tag: 'absent', at: now, by: 'read' };
export const onItsWay: Loadable<never> = { tag: 'asked' };
export const notRead: Loadable<never> = {
  tag: 'unread',
  trouble: { kind: 'down', service: 'customersdot', detail: 'HTTP 503' },
  at: now,
};

/** Answers by question and argument. */
export type Facts = { readonly [K in FactKind]?: Readonly<Record<string, Loadable<FactOf[K]>>> };

/** What is otherwise than in the ordinary case. */
export interface Given {
  readonly customer?: Partial<Customer>;
  readonly user?: Partial<GitlabUser>;
  readonly sub?: Partial<Subscription>;
  readonly group?: Partial<Namespace>;
  readonly plan?: Partial<GroupPlan>;
  /** Answers that take the place of, or join, those of the ordinary case. */
  readonly facts?: Facts;
  readonly emails?: readonly string[];
  readonly subject?: string;
  readonly comments?: readonly Comment[];
  readonly choices?: Choices;
  readonly remembered?: About;
  readonly reads?: 'api' | 'agent';
  readonly justLinked?: string;
  readonly overage?: Overage;
  readonly held?: Inquiry['held'];
  readonly guesses?: Inquiry['guesses'];
}

/** What remains when somebody else has provisioned it: CustomersDot has it on the group, and GitLab.com shows it. */
export const provisioned: Given = {
  sub: { linked: onAcme },
  group: { plan: 'premium', quota: 10_000 },
  plan: { code: 'premium', name: 'Premium', seats: 24 },
};

export const ticketOf = ({ emails = [email], subject = 'Our group' }: Given): Ticket => ({
  id: '42',
  link: ticketLink,
  subject,
  requester: { id: '8', name: 'Mia Torres', emails, locale: null },
});

/** Every answer of the ordinary case: all is in place, and the customer could link the group without help. */
function ordinary({ customer, user, sub, group, plan, comments = [] }: Given): Facts {
  const who = mia(customer);
  const linked = account(user);
  return {
    conversation: { 42: told({ comments, older: null }) },
    'customers-by-email': { [email]: told([who]) },
    'customers-by-uid': { 4711: told([who]) },
    'login-history': { 5501: told([made]) },
    subscriptions: { 5501: told({ list: [premium(sub)], next: null }) },
    'token-owner': { 5501: told({ state: 'valid', owner: '4711' }) },
    user: { 4711: told(linked) },
    'users-by-email': { [email]: told([linked]) },
    'user-emails': { 4711: told([{ email, confirmed: linked.confirmed }]) },
    'current-user': { self: told(account({ id: '31', username: 'support-app', admin: true })) },
    memberships: { 4711: told({ owned: ['9001'] }) },
    namespace: { 9001: told(acme(group)), 'acme-corp': told(acme(group)) },
    'deletion-mark': { 9001: told({ on: null }) },
    plan: { 9001: told(shownPlan(plan)) },
    orders: { 9001: told([]) },
    member: { '9001/4711': told(50) },
    'inherited-member': { '9001/4711': notThere },
    'recent-changes': { 9001: told([]) },
  };
}

/** The book with these answers in it; an answer named in both is taken from the last. */
export function bookOf(...answers: readonly Facts[]): FactStore {
  const put = <K extends FactKind>(facts: FactStore, of: K): FactStore => {
    const entries = answers.flatMap((facts) => Object.entries(facts[of] ?? {}));
    return { ...facts, [of]: new Map(entries) };
  };
  const kinds = new Set(answers.flatMap((facts) => Object.keys(facts) as FactKind[]));
  return [...kinds].reduce<FactStore>((facts, of) => put(facts, of), {});
}

export const inquiryOf = (given: Given = {}): Inquiry => ({
  ticket: ticketOf(given),
  facts: bookOf(ordinary(given), given.facts ?? {}),
  guesses: given.guesses ?? [],
  choices: given.choices ?? { subscription: 'A-S00012345', namespace: '9001' },
  held: given.held ?? {},
  remembered: given.remembered ?? {},
  journal: { entries: [], times: [], disregarded: [] },
  reads: given.reads ?? 'api',
  now,
  justLinked: given.justLinked ?? null,
  overage: given.overage ?? null,
  wholeJournal: false,
});

export const snapshot = (given: Given = {}): Snapshot => snapshotOf(inquiryOf(given));

export function findings(given: Given = {}): readonly Finding[] {
  const taken = snapshot(given);
  return findingsOf({ snapshot: taken, intent: intentOf(taken) });
}

export const finding = (id: FindingId, given: Given = {}): Finding | undefined =>
  findings(given).find((one) => one.id === id);
