/** The plan: which steps, in which order, reach the wished-for state (decisions.md, "Plan"). */
import type { NamespaceIntent } from './findings/finding.ts';
import { holdersOf } from './holders.ts';
import { known } from './reading.ts';
import { linkedTo, type Namespace, planOf as planCodeOf, seatsOf, type Subscription } from './records.ts';
import type { Snapshot } from './snapshot.ts';
import { type About, type ProcedureId, stepKey, type Wish } from './wish.ts';

export interface PlannedStep {
  readonly key: string;
  readonly procedure: ProcedureId;
  readonly wish: Wish;
  readonly about: About;
}

export const planned = (procedure: ProcedureId, wish: Wish, about: About): PlannedStep => ({
  key: stepKey(procedure, wish),
  procedure,
  wish,
  about,
});

/** What has to happen to the group: nothing, a change, a force, or a swap (decisions.md, "Plan", 2). */
export function intentOf(snapshot: Snapshot): NamespaceIntent {
  const { subscription } = snapshot;
  const group = known(snapshot.namespace);
  if (subscription === null || group === undefined || linkedTo(subscription, group)) return 'none';
  if (snapshot.reads === 'api' && holdersOf(snapshot).some((holder) => holder.kind === 'seats')) {
    return 'clear-and-force';
  }
  const users = known(snapshot.billable);
  const short = users !== undefined && seatsOf(subscription) < users;
  return subscription.program !== null || short ? 'force-associate' : 'change-namespace';
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
  const link = planned('link-account', { customer: customer.id, uid: user.id }, about);
  return snapshot.wronglyLinked
    ? [planned('unlink-account', { customer: customer.id }, about), link]
    : [link];
}

const leaving = (subscription: Subscription, group: Namespace): string | undefined =>
  subscription.linked !== null && !linkedTo(subscription, group)
    ? (subscription.linked.path ?? `#${subscription.linked.id}`)
    : undefined;

/** The step that links the subscription to the group, by the portal's way or by force. */
export function association(
  procedure: 'change-namespace' | 'force-associate',
  snapshot: Snapshot,
): PlannedStep | null {
  const { subscription } = snapshot;
  const group = known(snapshot.namespace);
  if (subscription === null || group === undefined) return null;
  const from = leaving(subscription, group);
  const about = { ...aboutOf(snapshot), ...(from === undefined ? {} : { from }) };
  return planned(procedure, { subscription: subscription.name, namespace: group.id }, about);
}

/**
 * Clears what holds the group with seats, each by itself. Consumption is never cleared (R25), nor is a subscription that
 * could not be read: it may have gone to another group, which would drop to Free. One that is being read stands in the
 * plan, which cannot start before.
 */
export function clearing(snapshot: Snapshot): readonly PlannedStep[] {
  const group = known(snapshot.namespace);
  if (group === undefined) return [];
  return holdersOf(snapshot)
    .filter((holder) => holder.kind === 'seats' && (holder.seats !== null || holder.pending))
    .map((holder) =>
      planned(
        'clear-subscription',
        { subscription: holder.name },
        {
          ...aboutOf(snapshot),
          subscription: holder.name,
          namespace: { id: group.id, path: group.path },
          plan: holder.plan,
          ...(holder.seats === null ? {} : { seats: holder.seats }),
        },
      ),
    );
}

/** The steps in order. Empty when there is nothing to do, or when what they would be about is not chosen yet. */
export function planFor(snapshot: Snapshot): readonly PlannedStep[] {
  const intent = intentOf(snapshot);
  const steps = [...linking(snapshot, aboutOf(snapshot))];
  if (intent === 'none') return steps;
  if (intent === 'clear-and-force') steps.push(...clearing(snapshot));
  const last = association(intent === 'change-namespace' ? 'change-namespace' : 'force-associate', snapshot);
  return last === null ? steps : [...steps, last];
}
