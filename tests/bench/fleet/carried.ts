/** How many agents one limit carries. */
import type { Limit } from './limits.ts';
import { play, type Team } from './play.ts';

/** Larger teams are not looked at. */
export const largest = 3_000;

/**
 * The largest team that never asks for more than the limit takes; infinite where even the largest of all does not. Found by
 * halving: a larger team asks for what the smaller one asks for, and more.
 */
export function carriedBy(limit: Limit, team: Omit<Team, 'agents'>): number {
  const fits = (agents: number): boolean => {
    const { counters } = play({ ...team, agents }, [limit], false);
    return counters.peak(limit) <= limit.most;
  };
  if (fits(largest)) return Number.POSITIVE_INFINITY;
  let [enough, tooMany] = [0, largest];
  while (tooMany - enough > 1) {
    const middle = Math.floor((enough + tooMany) / 2);
    if (fits(middle)) enough = middle;
    else tooMany = middle;
  }
  return enough;
}
