/** The plan: which steps, in which order, reach the wished-for state (decisions.md, "Plan"). */
import type { Intent } from '../findings/finding.ts';
import { givenBy, holdersOf, isHeldByNobodyKnown } from '../facts/holders.ts';
import type { ProcedureId } from '../procedures/catalog.ts';
import { changeNamespace } from '../procedures/change-namespace.ts';
import { clearSubscription } from '../procedures/clear-subscription.ts';
import { forceAssociate } from '../procedures/force-associate.ts';
import { linkAccount } from '../procedures/link-account.ts';
import { setComputeMinutes } from '../procedures/set-compute-minutes.ts';
import { unlinkAccount } from '../procedures/unlink-account.ts';
import { known } from '../domain/loadable.ts';
import {
  linkedTo,
  planOf as planCodeOf,
  seatsOf,
  type Subscription,
} from '../domain/records/customersdot.ts';
import type { Namespace } from '../domain/records/gitlab.ts';
import type { Difference } from '../facts/provisioned.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { type About, stepKey, type Wish } from '../domain/wish.ts';

/**
 * One step of a plan, before it begins. `key`: procedure and wish, and whether it is a re-sync; two steps with the same key
 * are the same step.
 */
export interface PlannedStep {
  readonly key: string;
  readonly procedure: ProcedureId;
  readonly wish: Wish;
  readonly about: About;
}

/** A step of a plan: a procedure with its wish, and what it is about (`about.resync` tells a re-sync from a force that links). */
export const planned = (procedure: ProcedureId, wish: Wish, about: About): PlannedStep => ({
  key: `${about.resync === undefined ? '' : 're-sync '}${stepKey(procedure, wish)}`,
  procedure,
  wish,
  about,
});

/**
 * What has to happen to the group: nothing, a change, a force, or a swap (decisions.md, "Plan", 2). `none` also when
 * the subscription or the group is not known.
 */
export function intentOf(snapshot: Snapshot): Intent {
  const { subscription } = snapshot;
  const group = known(snapshot.namespace);
  if (subscription === null || group === undefined || linkedTo(subscription, group)) return 'none';
  const seats = seatsOf(subscription);
  // Where it is linked, and how many seats it has, decide what has to happen: while nobody tells, nothing is planned.
  if (subscription.linked === undefined || seats === undefined) return 'none';
  if (holdersOf(snapshot).some((holder) => holder.kind === 'seats')) {
    return 'swap';
  }
  if (isHeldByNobodyKnown(snapshot)) return 'force';
  const users = known(snapshot.billable);
  const short = users === undefined ? snapshot.overage !== null : seats < users;
  return subscription.program != null || short ? 'force' : 'change';
}

function aboutOf(snapshot: Snapshot): About {
  const { customer, subscription } = snapshot;
  const group = known(snapshot.namespace);
  const user = known(snapshot.user);
  return {
    ...(customer ? { customer: customer.id } : {}),
    ...(user ? { user: { id: user.id, username: user.username } } : {}),
    ...(group ? { namespace: { id: group.id, path: group.path } } : {}),
    ...(subscription
      ? { subscription: subscription.name, plan: planCodeOf(subscription), seats: seatsOf(subscription) }
      : {}),
  };
}

function linking(snapshot: Snapshot, about: About): readonly PlannedStep[] {
  const { customer } = snapshot;
  const user = known(snapshot.user);
  if (customer === null || !snapshot.linkingPlanned || user === undefined) return [];
  const link = planned(linkAccount.id, { customer: customer.id, uid: user.id }, about);
  return snapshot.wronglyLinked
    ? [planned(unlinkAccount.id, { customer: customer.id }, about), link]
    : [link];
}

const leaving = (subscription: Subscription, group: Namespace): string | undefined =>
  subscription.linked != null && !linkedTo(subscription, group)
    ? (subscription.linked.path ?? `#${subscription.linked.id}`)
    : undefined;

type Way = typeof changeNamespace.id | typeof forceAssociate.id;

