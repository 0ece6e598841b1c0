/** What the journal and the steps tell of the case: what it is about, and what was reached so far. */
import { type Attempt, attemptsOf } from '../journal/attempts.ts';
import type { Journal } from '../journal/reading.ts';
import type { PlannedStep } from '../plan/plan.ts';
import { traitsOf } from '../procedures/catalog.ts';
import type { Departure } from '../procedures/departure.ts';
import type { About } from '../domain/wish.ts';
import type { Overage } from '../facts/inquiry.ts';
import type { ReachedSince } from '../facts/reached-since.ts';
import { type Held, isBegun } from './phase.ts';
import type { CaseState } from './state.ts';

/** What one attempt tells of the case's subject. */
function subjectOf({ begun: { wish, about, procedure } }: Attempt): About {
  const { associates, clears } = traitsOf(procedure);
  const subscription =
    associates && about.putBack !== true && typeof wish['subscription'] === 'string'
      ? wish['subscription']
      : undefined;
  const uid = wish['uid'] === undefined ? undefined : String(wish['uid']);
  // The subscription that a clearing is about is the one that loses the group, not the one to provision.
  const { subscription: aboutSub, replacedBy, ...rest } = about;
  const named = subscription ?? (clears ? replacedBy : about.putBack === true ? undefined : aboutSub);
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
export function rememberedOf(journal: Journal): About {
  const told = attemptsOf(journal)
    .filter((attempt) => attempt.ended?.event !== 'did-not-happen')
    .map(subjectOf);
  const last = told.at(-1) ?? {};
  const named = told.findLast(
    (one) => one.subscription !== undefined && one.namespace?.id === last.namespace?.id,
  );
  return last.subscription === undefined ? { ...named, ...last } : last;
}

/** What a case is about from the moment when start was said of it. A step on the account holds the customer alone. */
export function begunAbout(state: CaseState): Held {
  if (state.phase.is === 'planned' && state.phase.starting) return state.phase.about;
  if (!isBegun(state)) return {};
  const steps = state.steps.filter(({ role }) => role !== 'put-back');
  const linking = steps.findLast(({ plan }) => traitsOf(plan.procedure).associates)?.plan.about ?? {};
  const clearing = steps.findLast(({ plan }) => traitsOf(plan.procedure).clears)?.plan.about;
  const { namespace } = linking;
  const subscription = linking.subscription ?? clearing?.replacedBy;
  const customer = steps.findLast(({ plan }) => plan.about.customer !== undefined)?.plan.about.customer;
  return {
    ...(namespace === undefined ? {} : { namespace }),
    ...(subscription === undefined ? {} : { subscription }),
    ...(customer === undefined ? {} : { customer }),
  };
}

/** The GitLab.com user that this frame linked, with proof; null where it did not, or a wrong link is repaired. */
export function linkedHere({ reached, steps }: CaseState): string | null {
  const isOfAccount = (one: { readonly plan: PlannedStep }): boolean =>
    traitsOf(one.plan.procedure).resumesAs === 'account';
  const accounts = reached.filter(isOfAccount);
  const linked = accounts.findLast((one) => one.plan.wish['uid'] !== undefined);
  const repaired = [...accounts, ...steps.filter(isOfAccount)].some(
    (one) => one.plan.wish['uid'] === undefined,
  );
  return linked === undefined || repaired ? null : String(linked.plan.wish['uid']);
}

const reachedSince = (
  { procedure, wish, about }: Pick<PlannedStep, 'procedure' | 'wish' | 'about'>,
  at: number,
  from: Departure | null,
): ReachedSince => ({ procedure, wish, path: about.namespace?.path ?? null, at, from });

/** What the journal and this frame have settled, oldest first. */
export const allReached = (state: CaseState, journal: Journal): readonly ReachedSince[] => [
  ...attemptsOf(journal).flatMap(({ begun, ended, overtaken }) =>
    ended?.event === 'settled' && !overtaken ? [reachedSince(begun, ended.at, begun.from)] : [],
  ),
  ...state.reached.map(({ plan, at, from }) => reachedSince(plan, at, from ?? null)),
];

/** A refusal of this subscription on this group told that there are too few seats: its numbers, where it had any. */
export function overageOf(
  state: CaseState,
  journal: Journal,
  about: Pick<About, 'subscription' | 'namespace'>,
): Overage | null {
  const isMeant = ({ wish }: Pick<PlannedStep, 'wish'>): boolean =>
    wish['subscription'] === about.subscription && wish['namespace'] === about.namespace?.id;
  const here = state.steps.findLast(
    ({ step, plan }) => step.at === 'refused' && step.refusal.id === overage && isMeant(plan),
  );
  if (here?.step.at === 'refused') {
    const { users } = here.step.refusal.params;
    return { users: typeof users === 'number' ? users : null };
  }
  const told = attemptsOf(journal).some(
    ({ begun, ended }) => ended?.refusal?.id === overage && isMeant(begun),
  );
  return told ? { users: null } : null;
}

const overage = 'overage';
