/** How it is looked whether a subscription is on a group, and what holds that group: on both sides. */
import { refOfPath } from '../core/domain/namespace-ref.ts';
import * as customersdot from '../clients/customersdot/endpoints.ts';
import * as gitlab from '../clients/gitlab/endpoints.ts';
import type { Departure } from '../core/procedures/departure.ts';
import type { Job, ToldRecords } from '../core/step/procedure.ts';
import type { Association, Seen } from '../core/procedures/association.ts';
import type { Ports } from './ports.ts';

/** The subscription, the target by its id, what GitLab.com shows on it, and the orders that may hold it. */
export async function lookAtAssociation(
  ports: Ports,
  { wish }: Job<Association>,
  told: ToldRecords,
): Promise<Seen> {
  const { namespace } = wish;
  const [subscription, plan, group, orders] = await Promise.all([
    ports.ask(customersdot.subscription, { name: wish.subscription }),
    ports.ask(gitlab.groupPlan, { namespace }),
    ports.ask(gitlab.namespace, { ref: String(namespace) }),
    ports.ask(customersdot.orders, { namespace }),
  ]);
  return { subscription, plan, group, orders, told: told.subscription, toldOrders: told.orders };
}

/** The subscription's linked group, and the group's plan and seats; for a re-sync its quota as well. */
export async function proveAssociation(
  ports: Ports,
  { wish, about }: Job<Association>,
  told: ToldRecords,
): Promise<Seen> {
  const [subscription, plan, group] = await Promise.all([
    ports.ask(customersdot.subscription, { name: wish.subscription }),
    ports.ask(gitlab.groupPlan, { namespace: wish.namespace }),
    about.resync === undefined ? null : ports.ask(gitlab.namespace, { ref: String(wish.namespace) }),
  ]);
  return { subscription, plan, group, orders: null, told: told.subscription, toldOrders: told.orders };
}

/** The value that every form of the Support tools takes: the id, which nobody else can come by, as a path can. */
export const groupField = ({ wish }: Job<Association>) => ({
  label: 'Namespace ID/Path',
  value: String(wish.namespace),
});

export const subscriptionField = (subscription: string) => ({
  label: 'Subscription ID/name',
  value: subscription,
});

/** The target's path as it was read right before, else as it was planned, for a list in which a person finds it. */
export const presentPath = ({ wish, about }: Job<Association>, from: Departure | null): string =>
  String(from?.['path'] ?? about.namespace?.path ?? `#${wish.namespace}`);

/**
 * The path for a form that is filled in with paths: the one read right before, which has the wish's id. A path of digits
 * would be taken for the id of another group there: the id itself is written.
 */
export function pathFrom({ wish, about }: Job<Association>, from: Departure | null): string {
  const path = String(from?.['path'] ?? about.namespace?.path ?? wish.namespace);
  return refOfPath(path) === path ? path : String(wish.namespace);
}

/** The state departed from, for a server that honours it. */
export function expectedLink(from: Departure | null) {
  if (from === null) return undefined;
  const { linked, path } = from;
  return {
    ...(linked === null || typeof linked === 'number' ? { linked_namespace_id: linked } : {}),
    ...(typeof path === 'string' ? { namespace_path: path } : {}),
  };
}
