/** A step says settled only of what is so: at CustomersDot and at GitLab.com, where both can be read. */
import type { CaseStep } from '../../../src/core/case/state.ts';
import type { Side } from '../../../src/core/domain/proof.ts';
import type { World } from '../../world/types.ts';
import { type Aim, truthOf } from './truth.ts';

const services = ['customersdot', 'gitlab'] as const;

/** A look is given up after so long, ms. */
const lookLasts = 15_000;

/** A side that this installation cannot read at all: the other one, or somebody's word, stands for it. */
const isBlind = (side: Side): boolean =>
  side.is === 'untold' || (side.is === 'unseen' && side.trouble.kind === 'forbidden');

export interface Settling {
  /** What is wrong with steps that have just become settled. */
  check(before: readonly CaseStep[], steps: readonly CaseStep[]): readonly string[];
}

export function settlingIn(world: World): Settling {
  const aims = new Map<string, Aim>();
  /** Sides of wishes that were so at the last change of the world, and until when the others were. */
  const so = new Set<string>();
  const until = new Map<string, number>();

  function meet(): void {
    for (const [id, aim] of aims) {
      const truth = truthOf(world, aim);
      for (const service of services) {
        const side = `${id} at ${service}`;
        if (truth[service] === true) so.add(side);
        else if (so.delete(side)) until.set(side, world.now());
      }
    }
  }
  world.subscribe(meet);

  function wrongWith({ id, plan, step }: CaseStep): readonly string[] {
    if (step.at !== 'settled' || step.proof.sides.length === 0) return [];
    const truth = truthOf(world, { ...plan, group: plan.about.namespace?.id ?? null });
    return services.flatMap((service) => {
      if (truth[service] === null) return [];
      const side = step.proof.sides.find((one) => one.service === service);
      if (side !== undefined && isBlind(side)) return [];
      if (side?.is !== 'so') return [`${id} is settled without a look at ${service}`];
      // A look that was on its way may have met what is not so any more.
      const since = world.now() - (until.get(`${id} at ${service}`) ?? Number.NEGATIVE_INFINITY);
      return truth[service] || since <= lookLasts ? [] : [`${id} is settled, and at ${service} it is not so`];
    });
  }

  return {
    check(before, steps) {
      for (const { id, plan } of steps) aims.set(id, { ...plan, group: plan.about.namespace?.id ?? null });
      meet();
      return steps
        .filter((one) => before.find((had) => had.id === one.id)?.step.at !== 'settled')
        .flatMap(wrongWith);
    },
  };
}
