/** One wish is applied once: what the world counts is held against what the ticket's notes allow. */
import type { World } from '../../world/types.ts';
import { keyOf, notesOn } from './ticket-notes.ts';
import { type Applied, appliedIn, undoes } from './truth.ts';

/** How often something took a wish away again after it had been reached. */
function undone(all: readonly Applied[], key: string): number {
  let reached: Applied | null = null;
  let times = 0;
  for (const one of all) {
    if (one.key === key) reached = one;
    else if (reached !== null && undoes(one, reached)) {
      reached = null;
      times += 1;
    }
  }
  return times;
}

/**
 * Wishes that were applied too often. An attempt that is noted as refused was never applied, and another attempt needs
 * the agent's noted word that the earlier one did not happen, or a world that was changed away from the wish.
 * @param byHand how many of the world's deeds were done by hand in the admin pages, in the order of the world's count
 */
export function appliedTooOften(world: World, byHand: ReadonlySet<number>): readonly string[] {
  const all = appliedIn(world);
  const byApp = all.filter((_, index) => !byHand.has(index));
  const notes = notesOn(world);
  return [...new Set(byApp.map((one) => one.key))].flatMap((key) => {
    const times = byApp.filter((one) => one.key === key).length;
    const noted = (event: string): number =>
      notes.filter((one) => one.event === event && keyOf(one) === key).length;
    const attempts = noted('begun') - noted('refused');
    const excuses = noted('did-not-happen') + undone(all, key);
    return [
      ...(times > attempts
        ? [`${key} was applied ${times} times in ${attempts} attempts that were not refused`]
        : []),
      ...(times - 1 > excuses
        ? [`${key} was applied ${times} times, with ${excuses} reasons to try again`]
        : []),
    ];
  });
}
