import { type Association, associating, type Seen } from './association.ts';
import { leavingAsks, leftBy, paidAsks } from './association-asks.ts';
import { onceEach, type Traits } from './traits.ts';

/**
 * The Support tool "Force re-associate": no check of seats or owner; putting back is the same tool. When it leaves
 * another group, that has to be confirmed and the target's path typed (R26).
 */
export const forceAssociate: Traits<'force-associate', Association, Seen> = {
  ...associating,
  id: 'force-associate',
  asks: (from, of) => onceEach([...leavingAsks(from, of, true), ...paidAsks(from, of, true)]),
  seenThere: 'step.seen-there.force-associate',
  byRequest: true,
  harms: (from, { wish }) => (from !== null && leftBy(from, wish) !== null ? 'step.leaves' : null),
};
