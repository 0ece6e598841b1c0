/** The case as it is shown: all that the column draws, worked out here, so that no component decides anything. */
import { actedIn } from '../step/state.ts';
import { factIn } from '../facts/store.ts';
import { attemptsOf } from '../journal/attempts.ts';
import type { Entry } from '../journal/entry.ts';
import { type Loadable, pending } from '../domain/loadable.ts';
import type { Namespace } from '../domain/records/gitlab.ts';
import { type Neighbours, neighboursOf } from '../facts/neighbours.ts';
import { deferredQueries } from '../facts/deferred-queries.ts';
import { type ClosingView, closingView } from './closing-view.ts';
import { type Hold, holdOf } from './hold.ts';
import { leadIn } from './lead.ts';
import { type FactsPart, liftedIn } from './lifted.ts';
import type { Finding } from '../findings/finding.ts';
import { ownedGroupsIn } from './owned-groups.ts';
import { type LookupView, lookupView } from './lookup.ts';
import { type Choosing, choosingOf } from './may-choose.ts';
import { type PlanView, planView } from './plan-view.ts';
import { type Assessment, assess } from './assessment.ts';
import { usageOf } from './minutes-used.ts';
import { inFlight } from './progress.ts';
import { type CaseStatus, caseStatus } from './status.ts';
import { type StillFree, stillFreeIn } from './still-free.ts';
import { type Asking, askingOf, fieldsShown, formOf, lackingIn, mayTell } from './told.ts';
import type { ManualField, ManualForm } from '../facts/manual-form.ts';
import { allowed, type CaseState, type Escalation, wholeCase } from './state.ts';

/** The facts asked of the agent, as typed, with what is wrong in them and what the open stage still needs. */
export interface Asked extends Asking {
  readonly form: ManualForm;
  readonly lacks: ReturnType<typeof lackingIn>;
  /** The fields that are shown, folded away at most, and empty. */
  readonly untold: readonly ManualField[];
  /** A change is, or may be, on its way: what was told stays as it is, and nothing more is asked. */
  readonly locked: boolean;
  /** The same of the stages that were gone through, while what is asked just now may still be told. */
  readonly earlierLocked: boolean;
}

/**
 * All that the screen shows of a case. `hold`: null where nothing holds it up. `closing`: null while there is
 * nothing to tell the customer and nothing to compare.
 */
export interface CaseView {
  readonly assessment: Assessment;
  readonly status: CaseStatus;
  readonly hold: Hold | null;
  /** A confirmation was sent, and the group is on Free; null where that is not so, or while steps say how it stands. */
  readonly stillFree: StillFree | null;
  /** Letters were sent before, and there is something to say of them: nothing was begun here, or all of it is done. */
  readonly followsUp: boolean;
  readonly plan: PlanView;
  readonly closing: ClosingView | null;
  /** The case can be escalated as a whole, or was; `now`: what came of it so far. Null: its steps are what can be. */
  readonly escalation: { readonly now: Escalation | null } | null;
  readonly choosing: Choosing;
  /** The part of the facts that needs a choice or an answer; null where none does. */
  readonly lifted: FactsPart | null;
  /** The first thing that stands in the way, said with the verdict; null where nothing does, or the steps say it. */
  readonly lead: Finding | null;
  /** The customer whom the agent looks up; null where there is nothing to say of it. */
  readonly lookup: LookupView | null;
  /** What is asked of the agent; null where nothing is, or they may not tell. */
  readonly asked: Asked | null;
  /** The settings promise an API: by the mode that sends changes to it, or by the admin who reads through it. */
  readonly lacksApi: boolean;
  /** What colleagues have begun on the ticket and not ended, by its journal, and no step tells of. */
  readonly begunByOthers: readonly Entry[];
  /** Groups that were read on the way, as far as the GitLab user owns them. */
  readonly ownedGroups: readonly Namespace[];
  /** How far the customer's older subscriptions are read. */
  readonly olderSubscriptions: 'none' | 'unread' | 'asked';
  readonly insuranceAwaited: boolean;
  /** Other tickets that may be about the same; null as long as nobody has asked for them. */
  readonly neighbours: Neighbours | null;
  /** The group's compute minutes of this month; null: nothing shows them. */
  readonly minutesUsed: Loadable<number | null> | null;
}

