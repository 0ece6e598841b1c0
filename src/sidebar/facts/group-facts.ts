/** The facts of a group, as its card shows them. */
import { known, type Loadable } from '../../core/domain/loadable.ts';
import type { GroupPlan, Namespace } from '../../core/domain/records/gitlab.ts';
import { type Shown, shownOf, type Value } from './shown.ts';

export interface GroupParts {
  readonly namespace: Loadable<Namespace>;
  readonly plan: Loadable<GroupPlan>;
  readonly billable: Loadable<number>;
  /** Compute minutes of this month; null: nothing shows them. */
  readonly used: Loadable<number | null> | null;
  /** They bear their name beside the offer to add some, and only once in the page. */
  readonly usedBelow: boolean;
}

/** The plan as GitLab.com tells it, in either of two places. */
export function planShown({ namespace, plan }: GroupParts): Shown {
  const code = known(namespace)?.plan;
  if (namespace.tag !== 'known' || (code !== null && code !== undefined))
    return shownOf(namespace, (group) => group.plan);
  return shownOf(plan, (shown) => shown.code ?? undefined);
}

/** What is asked for by the group's id: it cannot be read either when the group cannot. */
export const shownBeside = <T>(
  namespace: Loadable<Namespace>,
  part: Loadable<T>,
  pick: (value: T) => Value,
): Shown => (namespace.tag === 'unread' ? { is: 'unread', trouble: namespace.trouble } : shownOf(part, pick));

/** GitLab.com shows no month without a right to it, and none of which nothing was noted: neither says zero. */
export const usedShown = (used: Loadable<number | null>): Shown =>
  shownOf(used, (minutes) => minutes ?? undefined);

/** Not set is none at all: GitLab.com leaves these empty until something is bought. */
export const orNone = (value: number | null | undefined): number | undefined => (value === null ? 0 : value);
