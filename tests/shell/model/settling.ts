/** A step says settled only of what is so: at CustomersDot and at GitLab.com, where both can be read. */
import type { CaseStep } from '../../../src/core/case/state.ts';
import type { Side } from '../../../src/core/verdict.ts';
import type { World } from '../../world/types.ts';
import { type Aim, truthOf } from './truth.ts';

const services = ['customersdot', 'gitlab'] as const;

/** A side that this installation cannot read at all: the other one, or somebody's word, stands for it. */
const isBlind = (side: Side): boolean =>
  side.is === 'untold' || (side.is === 'unseen' && side.trouble.kind === 'forbidden');

export interface Settling {
  /** A new move begins: what was so for a moment in the one before counts no more. */
  turn(): void;
  /** What is wrong with steps that have just become settled. */
  check(before: readonly CaseStep[], steps: readonly CaseStep[]): readonly string[];
}

export function settlingIn(world: World): Settling {
  const aims = new Map<string, Aim>();
  /** Sides of wishes that were so at some moment of this move: a look may have met it. */
  const met = new Set<string>();

  function meet(): void {
    for (const [id, aim] of aims) {
      const truth = truthOf(world, aim);
      for (const service of services) if (truth[service] === true) met.add(`${id} at ${service}`);
    }
  }
  world.subscribe(meet);

  function wrongWith({ id, plan, step }: CaseStep): readonly string[] {
    if (step.at !== 'settled' || step.verdict.sides.length === 0) return [];
    const truth = truthOf(world, { ...plan, group: plan.about.namespace?.id ?? null });
    return services.flatMap((service) => {
      if (truth[service] === null) return [];
      const side = step.verdict.sides.find((one) => one.service === service);
      if (side !== undefined && isBlind(side)) return [];
      if (side?.is !== 'so') return [`${id} is settled without a look at ${service}`];
      return truth[service] || met.has(`${id} at ${service}`)
        ? []
        : [`${id} is settled, and at ${service} it is not so`];
    });
  }

  return {
    turn() {
      met.clear();
      meet();
    },
    check(before, steps) {
      for (const { id, plan } of steps) aims.set(id, { ...plan, group: plan.about.namespace?.id ?? null });
      return steps
        .filter((one) => before.find((had) => had.id === one.id)?.step.at !== 'settled')
        .flatMap(wrongWith);
    },
  };
}
