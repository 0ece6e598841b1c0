/** What the journal and the steps tell of the case: what it is about, and what was reached so far. */
import { type Attempt, attemptsOf, type Journal } from '../journal.ts';
import type { PlannedStep } from '../plan.ts';
import type { About } from '../wish.ts';
import type { Reached } from '../word.ts';
import type { CaseState } from './state.ts';

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

/** What the steps of a begun case are about: it holds on to that, whatever else the ticket names by now. */
export function begunAbout({
  started,
  steps,
}: CaseState): Pick<About, 'namespace' | 'subscription' | 'customer'> {
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

/** The GitLab.com user that this frame linked, with proof; null where it did not, or a wrong link is repaired. */
export const linkedHere = (state: CaseState): string | null => {
  const step = state.steps.find((one) => one.plan.procedure === 'link-account' && one.step.at === 'settled');
  const repaired = state.steps.some((one) => one.plan.procedure === 'unlink-account');
  return step === undefined || repaired ? null : String(step.plan.wish['uid']);
};

const reached = ({ procedure, wish, about }: Pick<PlannedStep, 'procedure' | 'wish' | 'about'>): Reached => ({
  procedure,
  wish,
  path: about.namespace?.path ?? null,
});

/** What the journal and the steps of this frame have settled, oldest first. */
export const reachedBy = (state: CaseState, journal: Journal): readonly Reached[] => [
  ...attemptsOf(journal)
    .filter((one) => one.ended?.event === 'settled')
    .map(({ begun }) => reached(begun)),
  ...state.steps.filter((one) => one.step.at === 'settled').map(({ plan }) => reached(plan)),
];
