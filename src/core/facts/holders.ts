/** Which other subscriptions hold the group: orders say the names, subscriptions say whether they still do. */
import { factIn } from './store.ts';
import { isPaidCode } from '../domain/group-plan.ts';
import { known, pending } from '../domain/loadable.ts';
import type { About } from '../domain/wish.ts';
import {
  hasKind,
  linkedTo,
  type Order,
  planOf,
  seatsOf,
  type Subscription,
  type Told,
} from '../domain/records/customersdot.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Another subscription with an order on the group (R23 to R25). `seats`: null when its own record could not be read,
 * or is still being read. `end`: its last day in UTC; null when it has none, or nobody tells.
 */
export interface Holder {
  readonly name: string;
  /** `unknown`: the subscription itself could not be read, so it may be either. */
  readonly kind: 'seats' | 'consumption' | 'unknown';
  /** Undefined: nobody has told it, though it is known that there is one. */
  readonly plan: Told<string | null>;
  readonly seats: number | null;
  readonly end: string | null;
  /** Undefined: nobody has told whether it is over. */
  readonly expired: Told<boolean>;
  /** The agent told that it holds the group: what else it has was not asked. */
  readonly told: boolean;
  /** An order says so, and the subscription itself is still being read. */
  readonly pending: boolean;
}

/** Rate plans of Premium and Ultimate SaaS, Gold, Silver, Bronze (contracts/gitlab-api.md 2.7): plans with seats. */
const seatRatePlans = new Set([
  '2c92a00d76f0d5060176f2fb0a5029ff',
  '2c92a0ff76f0d5250176f2f8c86f305a',
  '2c92a0fc5a83f01d015aa6db83c45aac',
  '2c92a0fd5a840403015aa6d9ea2c46d6',
  '2c92a0ff5a840412015aa3cde86f2ba6',
]);

/**
 * Names of the other subscriptions with an order on the group, each once; also of those that have left it since.
 * Empty too while the orders are not known.
 */
export function heldBy(snapshot: Snapshot): readonly string[] {
  const group = known(snapshot.namespace);
  const others = (known(snapshot.orders) ?? []).filter(
    (order) =>
      order.subscription !== snapshot.subscription?.name &&
      (order.namespace === null || group === undefined || order.namespace === String(group.id)),
  );
  return [...new Set(others.map((order) => order.subscription))];
}

/** The subscription of an order: among the customer's own, else read by itself. */
const detailOf = (snapshot: Snapshot, name: string) => {
  const own = known(snapshot.subscriptions)?.find((sub) => sub.name === name);
  return own ?? known(factIn(snapshot.facts, 'subscription', name));
};

const kindOf = (sub: Subscription | undefined, order: Order | undefined): Holder['kind'] => {
  if (sub === undefined) return order?.ratePlan && seatRatePlans.has(order.ratePlan) ? 'seats' : 'unknown';
  if (sub.lines === undefined) return 'unknown';
  return hasKind(sub, 'seats') === true ? 'seats' : 'consumption';
};

/** Without a day only who told that it holds the group can have told that it is over. */
const isOver = (
  end: string | null,
  order: Order | undefined,
  byAgent: boolean,
  today: string,
): Told<boolean> => (byAgent && end === null ? order?.ended : end !== null && end < today);

/** At most so many are read by themselves, latest end first; the others count as holders that could not be read. */
const holdersRead = 3;

const endOf = (snapshot: Snapshot, name: string): string =>
  known(snapshot.orders)?.find((one) => one.subscription === name)?.end ?? '9999';

/** Names whose subscription has to be read by itself before it is known what holds the group; none where nobody reads. */
export const holdersToRead = (snapshot: Snapshot): readonly string[] =>
  (snapshot.reads === 'agent' ? [] : heldBy(snapshot))
    .filter((name) => !known(snapshot.subscriptions)?.some((sub) => sub.name === name))
    .toSorted((a, b) => endOf(snapshot, b).localeCompare(endOf(snapshot, a)))
    .slice(0, holdersRead);

/**
 * The other subscriptions that hold the group now. An order is past when the subscription's own record shows another
 * group. Empty too while the orders are not known.
 */
export function holdersOf(snapshot: Snapshot): readonly Holder[] {
  const group = known(snapshot.namespace);
  const toRead = holdersToRead(snapshot);
  return heldBy(snapshot).flatMap((name) => {
    const sub = detailOf(snapshot, name);
    if (sub !== undefined && group !== undefined && !linkedTo(sub, group)) return [];
    const order = known(snapshot.orders)?.find((one) => one.subscription === name);
    const end = sub?.end ?? order?.end ?? null;
    const told = snapshot.reads === 'agent';
    return [
      {
        name,
        kind: kindOf(sub, order),
        plan: sub === undefined ? null : planOf(sub),
        seats: sub === undefined ? null : (seatsOf(sub) ?? null),
        end,
        expired: isOver(end, order, told, snapshot.today),
        told,
        pending: toRead.includes(name) && pending(factIn(snapshot.facts, 'subscription', name)),
      },
    ];
  });
}

/**
 * The code of the plan that GitLab.com shows on the group, by its subscription, else by the group itself. Null: it
 * shows none, which is Free. Undefined: neither tells.
 */
export function shownCode({
  namespace,
  plan,
}: Pick<Snapshot, 'namespace' | 'plan'>): string | null | undefined {
  const shown = known(plan);
  return shown === undefined ? (known(namespace)?.plan ?? undefined) : shown.code;
}

/**
 * What a holder gives the group, by which it is known again once it was put back. Of one that was only told, it is what GitLab.com shows on
 * the group that it holds; nothing where that is no paid plan.
 */
export function givenBy(holder: Holder, { plan }: Snapshot): Pick<About, 'plan' | 'seats'> {
  const shown = known(plan);
  if (holder.told && shown !== undefined && isPaidCode(shown.code))
    return { plan: shown.code, ...(shown.seats === null ? {} : { seats: shown.seats }) };
  return {
    ...(holder.plan === undefined ? {} : { plan: holder.plan }),
    ...(holder.seats === null ? {} : { seats: holder.seats }),
  };
}

/**
 * Whether GitLab.com shows a paid plan on the group that neither the subscription nor any order explains: a holder
 * without a name, which nobody can clear, so that the subscription is forced. False while the orders are not known,
 * except where the agent is asked for them and has not told.
 */
export function isHeldByNobodyKnown(snapshot: Snapshot): boolean {
  const { subscription } = snapshot;
  const group = known(snapshot.namespace);
  if (group === undefined || (subscription !== null && linkedTo(subscription, group))) return false;
  const code = shownCode(snapshot);
  const isPaid = code !== undefined && isPaidCode(code);
  const isTold = snapshot.orders.tag === 'known';
  if (snapshot.reads === 'agent' && !isTold) return isPaid;
  return isPaid && isTold && holdersOf(snapshot).length === 0;
}
