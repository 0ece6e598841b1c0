/** What this case has done to its group, by the journal and by what this frame has seen. */
import { traitsOf } from '../../procedures/catalog.ts';
import type { PlannedStep } from '../../plan/plan.ts';
import { known } from '../../domain/loadable.ts';
import type { Assessment } from '../assessment.ts';
import { attemptsOn } from '../before-after.ts';
import type { CaseState } from '../state.ts';

type Done = Pick<PlannedStep, 'procedure' | 'wish' | 'about'>;

/** What was settled, the journal's first; the same change may be told twice. */
function settledOn(state: CaseState, { snapshot }: Assessment): readonly Done[] {
  const group = known(snapshot.namespace)?.id;
  const told =
    group === undefined
      ? []
      : attemptsOn(snapshot.journal, group)
          .filter((one) => one.ended?.event === 'settled' && !one.overtaken)
          .map((one) => one.begun);
  const here = state.steps.filter(({ step }) => step.at === 'settled').map((one) => one.plan);
  const reached = state.reached
    .map((one) => one.plan)
    .filter((one) => group === undefined || one.about.namespace?.id === group);
  return [...told, ...reached, ...here];
}

export interface DoneHere {
  /** The subscription was put on the group by this case, and not by other hands. */
  readonly linked: boolean;
  /** Subscriptions that were cleared from the group and not put back. */
  readonly replaced: readonly string[];
  /** The group that the subscription has left. */
  readonly left: string | null;
  /** The GitLab.com account was linked by this case. */
  readonly account: boolean;
  /** Any change has happened, whichever it was. */
  readonly changed: boolean;
}

/** The last change to the account that has settled leaves it with a user: unlinking wishes for none. */
function isAccountLinked({ steps }: CaseState): boolean {
  const last = steps.findLast(
    ({ plan, step }) => step.at === 'settled' && traitsOf(plan.procedure).resumesAs === 'account',
  );
  return last?.plan.wish['uid'] !== undefined;
}

/** @param subscription the one that the case is about */
export function doneHere(state: CaseState, assessment: Assessment, subscription: string): DoneHere {
  const done = settledOn(state, assessment);
  const associated = done.filter(({ procedure }) => traitsOf(procedure).associates);
  const own = associated.filter(({ wish }) => wish['subscription'] === subscription);
  const back = new Set(associated.map(({ wish }) => wish['subscription']));
  const cleared = done
    .filter(({ procedure }) => traitsOf(procedure).clears)
    .map(({ wish }) => wish['subscription'])
    .filter((name) => !back.has(name))
    .map(String);
  return {
    linked: own.length > 0,
    changed: done.length > 0,
    replaced: [...new Set(cleared)],
    left: own.findLast(({ about }) => about.from !== undefined)?.about.from ?? null,
    account: isAccountLinked(state),
  };
}
