/** How it is seen that a subscription is on a group: on both sides (decisions.md, "When a step is settled"). */
import * as customersdot from '../clients/customersdot/endpoints.ts';
import * as gitlab from '../clients/gitlab/endpoints.ts';
import * as z from 'zod/mini';
import type { Job } from '../core/procedure.ts';
import { showsOn } from '../core/provisioned.ts';
import { known, partOf } from '../core/reading.ts';
import { planOf, seatsOf } from '../core/records.ts';
import { type Side, sideOf } from '../core/verdict.ts';
import type { Ports } from './ports.ts';

/** The wish of changing and of forcing: this subscription on this namespace. */
export const Association = z.object({
  subscription: z.string().check(z.regex(/^A-S\d+$/)),
  namespace: z.int().check(z.positive()),
});
export type Association = z.infer<typeof Association>;

/** Looks at the subscription's linked group and at the group's plan and seats, together. */
export async function lookAtAssociation(
  ports: Ports,
  { wish, about }: Job<Association>,
): Promise<readonly Side[]> {
  const [subscription, group] = await Promise.all([
    ports.ask(customersdot.subscription, { name: wish.subscription }),
    ports.ask(gitlab.groupPlan, { namespace: wish.namespace }),
  ]);
  const read = known(partOf(subscription, 0));
  const plan = read === undefined ? about.plan : planOf(read);
  const seats = read === undefined ? about.seats : seatsOf(read);
  return [
    sideOf(
      'customersdot',
      subscription,
      (sub) => sub.linked?.id === wish.namespace,
      (sub) => ({ linked: sub.linked === null ? '-' : (sub.linked.path ?? `#${sub.linked.id}`) }),
    ),
    sideOf(
      'gitlab',
      group,
      (shown) => showsOn(shown, plan, seats),
      (shown) => ({ plan: shown.name ?? shown.code ?? 'Free', seats: shown.seats ?? '-' }),
    ),
  ];
}

/** The values that every form of the Support tools asks for. */
export const groupField = ({ wish, about }: Job<Association>) => ({
  label: 'Namespace ID/Path',
  value: about.namespace?.path ?? String(wish.namespace),
});
