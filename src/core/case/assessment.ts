/** What can be said of a case at one moment: the snapshot, its findings, route and plan. */
import { factIn } from '../facts/store.ts';
import { type FactOf, keyOf, type Query } from '../domain/query.ts';
import { findingsOf } from '../findings/index.ts';
import type { Finding } from '../findings/finding.ts';
import { readJournal } from '../journal/reading.ts';
import { intentOf, type PlannedStep, planFor, resyncing } from '../plan/plan.ts';
import { type Difference, differenceOf, lags } from '../facts/provisioned.ts';
import { known, pending, type Trouble } from '../domain/loadable.ts';
import type { Comment } from '../domain/records/zendesk.ts';
import { type Route, routeOf } from '../plan/route.ts';
import { type Snapshot, snapshotOf } from '../facts/snapshot.ts';
import { holdsStart, holdsVerdict, requiredQueries } from '../facts/required-queries.ts';
import { withReached } from '../facts/reached-since.ts';
import { keptIntent, wantsWholeJournal } from './phase.ts';
import { seatsOf } from '../domain/records/customersdot.ts';
import { isLasting } from './lasting-difference.ts';
import type { CaseState } from './state.ts';
import { type Stranded, strandedIn, strandedQueries } from './stranded.ts';
import { begunAbout, linkedHere, overageOf, allReached, rememberedOf } from './subject.ts';

/**
 * All that can be said of a case at one moment. `plan` is empty when there is nothing to do, and also when it cannot
 * be told yet.
 */
export interface Assessment {
  /** Epoch ms of this view. */
  readonly now: number;
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
  readonly route: Route;
  readonly plan: readonly PlannedStep[];
  readonly queries: readonly Query[];
  /** The verdict itself still waits for something. */
  readonly undecided: boolean;
  /** Something is still on its way without which nothing may start or go. */
  readonly loading: boolean;
  /** Something that was answered has to be asked again. */
  readonly stale: boolean;
  /** The conversation, or an older page of it that has more of the journal, could not be read: what was begun is not known. */
  readonly journalUnread: Trouble | null;
  /** CustomersDot has the subscription on the group, and GitLab.com does not show it, or cannot be read just now. */
  readonly lags: boolean;
  /** What GitLab.com is seen to show otherwise than the linked subscription wants; null: nothing that was seen. */
  readonly difference: Difference | null;
  /** The same force once more, where such a difference has lasted; null where nothing is to be told again. */
  readonly resync: PlannedStep | null;
  /** Groups that a clearing of this case has left on Free, the last one at the end. */
  readonly stranded: readonly Stranded[];
}

/**
 * Whether CustomersDot is read through its API or asked of the agent (contracts/settings.md, "Reading"): there is
 * none when none is set, when what was set answers as if there were none, or once the agent's form was taken.
 */
export function readsOf(state: CaseState): 'api' | 'agent' {
  if (state.settings.adminEmail === null) return 'agent';
  const noApi = state.ticket.requester.emails.some((email) => {
    const fact = factIn(state.facts, 'customers-by-email', email);
    return fact.tag === 'unread' && fact.trouble.kind === 'no-api';
  });
  return noApi || state.formTaken ? 'agent' : 'api';
}

function withOlder({ facts }: CaseState, newest: readonly Comment[], page: string): readonly Comment[] {
  const comments = [...newest];
  let older: string | null = page;
  while (older !== null) {
    const read: FactOf['older-conversation'] | undefined = known(factIn(facts, 'older-conversation', older));
    if (read === undefined) break;
    comments.push(...read.comments);
    ({ older } = read);
  }
  return comments.length === newest.length ? newest : comments;
}

/** The comments that were read, newest pages and older ones. Empty too while the conversation is not read. */
export function commentsOf(state: CaseState): readonly Comment[] {
  const first = known(factIn(state.facts, 'conversation', state.ticket.id));
  if (first === undefined) return [];
  return first.older === null ? first.comments : withOlder(state, first.comments, first.older);
}

const isRead = (state: CaseState): boolean =>
  known(factIn(state.facts, 'conversation', state.ticket.id)) !== undefined;