/** The step that links the subscription to the group, by the portal's way or by force. */
function association(procedure: Way, snapshot: Snapshot): PlannedStep | null {
  const { subscription } = snapshot;
  const group = known(snapshot.namespace);
  if (subscription === null || group === undefined) return null;
  const from = leaving(subscription, group);
  const about = { ...aboutOf(snapshot), ...(from === undefined ? {} : { from }) };
  return planned(procedure, { subscription: subscription.name, namespace: group.id }, about);
}

/**
 * The step that links the subscription without the portal's checks (R19); null when the subscription or the group is
 * not known.
 */
export const forcing = (snapshot: Snapshot): PlannedStep | null => association(forceAssociate.id, snapshot);

/** Whether a procedure links without the portal's checks: after it the used minutes are as they were (R30). */
export const isForce = (procedure: ProcedureId): boolean => procedure === forceAssociate.id;

/**
 * The step that forces a linked subscription onto its own group once more, so that GitLab.com is told again (R35, R37). Null
 * when the subscription or the group is not known. `about.resync` tells it from a force that links.
 */
export function resyncing(snapshot: Snapshot, difference: Difference): PlannedStep | null {
  const force = forcing(snapshot);
  if (force === null) return null;
  return planned(force.procedure, force.wish, { ...force.about, resync: difference, intent: 'force' });
}

/**
 * The step that forces a cleared subscription back onto its group. Its wish is that of a force; `about.putBack`
 * tells the two apart.
 */
export const puttingBack = (
  subscription: string,
  about: About & { namespace: { id: number } },
): PlannedStep =>
  planned(
    forceAssociate.id,
    { subscription, namespace: about.namespace.id },
    { ...about, subscription, putBack: true },
  );

/** The step that sets a group's extra minutes. `total`: the new total in minutes, not an addition (R31). */
export const settingMinutes = (
  group: { readonly id: number; readonly path: string },
  total: number,
): PlannedStep =>
  planned(
    setComputeMinutes.id,
    { namespace: group.id, total },
    { namespace: { id: group.id, path: group.path } },
  );

/**
 * Clears what holds the group with seats, each by itself. Consumption is never cleared (R25), nor is a subscription that
 * could not be read: it may have gone to another group, which would drop to Free. One that is being read stands in the
 * plan, which cannot start before.
 */
export function clearing(snapshot: Snapshot): readonly PlannedStep[] {
  const group = known(snapshot.namespace);
  const replacedBy = snapshot.subscription?.name;
  if (group === undefined) return [];
  return holdersOf(snapshot)
    .filter(({ kind, seats, pending, told }) => kind === 'seats' && (seats !== null || pending || told))
    .map((holder) =>
      planned(
        clearSubscription.id,
        { subscription: holder.name },
        {
          ...aboutOf(snapshot),
          subscription: holder.name,
          namespace: { id: group.id, path: group.path },
          ...(replacedBy === undefined ? {} : { replacedBy }),
          ...givenBy(holder, snapshot),
        },
      ),
    );
}

/** Each step rides with the plan's intent, so that a begun plan keeps it in any browser. */
const meant = (steps: readonly PlannedStep[], intent: Intent): readonly PlannedStep[] =>
  steps.map((step) => ({ ...step, about: { ...step.about, intent } }));

/**
 * The steps in order. Empty when there is nothing to do, or when what they would be about is not chosen yet.
 * @param kept the intent of a plan that was begun; null: what the snapshot says
 */
export function planFor(snapshot: Snapshot, kept: Intent | null = null): readonly PlannedStep[] {
  // Whether an account has to be linked first is not known.
  if (snapshot.customer !== null && snapshot.customer.uid === undefined) return [];
  const now = intentOf(snapshot);
  const steps = [...linking(snapshot, aboutOf(snapshot))];
  if (now === 'none') return meant(steps, now);
  const intent = kept === null || kept === 'none' ? now : kept;
  if (intent === 'swap') steps.push(...clearing(snapshot));
  const last = association(intent === 'change' ? changeNamespace.id : forceAssociate.id, snapshot);
  return meant(last === null ? steps : [...steps, last], intent);
}
