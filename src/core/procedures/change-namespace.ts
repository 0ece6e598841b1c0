import { type Association, associating, type Seen } from './association.ts';
import { leavingAsks, leftBy, paidAsks } from './association-asks.ts';
import { onceEach, type Traits } from './traits.ts';

/**
 * The portal's "Change linked group": the subscription moves, with the portal's own checks. A group that it leaves
 * has to be confirmed; a paid plan that no subscription explains wants the path typed as well (decisions.md,
 * "Plan").
 */
export const changeNamespace: Traits<'change-namespace', Association, Seen> = {
  ...associating,
  id: 'change-namespace',
  asks: (from, of) => onceEach([...leavingAsks(from, of, false), ...paidAsks(from, of, true)]),
  seenThere: 'step.seen-there.change-namespace',
  byRequest: false,
  harms: (from, { wish }) => (from !== null && leftBy(from, wish) !== null ? 'step.leaves' : null),
};
