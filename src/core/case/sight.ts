/** What can be said of a case at one moment: the snapshot, its findings, route and plan. */
import { entry, type FactOf, keyOf, type Query } from '../facts.ts';
import { findingsOf } from '../findings/index.ts';
import type { Finding } from '../findings/finding.ts';
import { type Attempt, attemptsOf, type Journal, readJournal } from '../journal.ts';
import { intentOf, type PlannedStep, planFor } from '../plan.ts';
import { lags } from '../provisioned.ts';
import { known, pending, type Trouble } from '../reading.ts';
import type { Comment } from '../records.ts';
import { type Route, routeOf } from '../route.ts';
import { type Snapshot, snapshotOf } from '../snapshot.ts';
import { holdsStart, holdsVerdict, wantsOf } from '../wants.ts';
import { type Reached, withReached } from '../word.ts';
import type { About } from '../wish.ts';
import { isAssociated } from './goals.ts';
import type { CaseState } from './state.ts';

export interface Sight {
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
  readonly route: Route;
  readonly plan: readonly PlannedStep[];
  readonly wants: readonly Query[];
  /** The verdict itself still waits for something. */
  readonly undecided: boolean;
  /** Something is still on its way without which nothing may start or go. */
  readonly loading: boolean;
  /** Something that was answered has to be asked again. */
  readonly stale: boolean;
  /** The conversation, or an older page of it that has more of the journal, could not be read: what was begun is not known. */
  readonly journalUnread: Trouble | null;
  /** Other hands have put the subscription on the group at CustomersDot, and GitLab.com does not show it yet. */
  readonly lags: boolean;
}

/** CustomersDot has no API here: none is set, or what was set answers as if there were none. */
export function readsOf(state: CaseState): 'api' | 'agent' {
  if (state.settings.adminEmail === null) return 'agent';
  const noApi = state.ticket.requester.emails.some((email) => {
    const part = entry(state.book, 'customers-by-email', email);
    return part.tag === 'unread' && part.trouble.kind === 'no-api';
  });
  return noApi || state.formTaken ? 'agent' : 'api';
}

function withOlder({ book }: CaseState, newest: readonly Comment[], page: string): readonly Comment[] {
  const comments = [...newest];
  let older: string | null = page;
  while (older !== null) {
    const read: FactOf['older-conversation'] | undefined = known(entry(book, 'older-conversation', older));
    if (read === undefined) break;
    comments.push(...read.comments);
    ({ older } = read);
  }
  return comments.length === newest.length ? newest : comments;
}

/** The comments that were read, newest pages and older ones. */
export function commentsOf(state: CaseState): readonly Comment[] {
  const first = known(entry(state.book, 'conversation', state.ticket.id));
  if (first === undefined) return [];
  return first.older === null ? first.comments : withOlder(state, first.comments, first.older);
}

const isRead = (state: CaseState): boolean =>
  known(entry(state.book, 'conversation', state.ticket.id)) !== undefined;

/** What one attempt tells of the case's subject. */
function subjectOf({ begun: { wish, about, procedure } }: Attempt): About {
  const namespaced = procedure === 'change-namespace' || procedure === 'force-associate';
  const subscription =
    namespaced && about.putBack !== true && typeof wish['subscription'] === 'string'
      ? wish['subscription']
      : undefined;
  const uid = procedure === 'link-account' && wish['uid'] !== undefined ? String(wish['uid']) : undefined;
  // The subscription that a clearing is about is the one that loses the group, not the one to provision.
  const { subscription: aboutSub, ...rest } = about;
  const named =
    subscription ?? (procedure === 'clear-subscription' || about.putBack === true ? undefined : aboutSub);
  const namespace =
    rest.namespace ??
    (typeof wish['namespace'] === 'number' ? { id: wish['namespace'], path: '' } : undefined);
  return {
    ...rest,
    ...(named === undefined ? {} : { subscription: named }),
    ...(namespace === undefined ? {} : { namespace }),
    ...(uid === undefined || rest.user !== undefined ? {} : { user: { id: uid, username: '' } }),
    ...(typeof wish['customer'] === 'number' ? { customer: wish['customer'] } : {}),
  };
}

/**
 * What the newest attempt was about: a case goes on with the same subscription and group, in any browser. Setting
 * minutes back, say, names no subscription; an earlier attempt about the same group does.
 */
