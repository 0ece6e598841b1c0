/** Nothing that could not be read is shown as nothing: what a reading tells is held against the world. */
import type { FactKind, FactOf } from '../../../src/core/domain/query.ts';
import type { FindingId } from '../../../src/core/findings/finding.ts';
import type { ReadResult } from '../../../src/core/domain/loadable.ts';
import type { Assessment } from '../../../src/core/case/assessment.ts';
import type { Snapshot } from '../../../src/core/facts/snapshot.ts';
import type { World } from '../../world/types.ts';

const groupOf = (world: World, ref: string) =>
  world.state.gitlab.namespaces.find((one) => String(one.id) === ref || one.full_path === ref);

/** How many there are in the world, by the kind of question; null where the model does not count. */
function countOf(world: World, of: FactKind, arg: string): number | null {
  const { customers, subscriptions } = world.state.customersdot;
  switch (of) {
    case 'customers-by-email':
      return customers.filter((one) => one.email === arg).length;
    case 'subscriptions':
      return subscriptions.filter(
        (one) => one.account === customers.find((each) => String(each.id) === arg)?.billing_account?.id,
      ).length;
    case 'orders':
      return subscriptions.filter((one) => String(one.linked_namespace?.id) === arg).length;
    case 'users-by-email':
      return world.state.gitlab.users.filter((one) => one.email === arg).length;
    default:
      return null;
  }
}

/** What a question may be answered with, as the world stands. */
export interface View {
  readonly count: number | null;
  /** Null: no group is asked for. */
  readonly group: { readonly billable: number; readonly minutes: number } | 'none' | null;
}

export function viewOf(world: World, of: FactKind, arg: string): View {
  const asksForGroup = of === 'namespace' || of === 'plan';
  const group = asksForGroup ? groupOf(world, arg) : undefined;
  return {
    count: countOf(world, of, arg),
    group:
      group === undefined
        ? asksForGroup
          ? 'none'
          : null
        : { billable: group.billable, minutes: group.extra_shared_runners_minutes_limit ?? 0 },
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function sizeOf(value: unknown): number | null {
  if (Array.isArray(value)) return value.length;
  return isRecord(value) && Array.isArray(value['list']) ? value['list'].length : null;
}

/** Whether a reading tells what the view shows. What could not be read tells nothing, which is never wrong. */
export function tells<K extends FactKind>(view: View, of: K, look: ReadResult<FactOf[K]>): boolean {
  if (look.tag === 'unseen') return true;
  if (look.tag === 'absent') return view.group === null || view.group === 'none';
  if (view.count !== null) return sizeOf(look.seen) === view.count;
  const group = view.group;
  if (of !== 'namespace' || group === null || group === 'none') return true;
  if (!isRecord(look.seen)) return false;
  const shown: Record<string, unknown> = look.seen;
  return shown['billable'] === group.billable && (shown['extraMinutes'] ?? 0) === group.minutes;
}

/** The subscription itself says that it is on the group, so no order has to. */
const isHolder = ({ subscription, namespace }: Snapshot): boolean =>
  namespace.tag === 'known' && subscription?.linked?.id === namespace.value.id;

/** Where each answer comes from. */
const sources: { readonly [K in FindingId]?: (snapshot: Snapshot) => { readonly tag: string } } = {
  'customer-known': (snapshot) => snapshot.customers,
  'customer-unique': (snapshot) => snapshot.customers,
  'linked-user-is-customer': (snapshot) => snapshot.token,
  'linked-elsewhere': (snapshot) => snapshot.otherCustomers,
  'owner-of-namespace': (snapshot) => snapshot.member,
  'subscription-active': (snapshot) => snapshot.subscriptions,
  'subscription-has-seats': (snapshot) => snapshot.subscriptions,
  'namespace-known': (snapshot) => snapshot.namespace,
  'namespace-is-root-group': (snapshot) => snapshot.namespace,
  // Without an API the group's plan alone tells whether something holds it.
  'namespace-free': (snapshot) =>
    snapshot.reads === 'agent' || isHolder(snapshot) ? snapshot.namespace : snapshot.orders,
  'seats-match': (snapshot) => snapshot.billable,
  'recent-change': (snapshot) => snapshot.recent,
};

/** Findings that say ok, or show a number, without anything having been read. */
export function unfounded({ snapshot, findings }: Assessment): readonly string[] {
  return findings.flatMap(({ id, level }) => {
    const source = sources[id]?.(snapshot);
    return level === 'ok' && source !== undefined && source.tag !== 'known'
      ? [`${id} is ok and was not read`]
      : [];
  });
}
