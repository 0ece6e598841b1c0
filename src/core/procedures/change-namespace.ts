/** The portal's "Change linked group": the subscription moves, with the portal's own checks. */
import { type Association, associating, leavingAsks, leftBy, paidAsks, type Seen } from './association.ts';
import { onceEach, type Traits } from './traits.ts';

export const changeNamespace: Traits<'change-namespace', Association, Seen> = {
  ...associating,
  id: 'change-namespace',
  asks: (from, of) => onceEach([...leavingAsks(from, of, false), ...paidAsks(from, of, true)]),
  seenThere: 'step.seen-there.change-namespace',
  byRequest: false,
  harms: (from, { wish }) => (from !== null && leftBy(from, wish) !== null ? 'step.leaves' : null),
};
