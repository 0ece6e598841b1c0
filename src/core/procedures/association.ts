/**
 * What changing, forcing and putting back share: this subscription on this group. They depart from the subscription's linked
 * group, from the target by id and path, and from what holds the target.
 */
import * as z from 'zod/mini';
import { type ReadResult, known, loadableFrom, unseen } from '../domain/loadable.ts';
import {
  type Subscription,
  type Order,
  type LinkedNamespace,
  type Told,
  planOf,
  seatsOf,
} from '../domain/records/customersdot.ts';
import type { GroupPlan, Namespace } from '../domain/records/gitlab.ts';
import type { FactKind } from '../domain/query.ts';
import type { Wish, About } from '../domain/wish.ts';
import { type Side, sideOf } from '../domain/proof.ts';
import { freeQuota, isFreeCode, showsOn } from '../domain/group-plan.ts';
import { leftBy } from './association-asks.ts';
import { unreadPart, type Departing, departureRecord, unreadDeparture, type Departure } from './departure.ts';
import type { ReadRecords } from './traits.ts';

/** The wish of changing and of forcing: this subscription on this namespace. */
export const Association = z.object({
  subscription: z.string().check(z.regex(/^A-S\d+$/)),
  namespace: z.int().check(z.positive()),
});

export type Association = z.infer<typeof Association>;

/**
 * What a look reads for it. `told`: the subscription as the agent told it; it counts only where the API cannot be
 * read.
 */
export interface Seen {
  readonly subscription: ReadResult<Subscription>;
  readonly plan: ReadResult<GroupPlan>;
  /** Both null where only the proof was looked for. */
  readonly group: ReadResult<Namespace> | null;
  readonly orders: ReadResult<readonly Order[]> | null;
  readonly told: Subscription | undefined;
  /** What holds the group, as the agent told it. */
  readonly toldOrders: readonly Order[] | undefined;
}

export const groupFacts: readonly FactKind[] = [
  'subscriptions',
  'subscription',
  'namespace',
  'plan',
  'orders',
  'recent-changes',
  'billable',
];

export const placeOf = (wish: Wish): string => `place of subscription ${wish['subscription']}`;

export const linkedText = (linked: Told<LinkedNamespace | null>): string =>
  linked === undefined ? unreadPart : linked === null ? '-' : (linked.path ?? `#${linked.id}`);

/** GitLab.com's half of a proof, as it is shown. */
export const shownPlan = (shown: GroupPlan) => ({
  plan: shown.name ?? shown.code ?? 'Free',
  seats: shown.seats ?? '-',
});

export function associationSides(seen: Seen, wish: Association, about: About): readonly Side[] {
  const read = known(loadableFrom(seen.subscription, 0)) ?? seen.told;
  const own = read === undefined ? undefined : planOf(read);
  // What nobody told of it now was noted when the step was planned.
  const plan = own === undefined ? about.plan : own;
  const seats = (read === undefined ? undefined : seatsOf(read)) ?? about.seats;
  const shows = plan === undefined ? untoldPlan(seen.plan) : seen.plan;
  return [
    sideOf(
      'customersdot',
      seen.subscription,
      (sub) => sub.linked?.id === wish.namespace,
      (sub) => ({ linked: linkedText(sub.linked) }),
    ),
    sideOf(
      'gitlab',
      about.resync !== undefined && seen.group?.tag === 'unseen' ? seen.group : shows,
      (shown) => showsOn(shown, plan, seats) && !(about.resync !== undefined && hasFreeQuota(seen)),
      (shown) => ({ ...shownPlan(shown), ...shownQuota(seen, about) }),
    ),
  ];
}

/** A paid plan with the minutes of Free: what a re-sync is to mend as well (R35). */
const hasFreeQuota = ({ group }: Seen): boolean => group?.tag === 'seen' && group.seen.quota === freeQuota;

/** The quota is a re-sync's evidence alone: other proofs do not rest on it. */
const shownQuota = ({ group }: Seen, about: About) =>
  about.resync === undefined ? {} : { quota: group?.tag === 'seen' ? (group.seen.quota ?? '-') : '?' };

/** Where nobody knows which plan it is to be, a paid one may be somebody else's; Free and a trial tell that it is not so. */
const untoldPlan = (plan: ReadResult<GroupPlan>): ReadResult<GroupPlan> =>
  plan.tag === 'seen' && showsOn(plan.seen, undefined, undefined)
    ? unseen({ kind: 'shape', service: 'gitlab', detail: '', reason: 'plan-unknown' })
    : plan;

/** Names of the other subscriptions with an order on the group; `?` where nobody could tell, so a reason is asked for. */
function holdersIn({ orders, toldOrders }: Seen, wish: Association): string | null {
  const listed = departureRecord(orders, toldOrders);
  if (listed.is === 'unread') return unreadPart;
  const names = listed.value
    .filter((order) => order.namespace === null || order.namespace === String(wish.namespace))
    .map((order) => order.subscription)
    .filter((name) => name !== wish.subscription);
  return names.length === 0 ? null : [...new Set(names)].sort().join(', ');
}

/** The plan that GitLab.com shows on the group: `free`, its code, or `?`. */
const planPart = (plan: ReadResult<GroupPlan>): string => {
  if (plan.tag === 'unseen') return unreadPart;
  const code = plan.tag === 'seen' ? plan.seen.code : null;
  return code === null || isFreeCode(code) ? 'free' : code;
};

/** Where the subscription is linked: an id, a path where only that is known, or nothing. */
export const linkedPart = (linked: LinkedNamespace | null): string | number | null =>
  linked === null ? null : (linked.id ?? linked.path);

/** A re-sync goes from its own group only: from anywhere else the same change would move the subscription. */
export function associationDeparting(seen: Seen, wish: Association, about: About): Departing {
  const sub = departureRecord(seen.subscription, seen.told);
  if (sub.is === 'unread') return unreadDeparture('linked', sub.trouble);
  const group = departureRecord(seen.group, undefined);
  if (group.is === 'unread') return unreadDeparture('path', group.trouble);
  const { linked } = sub.value;
  if (linked === undefined) return unreadDeparture('linked');
  const from = {
    linked: linkedPart(linked),
    'linked-path': linked?.path ?? null,
    namespace: group.value.id,
    path: group.value.path,
    holders: holdersIn(seen, wish),
    plan: planPart(seen.plan),
  };
  const isThere = linked !== null && leftBy(from, wish) === null;
  const isPlanned = group.value.id === wish.namespace && (about.resync === undefined || isThere);
  return { is: isPlanned ? 'seen' : 'not-as-planned', from };
}

const restsOnAssociation = (wish: Wish, { subscription, namespace }: ReadRecords): boolean =>
  wish['subscription'] === subscription && wish['namespace'] === namespace;

/** Whether what was read before shows what the look has shown since: else it is read again before anything is confirmed. */
const agreesOnAssociation = (from: Departure, records: ReadRecords): boolean =>
  from['linked'] === records.linked &&
  from['path'] === records.path &&
  (from['holders'] === unreadPart || from['holders'] === records.ordered);

/** The traits that both ways to link a subscription share. */
export const associating = {
  wish: Association,
  goal: (wish: Wish) => `associate ${wish['subscription']} ${wish['namespace']}`,
  subject: placeOf,
  sides: associationSides,
  departing: associationDeparting,
  restsOn: restsOnAssociation,
  agrees: agreesOnAssociation,
  invalidates: groupFacts,
  changesPlan: true,
  associates: true,
  clears: false,
  mends: [],
  resumesAs: 'group',
} as const;
