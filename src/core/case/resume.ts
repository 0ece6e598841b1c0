/** How a ticket's journal becomes steps again: what was begun is looked at first, whoever began it. */
import { type Intent, intents } from '../findings/finding.ts';
import { type Attempt, attemptsOf } from '../journal/attempts.ts';
import type { Journal } from '../journal/reading.ts';
import { planned as plannedStep, type PlannedStep } from '../plan/plan.ts';
import { traitsOf } from '../procedures/catalog.ts';
import { known } from '../domain/loadable.ts';
import { refusalAgain } from '../domain/refusal.ts';
import type { Acted, Step } from '../step/state.ts';
import { resumed } from '../step/transition.ts';
import { unsentRefusals } from '../step/looks.ts';
import { attemptsOn } from './before-after.ts';
import { carrierOf } from './carrier.ts';
import { newStep } from './offers.ts';
import { planned } from './phase.ts';
import { goalOf } from './progress.ts';
import { isWhole, type Assessment, assess } from './assessment.ts';
import type { CaseState, CaseStep } from './state.ts';
import type { Role } from '../procedures/traits.ts';

const provenBefore = { settled: 'yes', sides: [] } as const;

const handedTo = { app: null, hand: 'agent', request: { url: '', iid: null } } as const;

function actedOf({ begun }: Attempt, state: CaseState): Acted {
  const handed = handedTo[carrierOf(state.mode, begun.procedure) ?? 'app'];
  return {
    attempt: begun.attempt,
    since: begun.at,
    answered: false,
    attestedBy: null,
    // An address that somebody noted proves nothing, and a number is only where to look.
    delegatedTo: begun.request === null ? handed : { url: '', iid: begun.request.iid },
    from: begun.from,
  };
}

const wasSent = (id: string): boolean => !Object.values<string>(unsentRefusals).includes(id);

/** Where an attempt's step stands; null where the attempt tells of no step: nothing was changed, or it is over. */
function stepFrom(attempt: Attempt, state: CaseState, now: number): Step | null {
  const acted = actedOf(attempt, state);
  if (attempt.overtaken) return null;
  switch (attempt.ended?.event) {
    case undefined:
      return resumed(acted, now);
    case 'settled':
      return { at: 'settled', acted, proof: provenBefore, looked: attempt.ended.at, owes: null };
    case 'refused': {
      const { refusal } = attempt.ended;
      if (refusal === null || !wasSent(refusal.id)) return null;
      return {
        at: 'refused',
        acted,
        refusal: refusalAgain(refusal),
        looked: attempt.ended.at,
        owes: null,
      };
    }
    default:
      return null;
  }
}

/** An entry of another hand may tell only the wish: what it leaves out is taken from the snapshot. */
function planFrom({ begun }: Attempt, assessment: Assessment): PlannedStep {
  const group = known(assessment.snapshot.namespace);
  const meant = begun.wish['namespace'];
  const same = group !== undefined && (meant === undefined || meant === group.id);
  const about = { ...(same ? { namespace: { id: group.id, path: group.path } } : {}), ...begun.about };
  return plannedStep(begun.procedure, begun.wish, about);
}

/** Whether an ended attempt belongs to what the case is about now. */
function concerns(attempt: Attempt, assessment: Assessment): boolean {
  const { customer, subscription, namespaceRef, namespace } = assessment.snapshot;
  const { wish, about, procedure } = attempt.begun;
  const { resumesAs, associates } = traitsOf(procedure);
  if (resumesAs === 'account') return wish['customer'] === customer?.id;
  const group = about.namespace?.id ?? wish['namespace'];
  const sameGroup = namespace.tag === 'known' ? group === namespace.value.id : String(group) === namespaceRef;
  return sameGroup && (!associates || about.putBack === true || wish['subscription'] === subscription?.name);
}

/**
 * The attempt that tells where each wish stands, in the order in which the wishes were first begun: the last one, but
 * an open one before any that has ended.
 */
function latest(journal: Journal): readonly Attempt[] {
  const byKey = new Map<string, Attempt>();
  for (const attempt of attemptsOf(journal)) {
    const key = `${attempt.key} ${roleOf(attempt, journal)}`;
    const had = byKey.get(key);
    if (had === undefined || had.ended !== null || attempt.ended === null) byKey.set(key, attempt);
  }
  return [...byKey.values()];
}

/** Putting back is what undoes a clearing that the journal tells of: whatever calls itself so is judged like any other step. */
function isPutBack({ begun: { about, wish } }: Attempt, journal: Journal): boolean {
  const isCleared = ({ begun }: Attempt): boolean =>
    traitsOf(begun.procedure).clears &&
    begun.wish['subscription'] === wish['subscription'] &&
    begun.about.namespace?.id === wish['namespace'];
  return about.putBack === true && attemptsOf(journal).some(isCleared);
}

