/** What other hands do to the world while a case is under way, and what became of the groups. */
import { group, plan } from '../../world/build/index.ts';
import { resolveDates } from '../../world/dates.ts';
import type { Customer, Subscription } from '../../world/state/customersdot.ts';
import type { Namespace } from '../../world/state/gitlab.ts';
import type { World } from '../../world/types.ts';
import { notesSent } from '../traffic.ts';

/** A group of the customer that pays, and that nobody has confirmed anything about. */
export const PROD = { id: 9003, full_path: 'acme-prod' };

function found<T>(list: readonly T[], is: (one: T) => boolean, what: string): T {
  const one = list.find(is);
  if (one === undefined) throw new Error(`There is no ${what}.`);
  return one;
}

export const groupIn = (world: World, id: number): Namespace =>
  found(world.state.gitlab.namespaces, (one) => one.id === id, `group ${id}`);

export const subIn = (world: World, name: string): Subscription =>
  found(world.state.customersdot.subscriptions, (one) => one.name === name, name);

export const customerIn = (world: World, id = 5501): Customer =>
  found(world.state.customersdot.customers, (one) => one.id === id, `customer ${id}`);

/** The plan that a group is on. */
export const planIn = (world: World, id: number): string => groupIn(world, id).plan?.code ?? 'free';

/** A part of a seed, put into a world that has begun: its dates are the world's. */
export const born = <T>(world: World, part: T): T => resolveDates(part, world.now());

/** The customer puts a subscription on the group that pays, by themselves. */
export function movedToProd(world: World, name: string): void {
  const left = subIn(world, name).linked_namespace;
  if (left !== null) groupIn(world, left.id).plan = null;
  subIn(world, name).linked_namespace = PROD;
  const paying = group({ ...PROD, members: [], plan: plan('premium', 20) });
  world.state.gitlab.namespaces.push(born(world, paying));
}

/** Does something once, when the begun note stands on the ticket and the change was not sent yet. */
export function afterTheNote(world: World, deed: () => void): void {
  const before = notesSent(world).length;
  const stop = world.subscribe(() => {
    if (
      !notesSent(world)
        .slice(before)
        .some((one) => one.status === 200)
    )
      return;
    stop();
    deed();
  });
}
