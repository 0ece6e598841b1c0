/** A group that this frame has cleared counts as on Free, until it is on a paid plan again: nothing takes that away. */
import type { CaseStep } from '../../../src/core/case/state.ts';
import type { Assessment } from '../../../src/core/case/assessment.ts';
import type { World } from '../../world/types.ts';
import { isPaid, planIn } from './state-now.ts';

export interface Stranding {
  /** Steps of one frame, as they were and as they are, whenever it has told something. */
  see(before: readonly CaseStep[], steps: readonly CaseStep[]): void;
  /** Groups that were cleared, are not on a paid plan, and that the frame says nothing of. */
  forgotten(assessment: Assessment): readonly string[];
}

const associates = ({ plan }: CaseStep): boolean =>
  plan.procedure === 'change-namespace' || plan.procedure === 'force-associate';

/** One frame's own clearings; a new frame has none of its own. */
export function strandingIn(world: World): Stranding {
  const cleared = new Set<number>();

  function paidAgain(): void {
    for (const id of cleared) if (isPaid(planIn(world, id))) cleared.delete(id);
  }
  world.subscribe(paidAgain);

  /** A step that this frame was at has become settled. */
  function settled({ plan, step }: CaseStep): void {
    const group = plan.about.namespace?.id ?? plan.wish['namespace'];
    if (typeof group !== 'number') return;
    if (plan.procedure === 'clear-subscription' && step.at === 'settled' && step.acted !== null) {
      cleared.add(group);
    }
  }

  return {
    see(before, steps) {
      for (const one of steps) {
        if (one.step.at !== 'settled') continue;
        if (associates(one)) cleared.delete(Number(one.plan.wish['namespace']));
        const had = before.find(({ id }) => id === one.id);
        if (had !== undefined && had.step.at !== 'settled') settled(one);
      }
      paidAgain();
    },
    forgotten: ({ stranded }) =>
      [...cleared]
        .filter((id) => !stranded.some(({ group }) => group.id === id))
        .map((id) => `group ${id} was cleared, and nothing says that it is on Free`),
  };
}