/** Sent once more to the subscription's own group. Whatever calls itself so goes from there alone, so nothing drops to Free. */
const isResync = ({ begun: { about, procedure } }: Attempt): boolean =>
  about.resync !== undefined && traitsOf(procedure).associates && about.putBack !== true;

const roleOf = (attempt: Attempt, journal: Journal): Role => {
  const { procedure } = attempt.begun;
  if (isPutBack(attempt, journal)) return 'put-back';
  if (isResync(attempt)) return 're-sync';
  return traitsOf(procedure).resumesAs === 'minutes' ? 'minutes' : 'planned';
};

/** Whether an attempt was meant, and may have changed something. */
const counts = ({ ended, overtaken }: Attempt): boolean =>
  !overtaken &&
  ended?.event !== 'did-not-happen' &&
  !(ended?.event === 'refused' && !wasSent(ended.refusal?.id ?? ''));

/** What the plan that was begun on this group does with it; null where the journal does not tell, or it has ended. */
function intentIn(journal: Journal, assessment: Assessment): Intent | null {
  const group = known(assessment.snapshot.namespace)?.id;
  if (group === undefined) return null;
  const begun = attemptsOn(journal, group).filter((one) => counts(one) && one.begun.about.putBack !== true);
  const ofGroup = begun.filter((one) => traitsOf(one.begun.procedure).changesPlan);
  if (ofGroup.some((one) => traitsOf(one.begun.procedure).clears)) return 'swap';
  const noted = ofGroup.at(-1)?.begun.about.intent;
  return intents.find((one) => one === noted) ?? null;
}

/**
 * The case with the steps that its journal tells of, followed by what the plan still wants. Called when the journal and the
 * first snapshot are there. What the world says beats what the journal says: a step whose goal the plan wants again is due
 * again, however often it was settled before.
 */
export function resumeFrom(state: CaseState, assessment: Assessment, now: number): CaseState {
  const wanted = new Set(assessment.plan.map((plan) => goalOf({ plan, role: 'planned' })));
  const { journal } = assessment.snapshot;
  const told = latest(journal).flatMap((attempt): readonly CaseStep[] => {
    const open = attempt.ended === null;
    if (!open && !concerns(attempt, assessment)) return [];
    const plan = planFrom(attempt, assessment);
    const role = roleOf(attempt, journal);
    if (attempt.ended?.event === 'settled' && wanted.has(goalOf({ plan, role }))) return [];
    const step = stepFrom(attempt, state, now);
    if (step === null) return [];
    const { agent, at } = attempt.begun;
    return [{ ...newStep(plan, role), step, begunBy: open ? { agent, at } : null }];
  });
  if (told.length === 0) return { ...state, phase: planned, steps: [] };
  return completed(
    { ...state, phase: { is: 'running', intent: null, partial: true }, steps: told },
    assessment,
  );
}

/**
 * With the plan, as far as it can be told by now. It is the begun one's, which keeps the intent that the journal tells: what
 * was cleared for a force may well read as a change.
 */
export function completed(state: CaseState, assessment: Assessment): CaseState {
  const { phase } = state;
  if (phase.is !== 'running') return state;
  const intent = phase.intent ?? intentIn(assessment.snapshot.journal, assessment);
  const next: CaseState = { ...state, phase: { ...phase, intent } };
  return withPlan(next, assess(next, assessment.now));
}

/**
 * What has ended stands first, but a refused step that the plan still wants keeps its place behind those it needs; of the
 * rest, the account is needed by whatever touches a group.
 */
function rankOf({ plan, step }: CaseStep, isWanted: boolean): number {
  if (step.at === 'settled' || (step.at === 'refused' && !isWanted)) return 0;
  return traitsOf(plan.procedure).resumesAs === 'account' ? 1 : 2;
}

/**
 * The steps that the journal alone tells of, and after them the plan in its order, as soon as that can be told: what
 * was begun may need another step before it now.
 */
function withPlan(state: CaseState, assessment: Assessment): CaseState {
  const { phase } = state;
  if (phase.is !== 'running') return state;
  if (!isWhole(assessment)) return { ...state, phase: { ...phase, partial: true } };
  const isMeant = (one: CaseStep, plan: PlannedStep): boolean =>
    one.plan.key === plan.key && one.role !== 'put-back';
  const wanted = assessment.plan.map(
    (plan) => state.steps.find((one) => isMeant(one, plan)) ?? newStep(plan, 'planned'),
  );
  const aside = state.steps.filter((one) => !wanted.includes(one));
  const rank = (one: CaseStep): number => rankOf(one, wanted.includes(one));
  const steps = [...aside, ...wanted].toSorted((a, b) => rank(a) - rank(b));
  return { ...state, phase: { ...phase, partial: false }, steps };
}
