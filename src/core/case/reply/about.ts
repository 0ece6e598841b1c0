/** What a reply is about where the steps know it and what was read just now does not: a draft never names nothing. */
import { known } from '../../domain/loadable.ts';
import { shownRef } from '../../domain/namespace-ref.ts';
import type { Assessment } from '../assessment.ts';
import type { CaseState } from '../state.ts';

/** What was put back, and where: it may be another group than the one that is chosen by now. */
export function putBackIn({
  steps,
}: CaseState): { readonly subscription: string; readonly path: string } | null {
  const back = steps.findLast((one) => one.role === 'put-back' && one.step.at === 'settled')?.plan;
  if (back === undefined) return null;
  return { subscription: String(back.wish['subscription'] ?? ''), path: back.about.namespace?.path ?? '' };
}

const pathOfSteps = ({ steps }: CaseState): string | null =>
  steps.findLast((one) => one.plan.about.namespace !== undefined)?.plan.about.namespace?.path ?? null;

/** The full path of the group that the reply is about, as it is asked for where it was not read; null: none is chosen. */
export const pathOf = (
  state: CaseState,
  { snapshot: { namespace, namespaceRef } }: Assessment,
): string | null =>
  putBackIn(state)?.path ??
  known(namespace)?.path ??
  pathOfSteps(state) ??
  (namespaceRef === null ? null : shownRef(namespaceRef));

/** The subscription that the steps were to put on the group. */
export function subscriptionOf({ steps }: CaseState): string | null {
  const names = steps
    .filter((one) => one.role !== 'put-back')
    .map(({ plan }) => plan.about.replacedBy ?? plan.wish['subscription'] ?? plan.about.subscription);
  const name = names.findLast((one) => one !== undefined);
  return name === undefined ? null : String(name);
}
