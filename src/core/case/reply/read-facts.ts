/** What a reply may tell, out of the case as it was read: nothing that was not read is told as zero, none or free. */
import { firstNameOf } from '../../domain/first-name.ts';
import { known } from '../../domain/loadable.ts';
import { isResold, planOf, seatsOf, type Subscription } from '../../domain/records/customersdot.ts';
import { holdersOf, shownCode } from '../../facts/holders.ts';
import { foreignNameIn, otherNameIn } from '../../facts/named.ts';
import { isRaisedByStaff } from '../../facts/raised-by.ts';
import { forecastOf } from '../../facts/seat-forecast.ts';
import { hasEnded, provisionable } from '../../facts/selection/subscription.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Assessment } from '../assessment.ts';
import { notedMinutes } from '../before-after.ts';
import { letterSent } from '../earlier-letters.ts';
import { ownedGroupsIn } from '../owned-groups.ts';
import type { CaseState } from '../state.ts';
import { consentsIn } from './asked-of-customer.ts';
import { doneHere } from './done-here.ts';
import type { Charged, HolderTold, ReplyFacts, TermTold } from './facts.ts';
import type { Consent } from './kinds.ts';
import { planName } from './plan-name.ts';
import { pathOf, putBackIn, subscriptionOf } from './about.ts';

/** So many names stand in one sentence. */
const mostNamed = 5;

/** Resellers and programs have no quarterly reconciliation (R12, R22). */
function chargedOf(subscription: Subscription | null): Charged {
  if (subscription === null) return 'unknown';
  if (subscription.program != null) return 'never';
  if (isResold(subscription) === true) return 'partner';
  if (subscription.reconciliation === null) return 'unknown';
  return subscription.reconciliation ? 'quarterly' : 'renewal';
}

function holderOf(snapshot: Snapshot): HolderTold | null {
  const seats = holdersOf(snapshot).find((one) => one.kind === 'seats' && one.expired !== true);
  if (seats !== undefined)
    return { name: seats.name, plan: seats.plan == null ? null : planName(seats.plan), end: seats.end };
  const code = shownCode(snapshot);
  return code == null ? null : { name: null, plan: planName(code), end: null };
}

/** What was noted before and is there still; null where nothing was noted, or it is another number now. */
function minutesKept(state: CaseState, { journal, namespace }: Snapshot): number | null {
  const group = known(namespace);
  const before = notedMinutes(state, journal, group?.id);
  return before !== null && before > 0 && group?.extraMinutes === before ? before : null;
}

const linkable = ({ subscription, subscriptions, today }: Snapshot): readonly string[] =>
  (known(subscriptions) ?? [])
    .filter((one) => one.name !== subscription?.name && provisionable(one) && !hasEnded(one, today))
    .map((one) => one.name)
    .slice(0, mostNamed);

/** The one that the ticket names and the one that is chosen; where none is, those that could be linked, else all. */
function mayBe(snapshot: Snapshot): readonly string[] {
  const { subscription, subscriptions } = snapshot;
  const named = otherNameIn(snapshot);
  const foreign = foreignNameIn(snapshot);
  const asked = named === null || named === foreign ? [] : [named];
  if (subscription !== null) return [...asked, subscription.name];
  const could = linkable(snapshot);
  const all = (known(subscriptions) ?? []).map((one) => one.name);
  return [...new Set([...asked, ...(could.length > 0 ? could : all)])].slice(0, mostNamed);
}

/** Of those that may be meant: from when until when, and on which group. Nothing is told of one where some of it was not read. */
const termsOf = ({ subscriptions }: Snapshot, names: readonly string[]): readonly TermTold[] =>
  names.flatMap((name) => {
    const sub = (known(subscriptions) ?? []).find((one) => one.name === name);
    if (sub?.start == null || sub.end == null || sub.linked === undefined) return [];
    const path = sub.linked?.path ?? null;
    return sub.linked !== null && path === null ? [] : [{ name, start: sub.start, end: sub.end, path }];
  });