function olderSubscriptions({
  snapshot: { facts, moreSubscriptions },
}: Assessment): CaseView['olderSubscriptions'] {
  if (moreSubscriptions === null) return 'none';
  return factIn(facts, 'subscriptions-page', moreSubscriptions).tag === 'asked' ? 'asked' : 'unread';
}

const lacksApi = ({ mode, settings }: CaseState, { snapshot }: Assessment): boolean =>
  snapshot.reads === 'agent' &&
  (mode === 'api' || (mode === 'internal_request' && settings.adminEmail !== null));

function askedIn(state: CaseState, { snapshot }: Assessment): Asked {
  const asking = askingOf(state, snapshot);
  const form = formOf(state, snapshot);
  const untold = fieldsShown(asking).filter((field) => (form[field] ?? '').trim() === '');
  return {
    ...asking,
    form,
    lacks: lackingIn(asking, form),
    untold,
    locked: !mayTell(state, asking),
    earlierLocked: state.steps.some(inFlight),
  };
}

/** What cannot go on can always be handed on (contracts/automation.md, `escalate`). */
function escalationIn({ escalations }: CaseState, status: CaseStatus): CaseView['escalation'] {
  const now = escalations[wholeCase] ?? null;
  return status === 'blocked' || now !== null ? { now } : null;
}

/** While what was told brings something to read, the form stays where it stands: the next stage may open in it. */
const isAsking = ({ taken }: CaseState, { current }: Asked, status: CaseStatus): boolean =>
  status === 'loading' ? Object.keys(taken).length > 0 : current !== null;

/** A step that goes on from an attempt says itself who has begun it. */
const isTold = ({ steps }: CaseState, attempt: string): boolean =>
  steps.some(({ begunBy, step }) => begunBy !== null && actedIn(step)?.attempt === attempt);

const begunByOthers = (state: CaseState, { snapshot }: Assessment): CaseView['begunByOthers'] =>
  attemptsOf(snapshot.journal)
    .filter(({ ended, begun }) => ended === null && begun.agentId !== state.agent.id)
    .map(({ begun }) => begun)
    .filter(({ attempt }) => !isTold(state, attempt));

/** Where something is to be chosen, only why nothing is proposed is said beside it. */
const leadBeside = (lifted: FactsPart | null, lead: Finding | null): Finding | null =>
  lifted === null || (lifted === 'subscription' && lead?.id === 'subscription-named') ? lead : null;

/** The view of a case at one moment. `now`: epoch ms. */
export function viewOf(state: CaseState, now: number): CaseView {
  const assessment = assess(state, now);
  const { snapshot } = assessment;
  const status = caseStatus(state, assessment);
  const isWorking = status === 'loading' || status === 'running';
  const hasEmail = snapshot.ticket.requester.emails.length > 0;
  const asked = snapshot.reads === 'agent' && allowed(state) && hasEmail ? askedIn(state, assessment) : null;
  const asks = asked !== null && isAsking(state, asked, status);
  const lifted = liftedIn(assessment, status, asks);
  return {
    assessment,
    status,
    hold: holdOf(state, assessment),
    stillFree: isWorking ? null : stillFreeIn(state, assessment),
    followsUp: !isWorking && (state.letters?.list.length ?? 0) > 0,
    plan: planView(state, assessment, status),
    closing: closingView(state, assessment, status),
    escalation: escalationIn(state, status),
    choosing: choosingOf(state, status),
    lifted,
    lead: leadBeside(lifted, leadIn(assessment, status)),
    lookup: lookupView(state),
    asked,
    lacksApi: lacksApi(state, assessment),
    begunByOthers: begunByOthers(state, assessment),
    ownedGroups: ownedGroupsIn(snapshot),
    olderSubscriptions: olderSubscriptions(assessment),
    neighbours: state.wantsNeighbours === true ? neighboursOf(snapshot) : null,
    insuranceAwaited: deferredQueries(snapshot).some((one) =>
      pending(factIn(snapshot.facts, one.of, one.arg)),
    ),
    minutesUsed: usageOf(state, assessment),
  };
}