function journalUnreadIn(state: CaseState, queries: readonly Query[]): Trouble | null {
  const pages = queries.filter((one) => one.of === 'conversation' || one.of === 'older-conversation');
  const unread = pages
    .map((one) => factIn(state.facts, one.of, one.arg))
    .find((fact) => fact.tag === 'unread');
  return unread?.tag === 'unread' ? unread.trouble : null;
}

function snapshotIn(state: CaseState, now: number): Snapshot {
  const journal = readJournal(commentsOf(state), state.ticket.id);
  const reads = readsOf(state);
  const held = begunAbout(state);
  const remembered = isRead(state) ? rememberedOf(journal) : {};
  return snapshotOf({
    ticket: state.ticket,
    facts: reads === 'agent' ? withReached(state.facts, allReached(state, journal)) : state.facts,
    guesses: state.guesses,
    choices: state.choices,
    held,
    remembered,
    journal,
    reads,
    now,
    justLinked: linkedHere(state),
    overage: overageOf(state, journal, { ...remembered, ...held }),
    wholeJournal: wantsWholeJournal(state),
  });
}

const unique = (queries: readonly Query[]): readonly Query[] => [
  ...new Map(queries.map((one) => [keyOf(one), one])).values(),
];

function compute(state: CaseState, now: number): Assessment {
  const snapshot = snapshotIn(state, now);
  const { journal } = snapshot;
  const kept = keptIntent(state);
  const plan = planFor(snapshot, kept);
  const difference = plan.length === 0 ? differenceOf(snapshot) : null;
  const isDue = difference !== null && isLasting(state, snapshot);
  const resync = isDue ? resyncing(snapshot, difference) : null;
  const meant = kept === null || kept === 'none' ? intentOf(snapshot) : kept;
  const intent = resync === null ? meant : 'force';
  const findings = findingsOf({ snapshot, intent });
  const queries = unique([...requiredQueries(snapshot), ...strandedQueries(state, journal)]);
  const awaited = queries.filter((one) => pending(factIn(state.facts, one.of, one.arg)));
  return {
    now,
    snapshot,
    findings,
    route: routeOf(snapshot, findings),
    plan,
    queries,
    undecided: awaited.some((one) => holdsVerdict(snapshot, one)),
    loading: awaited.some((one) => holdsStart(snapshot, one)),
    stale: queries.some((one) => state.stale.has(keyOf(one))),
    journalUnread: journalUnreadIn(state, queries),
    lags: plan.length === 0 && lags(snapshot),
    difference,
    resync,
    stranded: strandedIn(state, journal),
  };
}

/** What begins with Start: the plan, or a re-sync where all else is done. */
export const stepsToStart = ({ plan, resync }: Assessment): readonly PlannedStep[] =>
  plan.length === 0 && resync !== null ? [resync] : plan;

/** Whether the plan can be told at all: what it is about was chosen, and could be read. */
export const isWhole = ({ snapshot }: Assessment): boolean => {
  const { customer, namespace, linkingPlanned, user } = snapshot;
  return (
    customer !== null &&
    namespace.tag === 'known' &&
    isToldEnough(snapshot) &&
    (!linkingPlanned || user.tag === 'known')
  );
};

/** What decides the plan was read, or told: the linked account, the linked group, and the seats. */
export const isToldEnough = ({ customer, subscription }: Snapshot): boolean =>
  customer?.uid !== undefined && subscription?.linked !== undefined && seatsOf(subscription) !== undefined;

const assessments = new WeakMap<CaseState, { readonly now: number; readonly assessment: Assessment }>();
/** A finding about "the last 15 minutes" or "today" is worked out again after this long, ms. */
const keep = 5_000;

/**
 * The assessment of a state. `now`: epoch ms; one that is less than 5 seconds away from the last one gives the same
 * answer.
 */
export function assess(state: CaseState, now: number): Assessment {
  const had = assessments.get(state);
  if (had !== undefined && Math.abs(now - had.now) < keep) return had.assessment;
  const assessment = compute(state, now);
  assessments.set(state, { now, assessment });
  return assessment;
}
