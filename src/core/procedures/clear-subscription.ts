/** The Support tool "Clear Subscription" departs from the one group that the subscription holds, by id and path (R27, R34). */
import * as z from 'zod/mini';
import { departureRecord, unreadDeparture } from './departure.ts';
import { isFree } from '../domain/group-plan.ts';
import type { ReadResult } from '../domain/loadable.ts';
import type { GroupPlan, Namespace } from '../domain/records/gitlab.ts';
import type { Subscription } from '../domain/records/customersdot.ts';
import { type Side, sideOf } from '../domain/proof.ts';
import { groupFacts, linkedText, placeOf, shownPlan } from './association.ts';
import { pathAsk } from './association-asks.ts';
import type { Traits } from './traits.ts';

const Clearing = z.object({ subscription: z.string().check(z.regex(/^A-S\d+$/)) });
/** The wish: the name of the subscription that is to be on no group. */
export type Clearing = z.infer<typeof Clearing>;

export interface Seen {
  readonly subscription: ReadResult<Subscription>;
  /** Of the group that is to be cleared; null where nobody knows which that is. */
  readonly plan: ReadResult<GroupPlan> | null;
  /** The same group itself; null as well where only the proof was looked for. */
  readonly group: ReadResult<Namespace> | null;
  readonly told: Subscription | undefined;
}

/**
 * Settled when CustomersDot shows no linked group and GitLab.com shows the group on Free (R34). It always wants the
 * group's path typed, and goes from no other group than the planned one.
 */
export const clearSubscription: Traits<'clear-subscription', Clearing, Seen> = {
  id: 'clear-subscription',
  wish: Clearing,
  goal: (wish) => `clear ${wish['subscription']}`,
  subject: placeOf,
  sides({ subscription, plan }): readonly Side[] {
    const portal = sideOf(
      'customersdot',
      subscription,
      (sub) => sub.linked === null,
      (sub) => ({ linked: linkedText(sub.linked) }),
    );
    return plan === null ? [portal] : [portal, sideOf('gitlab', plan, isFree, shownPlan)];
  },
  departing({ subscription, group, told }, _wish, about) {
    const sub = departureRecord(subscription, told);
    if (sub.is === 'unread') return unreadDeparture('linked', sub.trouble);
    const { linked } = sub.value;
    if (linked === undefined) return unreadDeparture('linked');
    if (linked === null) return { is: 'not-as-planned', from: { linked: null, path: null } };
    const planned = about.namespace;
    const elsewhere = planned !== undefined && linked.id !== planned.id;
    if (elsewhere) return { is: 'not-as-planned', from: { linked: linked.id, path: linked.path } };
    const target = departureRecord(group, undefined);
    if (target.is === 'unread') return unreadDeparture('path', target.trouble);
    return { is: 'seen', from: { linked: target.value.id, path: target.value.path } };
  },
  asks: (from) => [pathAsk(from)],
  restsOn: (wish, { holders }) => holders === null || holders.includes(String(wish['subscription'])),
  agrees: (from, { path }) => from['path'] === path,
  seenThere: 'step.seen-there.clear-subscription',
  invalidates: groupFacts,
  changesPlan: true,
  associates: false,
  clears: true,
  mends: [],
  byRequest: true,
  resumesAs: 'group',
  harms: () => 'step.clears',
};