function rememberedOf(journal: Journal): About {
  const told = attemptsOf(journal)
    .filter((attempt) => attempt.ended?.event !== 'did-not-happen')
    .map(subjectOf);
  const last = told.at(-1) ?? {};
  const named = told.findLast(
    (one) => one.subscription !== undefined && one.namespace?.id === last.namespace?.id,
  );
  return last.subscription === undefined ? { ...named, ...last } : last;
}

/** What the steps of a begun case are about: it holds on to that, whatever else the ticket names by now. */
function begunAbout({ started, steps }: CaseState): Pick<About, 'namespace' | 'subscription' | 'customer'> {
  const aside = new Set<string>(['clear-subscription', 'set-compute-minutes']);
  const abouts = steps
    .filter((one) => started && one.role !== 'put-back' && !aside.has(one.plan.procedure))
    .map((one) => one.plan.about);
  const last = <K extends 'namespace' | 'subscription' | 'customer'>(part: K) => {
    const told = abouts.findLast((one) => one[part] !== undefined)?.[part];
    return told === undefined ? {} : { [part]: told };
  };
  return { ...last('namespace'), ...last('subscription'), ...last('customer') };
}

function journalUnreadIn(state: CaseState, wants: readonly Query[]): Trouble | null {
  const pages = wants.filter((one) => one.of === 'conversation' || one.of === 'older-conversation');
  const unread = pages.map((one) => entry(state.book, one.of, one.arg)).find((part) => part.tag === 'unread');
  return unread?.tag === 'unread' ? unread.trouble : null;
}

const linkedHere = (state: CaseState): string | null => {
  const step = state.steps.find((one) => one.plan.procedure === 'link-account' && one.step.at === 'settled');
  const repaired = state.steps.some((one) => one.plan.procedure === 'unlink-account');
  return step === undefined || repaired ? null : String(step.plan.wish['uid']);
};

/** What the journal and the steps of this frame have settled, oldest first. */
function reachedBy(state: CaseState, journal: Journal): readonly Reached[] {
  const noted = attemptsOf(journal)
    .filter((one) => one.ended?.event === 'settled')
    .map(({ begun }) => ({
      procedure: begun.procedure,
      wish: begun.wish,
      path: begun.about.namespace?.path ?? null,
    }));
  const here = state.steps
    .filter((one) => one.step.at === 'settled')
    .map(({ plan }) => ({
      procedure: plan.procedure,
      wish: plan.wish,
      path: plan.about.namespace?.path ?? null,
    }));
  return [...noted, ...here];
}

function compute(state: CaseState, now: number): Sight {
  const journal = readJournal(commentsOf(state));
  const reads = readsOf(state);
  const snapshot = snapshotOf({
    ticket: state.ticket,
    book: reads === 'agent' ? withReached(state.book, reachedBy(state, journal)) : state.book,
    choices: state.choices,
    remembered: { ...(isRead(state) ? rememberedOf(journal) : {}), ...begunAbout(state) },
    journal,
    reads,
    now,
    justLinked: linkedHere(state),
  });
  const findings = findingsOf({ snapshot, intent: intentOf(snapshot) });
  const wants = wantsOf(snapshot);
  const awaited = wants.filter((one) => pending(entry(state.book, one.of, one.arg)));
  const plan = planFor(snapshot);
  return {
    snapshot,
    findings,
    route: routeOf(snapshot, findings),
    plan,
    wants,
    undecided: awaited.some((one) => holdsVerdict(snapshot, one)),
    loading: awaited.some((one) => holdsStart(snapshot, one)),
    stale: wants.some((one) => state.stale.has(keyOf(one))),
    journalUnread: journalUnreadIn(state, wants),
    lags: plan.length === 0 && !isAssociated(state) && lags(snapshot),
  };
}

/** Whether the plan can be told at all: what it is about was chosen, and could be read. */
export const isWhole = ({
  snapshot: { customer, subscription, namespace, linkingPlanned, user },
}: Sight): boolean =>
  customer !== null &&
  subscription !== null &&
  namespace.tag === 'known' &&
  (!linkingPlanned || user.tag === 'known');

const sights = new WeakMap<CaseState, { readonly now: number; readonly sight: Sight }>();
/** A finding about "the last 15 minutes" or "today" is worked out again after this long, ms. */
const keep = 5_000;

/** The sight of a state; worked out once for each state, since a state never changes. */
export function sightOf(state: CaseState, now: number): Sight {
  const had = sights.get(state);
  if (had !== undefined && Math.abs(now - had.now) < keep) return had.sight;
  const sight = compute(state, now);
  sights.set(state, { now, sight });
  return sight;
}
