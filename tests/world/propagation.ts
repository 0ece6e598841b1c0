import type { Core } from './core.ts';
import { isoDay, isoMoment } from './dates.ts';
import type { LineItem, Subscription } from './state/customersdot.ts';
import type { Namespace, Plan } from './state/gitlab.ts';

const quotas: Record<string, number> = { free: 400, premium: 10_000, ultimate: 50_000, opensource: 50_000 };
export const quotaOf = (plan: string): number => quotas[plan] ?? 400;

export const sumOf = (sub: Subscription, kind: LineItem['kind']): number =>
  sub.line_items.filter((item) => item.kind === kind).reduce((sum, item) => sum + item.quantity, 0);

export const planCodeOf = (sub: Subscription): string | null =>
  sub.line_items.find((item) => item.kind === 'seats')?.plan_code ?? null;

/** Everything CustomersDot tells GitLab.com takes this road, so that one knob can slow or cut it. */
function tell(core: Core, deliver: () => void): void {
  const { propagation, propagationMs } = core.knobs;
  if (propagation === 'never') return;
  if (propagation === 'at-once') return deliver();
  core.clock.at(core.clock.now() + propagationMs, () => {
    deliver();
    core.changed();
  });
}

/** GitLab's own rule: the old peak survives unless the term, the kind of plan or the date of the peak is a past one. */
function carriedPeak(
  old: Plan | null,
  next: { start: string; end: string | null; trial: boolean },
  inUse: number,
): number {
  if (!old) return inUse;
  const newTerm =
    old.start !== next.start && old.end !== next.end && (old.end === null || next.start >= old.end);
  const peakIsOlder =
    old.max_seats_used_changed_at !== null && old.max_seats_used_changed_at.slice(0, 10) < next.start;
  const reset = newTerm || (old.trial && !next.trial) || peakIsOlder;
  return reset ? inUse : Math.max(old.max_seats_used, inUse);
}

function provisionPlan(core: Core, group: Namespace, sub: Subscription, code: string): void {
  const next = { start: sub.start_date, end: sub.end_date, trial: sub.trial };
  const peak = carriedPeak(group.plan, next, group.billable);
  group.plan = {
    ...next,
    code,
    seats: sumOf(sub, 'seats'),
    trial_ends_on: null,
    auto_renew: sub.auto_renew,
    max_seats_used: peak,
    max_seats_used_changed_at: isoMoment(core.clock.now()),
    seats_in_use: group.billable,
  };
  group.shared_runners_minutes_limit = group.quotaRace ? 400 : quotaOf(code);
}

export function tellLinked(core: Core, sub: Subscription, groupId: number): void {
  tell(core, () => {
    const group = core.state.gitlab.namespaces.find((one) => one.id === groupId);
    if (!group) return;
    const code = planCodeOf(sub);
    if (code !== null) provisionPlan(core, group, sub, code);
    const bought = sumOf(sub, 'compute_minutes') * 1000;
    const before = group.losesMinutes ? null : group.extra_shared_runners_minutes_limit;
    group.extra_shared_runners_minutes_limit = bought > 0 ? (before ?? 0) + bought : before;
    group.additional_purchased_storage_size += sumOf(sub, 'storage') * 10_240;
  });
}

export function tellFree(core: Core, groupId: number): void {
  tell(core, () => {
    const group = core.state.gitlab.namespaces.find((one) => one.id === groupId);
    if (!group?.plan || group.clearLeavesPlan) return;
    group.plan = {
      ...group.plan,
      code: 'free',
      seats: 0,
      start: isoDay(core.clock.now()),
      end: null,
      trial: false,
      trial_ends_on: null,
      auto_renew: null,
      seats_in_use: null,
    };
    group.shared_runners_minutes_limit = quotaOf('free');
  });
}

export function tellExtraMinutes(core: Core, groupId: number, total: number): void {
  tell(core, () => {
    const group = core.state.gitlab.namespaces.find((one) => one.id === groupId);
    if (group) group.extra_shared_runners_minutes_limit = total;
  });
}
