import type { Route } from '../route.ts';
import type { Core } from '../core.ts';
import { json } from '../replies.ts';
import type { Namespace } from '../state/gitlab.ts';
import { visibleGroup, visibleNamespace } from './find.ts';
import { endpoint, forbidden, isAdmin, notFound, readsBilling, type Serve } from './gate.ts';
import { listOf, paged } from './paging.ts';

const titles: Record<string, string> = { opensource: 'Opensource' };
const titleOf = (code: string): string =>
  titles[code] ??
  code
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

const inUse = (group: Namespace): number => group.plan?.seats_in_use ?? group.billable;

/** Keys come and go with the caller's rights: a reader must not take a missing one for zero. */
function namespaceView(core: Core, group: Namespace): Record<string, unknown> {
  const billing = readsBilling(core);
  const { plan } = group;
  const isGroup = group.kind === 'group';
  return {
    id: group.id,
    name: group.name,
    path: group.path,
    kind: group.kind,
    full_path: group.full_path,
    parent_id: group.parent_id,
    avatar_url: null,
    web_url: `https://gitlab.com/${isGroup ? 'groups/' : ''}${group.full_path}`,
    billable_members_count: billing ? group.billable : null,
    ...(isAdmin(core) && isGroup
      ? {
          members_count_with_descendants: group.members.length + group.crowd,
          root_repository_size: 100,
          projects_count: group.projects_count,
        }
      : {}),
    ...(billing
      ? {
          shared_runners_minutes_limit: group.shared_runners_minutes_limit,
          extra_shared_runners_minutes_limit: group.extra_shared_runners_minutes_limit,
          additional_purchased_storage_size: group.additional_purchased_storage_size,
          additional_purchased_storage_ends_on: group.additional_purchased_storage_ends_on,
        }
      : {}),
    ...(plan
      ? {
          seats_in_use: billing ? inUse(group) : null,
          max_seats_used: billing ? plan.max_seats_used : null,
          max_seats_used_changed_at: billing ? plan.max_seats_used_changed_at : null,
          end_date: billing ? plan.end : null,
        }
      : {}),
    ...(billing
      ? {
          plan: plan?.code ?? 'free',
          trial_ends_on: plan?.trial_ends_on ?? null,
          trial: plan?.trial ?? false,
        }
      : {}),
  };
}

function subscriptionView(group: Namespace): Record<string, unknown> {
  const { plan } = group;
  const paid = plan !== null && plan.code !== 'free';
  const topPlan = plan !== null && ['gold', 'ultimate', 'opensource'].includes(plan.code);
  const owed = plan && paid && !plan.trial ? Math.max(0, plan.max_seats_used - plan.seats) : 0;
  return {
    plan: {
      code: plan?.code ?? null,
      name: plan ? titleOf(plan.code) : null,
      trial: plan?.trial ?? null,
      auto_renew: plan?.auto_renew ?? null,
      upgradable: plan ? paid && !topPlan : null,
      exclude_guests: plan ? topPlan : null,
    },
    usage: {
      seats_in_subscription: plan?.seats ?? null,
      seats_in_use: plan ? inUse(group) : null,
      max_seats_used: plan?.max_seats_used ?? null,
      seats_owed: plan ? owed : null,
    },
    billing: {
      subscription_start_date: plan?.start ?? null,
      subscription_end_date: plan?.end ?? null,
      trial_ends_on: plan?.trial_ends_on ?? null,
    },
  };
}

const list =
  (core: Core): Serve =>
  ({ url }) => {
    const wanted = (url.searchParams.get('search') ?? '').toLowerCase();
    const topOnly = url.searchParams.get('top_level_only') === 'true';
    const wholePath = url.searchParams.get('full_path_search') === 'true';
    const found = core.state.gitlab.namespaces.filter(
      (one) =>
        !one.hidden &&
        (!topOnly || one.parent_id === null) &&
        (one.name.toLowerCase().includes(wanted) ||
          (wholePath ? one.full_path : one.path).toLowerCase().includes(wanted)),
    );
    const whole = listOf(found);
    // Viewing thousands to send twenty would make the big cases slow for nothing.
    const slice = (from: number, size: number) =>
      found.slice(from, from + size).map((one) => namespaceView(core, one));
    return paged(url, { ...whole, slice }, 'Namespace');
  };

const groupView = (core: Core, group: Namespace): Record<string, unknown> => ({
  id: group.id,
  web_url: `https://gitlab.com/groups/${group.full_path}`,
  name: group.name,
  path: group.path,
  description: '',
  visibility: group.visibility,
  avatar_url: null,
  full_name: group.full_path.split('/').join(' / '),
  full_path: group.full_path,
  created_at: group.created_at,
  parent_id: group.parent_id,
  marked_for_deletion_on: group.marked_for_deletion_on,
  shared_with_groups: [],
  ...(readsBilling(core)
    ? {
        shared_runners_minutes_limit: group.shared_runners_minutes_limit,
        extra_shared_runners_minutes_limit: group.extra_shared_runners_minutes_limit,
      }
    : {}),
});

export function namespaceHandlers(core: Core): Route[] {
  return [
    endpoint(core, 'GET', '/namespaces', list(core)),
    endpoint(core, 'GET', '/namespaces/:id', ({ params }) => {
      const found = visibleNamespace(core, params['id'] ?? '');
      return found ? json(namespaceView(core, found)) : notFound('Namespace');
    }),
    endpoint(core, 'GET', '/namespaces/:id/gitlab_subscription', ({ params }) => {
      const found = visibleNamespace(core, params['id'] ?? '');
      if (!found) return notFound('Namespace');
      return readsBilling(core) ? json(subscriptionView(found)) : forbidden();
    }),
    endpoint(core, 'GET', '/groups/:id', ({ params }) => {
      const found = visibleGroup(core, params['id'] ?? '');
      return found ? json(groupView(core, found)) : notFound('Group');
    }),
  ];
}
