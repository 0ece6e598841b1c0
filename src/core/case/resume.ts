/** How a ticket's journal becomes steps again: what was begun is looked at first, whoever began it. */
import { type Attempt, attemptsOf } from '../journal.ts';
import type { PlannedStep } from '../plan.ts';
import { known } from '../reading.ts';
import { refusalAgain } from '../refusal.ts';
import { type Acted, resumed, type Step } from '../step.ts';
import { stepKey } from '../wish.ts';
import { newStep } from './offers.ts';
import { isWhole, type Sight } from './sight.ts';
import type { CaseState, CaseStep } from './state.ts';

const provenBefore = { settled: 'yes', sides: [] } as const;

/** What an automation carries out where changes are internal requests (contracts/settings.md). */
const requested = new Set<string>(['force-associate', 'clear-subscription']);

function actedOf({ begun }: Attempt, state: CaseState): Acted {
  const byRequest = state.mode === 'internal_request' && requested.has(begun.procedure);
  const handed = byRequest ? { url: '', iid: null } : state.mode === 'api' ? null : ('agent' as const);
  return {
    attempt: begun.attempt,
    since: begun.at,
    answered: false,
    worded: false,
    // An address that somebody noted proves nothing, and a number is only where to look.
    handed: begun.request === null ? handed : { url: '', iid: begun.request.iid },
  };
}

function stepFrom(attempt: Attempt, state: CaseState, now: number): Step | null {
  const acted = actedOf(attempt, state);
  switch (attempt.ended?.event) {
    case undefined:
      return resumed(acted, now);
    case 'settled':
      return { at: 'settled', acted, verdict: provenBefore, looked: attempt.ended.at, owes: null };
    case 'refused': {
      const { refusal } = attempt.ended;
      if (refusal === null) return null;
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
function planFrom({ begun }: Attempt, sight: Sight): PlannedStep {
  const group = known(sight.snapshot.namespace);
  const meant = begun.wish['namespace'];
  const same = group !== undefined && (meant === undefined || meant === group.id);
  return {
    key: stepKey(begun.procedure, begun.wish),
    procedure: begun.procedure,
    wish: begun.wish,
    about: { ...(same ? { namespace: { id: group.id, path: group.path } } : {}), ...begun.about },
  };
}

/** Whether what an attempt noted is of the group that the case is about. */
const isOfGroup = ({ begun: { about, wish } }: Attempt, { snapshot }: Sight): boolean =>
  (about.namespace?.id ?? wish['namespace']) === known(snapshot.namespace)?.id;

/** Whether an ended attempt belongs to what the case is about now. */
function concerns(attempt: Attempt, sight: Sight): boolean {
  const { customer, subscription, namespaceRef, namespace } = sight.snapshot;
  const { wish, about, procedure } = attempt.begun;
  if (procedure === 'link-account' || procedure === 'unlink-account')
    return wish['customer'] === customer?.id;
  const group = about.namespace?.id ?? wish['namespace'];
  const sameGroup = namespace.tag === 'known' ? group === namespace.value.id : String(group) === namespaceRef;
  const associates = procedure === 'change-namespace' || procedure === 'force-associate';
  return sameGroup && (!associates || about.putBack === true || wish['subscription'] === subscription?.name);
}

/**
 * The attempt that tells where each wish stands, in the order in which the wishes were first begun: the last one, but
 * an open one before any that has ended.
 */
function latest(attempts: readonly Attempt[]): readonly Attempt[] {
  const byKey = new Map<string, Attempt>();
  for (const attempt of attempts) {
    const key = attempt.key + (attempt.begun.about.putBack === true ? ' put-back' : '');
    const had = byKey.get(key);
    if (had === undefined || had.ended !== null || attempt.ended === null) byKey.set(key, attempt);
  }
  return [...byKey.values()];
}

/**
 * The case with the steps that its journal tells of, followed by what the plan still wants. Called once, when the
 * journal and the first snapshot are there. What the world says beats what the journal says: a step that the plan
 * wants again is due again, however often it was settled before.
 */
export function resumeFrom(state: CaseState, sight: Sight, now: number): CaseState {
  const wanted = new Set(sight.plan.map((one) => one.key));
  const attempts = latest(attemptsOf(sight.snapshot.journal));
  const told = attempts.flatMap((attempt): readonly CaseStep[] => {
    const open = attempt.ended === null;
    if (!open && !concerns(attempt, sight)) return [];
    if (attempt.ended?.event === 'settled' && wanted.has(attempt.key)) return [];
    const step = stepFrom(attempt, state, now);
    if (step === null) return [];
    const { about, agent, at } = attempt.begun;
    const role =
      about.putBack === true
        ? 'put-back'
        : attempt.begun.procedure === 'set-compute-minutes'
          ? 'minutes'
          : 'planned';
    return [{ ...newStep(planFrom(attempt, sight), role), step, begunBy: open ? { agent, at } : null }];
  });
  if (told.length === 0) return { ...state, resumed: true };
  const before =
    attempts.find((one) => one.begun.before !== null && isOfGroup(one, sight))?.begun.before ?? null;
  return withPlan({ ...state, resumed: true, started: true, before, steps: told }, sight);
}

const account = new Set<string>(['unlink-account', 'link-account']);

/** What has ended stands first; of the rest, the account is needed by whatever touches a group. */
function rankOf({ plan, step }: CaseStep): number {
  if (step.at === 'settled' || step.at === 'refused') return 0;
  return account.has(plan.procedure) ? 1 : 2;
}

/**
 * The steps that the journal alone tells of, and after them the plan in its order, as soon as that can be told: what
 * was begun may need another step before it now.
 */
export function withPlan(state: CaseState, sight: Sight): CaseState {
  if (!isWhole(sight)) return { ...state, partial: true };
  const isMeant = (one: CaseStep, plan: PlannedStep): boolean =>
    one.plan.key === plan.key && one.role !== 'put-back';
  const planned = sight.plan.map(
    (plan) => state.steps.find((one) => isMeant(one, plan)) ?? newStep(plan, 'planned'),
  );
  const aside = state.steps.filter((one) => !planned.includes(one));
  const steps = [...aside, ...planned].toSorted((a, b) => rankOf(a) - rankOf(b));
  return { ...state, partial: false, steps };
}
