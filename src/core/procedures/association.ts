/**
 * What changing, forcing and putting back share: this subscription on this group. They depart from the subscription's linked
 * group, from the target by id and path, and from what holds the target.
 */
import * as z from 'zod/mini';
import { type Departing, type Departure, groundOf, unreadDeparture, unreadPart } from './departure.ts';
import type { FactKind } from '../domain/query.ts';
import { freeQuota, isFreeCode, isPaidCode, showsOn } from '../domain/group-plan.ts';
import { known, type ReadResult, loadableFrom, unseen } from '../domain/loadable.ts';
import {
  type GroupPlan,
  type LinkedNamespace,
  type Namespace,
  type Order,
  planOf,
  seatsOf,
  type Subscription,
} from '../domain/records.ts';
import { type Side, sideOf } from '../domain/proof.ts';
import type { About, Wish } from '../domain/wish.ts';
import type { Ask, AskedOf, Grounds } from './traits.ts';

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

export const linkedText = (linked: LinkedNamespace | null): string =>
  linked === null ? '-' : (linked.path ?? `#${linked.id}`);

/** GitLab.com's half of a proof, as it is shown. */
export const shownPlan = (shown: GroupPlan) => ({
  plan: shown.name ?? shown.code ?? 'Free',
  seats: shown.seats ?? '-',
});

export function associationSides(seen: Seen, wish: Association, about: About): readonly Side[] {
  const read = known(loadableFrom(seen.subscription, 0)) ?? seen.told;
  const plan = read === undefined ? about.plan : planOf(read);
  const seats = read === undefined ? about.seats : seatsOf(read);
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
function holdersIn({ orders }: Seen, wish: Association): string | null {
  if (orders?.tag !== 'seen') return unreadPart;
  const names = orders.seen
    .filter((order) => order.namespace === null || order.namespace === String(wish.namespace))
    .map((order) => order.subscription)
    .filter((name) => name !== wish.subscription);
  return names.length === 0 ? null : [...new Set(names)].sort().join(', ');
}

/** The plan that GitLab.com shows on the group: `free`, its code, or `?`. */
export const planPart = (plan: ReadResult<GroupPlan>): string => {
  if (plan.tag === 'unseen') return unreadPart;
  const code = plan.tag === 'seen' ? plan.seen.code : null;
  return code === null || isFreeCode(code) ? 'free' : code;
};

/** Where the subscription is linked: an id, a path where only that is known, or nothing. */
export const linkedPart = (linked: LinkedNamespace | null): string | number | null =>
  linked === null ? null : (linked.id ?? linked.path);

/** A re-sync goes from its own group only: from anywhere else the same change would move the subscription. */
export function associationDeparting(seen: Seen, wish: Association, about: About): Departing {
  const sub = groundOf(seen.subscription, seen.told);
  if (sub.is === 'unread') return unreadDeparture('linked', sub.trouble);
  const group = groundOf(seen.group, undefined);
  if (group.is === 'unread') return unreadDeparture('path', group.trouble);
  const { linked } = sub.value;
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

/** The group that drops to Free when the subscription leaves it, by path or number; null: it leaves none. */
export function leftBy(from: Departure, wish: Wish): string | null {
  const linked = from['linked'] ?? null;
  const own = linked === wish['namespace'] || linked === from['path'];
  return linked === null || own ? null : String(from['linked-path'] ?? `#${linked}`);
}

const text = (value: string | number | null | undefined): string => String(value ?? '?');

/** The group that is left has to be confirmed, and where it is forced the target's path typed. */
export function leavingAsks(from: Departure, { wish }: AskedOf, typed: boolean): readonly Ask[] {
  const left = leftBy(from, wish);
  if (left === null) return [];
  const params = { from: left, name: text(wish['subscription']), path: text(from['path']) };
  const stop: Ask = {
    id: 'source-namespace',
    kind: 'box',
    phrase: null,
    key: 'finding.source-namespace.leaves',
    params,
  };
  return typed ? [stop, pathAsk(from)] : [stop];
}

export const pathAsk = (from: Departure): Ask => ({
  id: 'path',
  kind: 'path',
  phrase: text(from['path']),
  key: 'ui.gate.path',
  params: { path: text(from['path']) },
});

/**
 * A paid plan on the group that no subscription of this case explains: whose it is, is not known. Where the plan itself is not
 * known, the findings ask for a reason; putting back has none, so it asks by itself.
 */
export function paidAsks(from: Departure, { wish, role }: AskedOf, typed: boolean): readonly Ask[] {
  const own = from['linked'] === wish['namespace'];
  const code = from['plan'] ?? null;
  if (code === unreadPart && role === 'put-back') return [unknownPlan(from)];
  if (own || code === unreadPart || !isPaidCode(code === null ? null : String(code))) return [];
  const stop: Ask = {
    id: 'namespace-free',
    kind: 'box',
    phrase: null,
    key: 'finding.namespace-free.nameless',
    params: { path: text(from['path']), plan: text(code) },
  };
  return typed ? [stop, pathAsk(from)] : [stop];
}

export const restsOnAssociation = (wish: Wish, { subscription, namespace }: Grounds): boolean =>
  wish['subscription'] === subscription && wish['namespace'] === namespace;

const unknownPlan = (from: Departure): Ask => ({
  id: 'namespace-free',
  kind: 'reason',
  phrase: null,
  key: 'finding.namespace-free.plan-untold',
  params: { path: text(from['path']) },
});

/** Whether what was read before shows what the look has shown since: else it is read again before anything is confirmed. */
export const agreesOnAssociation = (from: Departure, grounds: Grounds): boolean =>
  from['linked'] === grounds.linked &&
  from['path'] === grounds.path &&
  (from['holders'] === unreadPart || from['holders'] === grounds.ordered);

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