/** A step of which nobody knows whether it has happened. */
const isInDoubt = ({ steps }: CaseState): boolean =>
  steps.some(({ step }) => step.at === 'in-doubt' || step.at === 'waiting');

type Told = Pick<
  ReplyFacts,
  'subscription' | 'status' | 'plan' | 'seats' | 'start' | 'end' | 'partner' | 'charged'
>;

function purchaseOf(state: CaseState, { subscription }: Snapshot): Told {
  const plan = subscription === null ? null : (planOf(subscription) ?? null);
  const resold = subscription !== null && isResold(subscription) === true;
  return {
    subscription: subscription?.name ?? subscriptionOf(state),
    status: subscription?.status ?? null,
    plan: plan === null ? null : planName(plan),
    seats: subscription === null ? null : (seatsOf(subscription) ?? null),
    start: subscription?.start ?? null,
    end: subscription?.end ?? null,
    partner: resold ? (subscription.invoiceOwner ?? '') : null,
    charged: chargedOf(subscription),
  };
}

type Group = Pick<
  ReplyFacts,
  'path' | 'owned' | 'named' | 'from' | 'holder' | 'users' | 'highest' | 'owed' | 'onFree'
>;

function groupOf(state: CaseState, assessment: Assessment): Group {
  const { snapshot, stranded } = assessment;
  const { subscription, mentions } = snapshot;
  const forecast = forecastOf(snapshot);
  const linked = subscription?.linked ?? null;
  return {
    path: pathOf(state, assessment),
    owned: ownedGroupsIn(snapshot)
      .filter((one) => one.kind === 'group' && one.parent === null)
      .map((one) => one.path)
      .slice(0, mostNamed),
    named: mentions.paths.slice(0, mostNamed),
    from: linked === null ? null : (linked.path ?? `#${linked.id}`),
    holder: holderOf(snapshot),
    users: known(snapshot.billable) ?? snapshot.overage?.users ?? null,
    highest: forecast?.highest ?? null,
    owed: forecast?.owed ?? null,
    onFree: stranded.at(-1)?.group.path ?? null,
  };
}

/** Agreements that no letter asked for so far; all that are needed where each was asked for, since it is asked again. */
function unasked(state: CaseState, assessment: Assessment): readonly Consent[] {
  const needed = consentsIn(assessment.findings);
  const open = needed.filter((one) => letterSent(state, assessment, one) === null);
  return open.length === 0 ? needed : open;
}

/** All that a reply may tell of a case. `assessment`: of the same state. */
export function replyFacts(state: CaseState, assessment: Assessment): ReplyFacts {
  const { snapshot, lags } = assessment;
  const { ticket, customer, user, userId } = snapshot;
  const names = mayBe(snapshot);
  const purchase = purchaseOf(state, snapshot);
  const done = doneHere(state, assessment, purchase.subscription ?? '');
  return {
    ...purchase,
    ...groupOf(state, assessment),
    first: firstNameOf(ticket.requester.name),
    agent: state.agent.name,
    portal: state.settings.customersdotUrl,
    gitlab: state.settings.gitlabUrl,
    emails: ticket.requester.emails,
    email: customer?.email ?? null,
    staff: isRaisedByStaff(snapshot),
    foreign: foreignNameIn(snapshot),
    mayBe: names,
    terms: termsOf(snapshot, names),
    others: linkable(snapshot),
    username: known(user)?.username ?? userId,
    consents: unasked(state, assessment),
    linkedHere: done.linked,
    accountHere: done.account,
    changedHere: done.changed,
    replaced: done.replaced,
    left: done.left,
    minutesKept: minutesKept(state, snapshot),
    putBack: putBackIn(state)?.subscription ?? null,
    doubt: isInDoubt(state),
    technical: lags || state.steps.some(({ step }) => step.at !== 'settled'),
  };
}
