import { day, daysAgo } from '../dates.ts';
import { quotaOf } from '../propagation.ts';
import type { GitlabUser, Member, Namespace, Plan, Project } from '../state/gitlab.ts';

export function gitlabUser(over: Partial<GitlabUser> = {}): GitlabUser {
  return {
    id: 4711,
    username: 'mia-torres',
    name: 'Mia Torres',
    email: 'mia@acme.example',
    confirmed_at: daysAgo(400),
    public_email: null,
    other_emails: [],
    is_admin: false,
    state: 'active',
    created_at: daysAgo(400),
    projects: [{ id: 88_001, name: 'website', access_level: 40 }],
    ...over,
  };
}

export const member = (user_id: number, access_level = 50): Member => ({
  user_id,
  access_level,
  created_at: daysAgo(300),
  expires_at: null,
});

/** acme-corp: a root group on Free with 24 billable members, owned by Mia. */
export function group(over: Partial<Namespace> = {}): Namespace {
  const full_path = over.full_path ?? 'acme-corp';
  const path = full_path.split('/').at(-1) ?? full_path;
  const members = over.members ?? [member(4711)];
  const billable = over.billable ?? 24;
  return {
    id: 9001,
    name: path,
    path,
    full_path,
    kind: 'group',
    parent_id: null,
    visibility: 'private',
    created_at: daysAgo(390),
    billable,
    crowd: Math.max(0, billable - members.length),
    plan: null,
    shared_runners_minutes_limit: quotaOf(over.plan?.code ?? 'free'),
    extra_shared_runners_minutes_limit: null,
    minutes_used: [120, 385],
    additional_purchased_storage_size: 0,
    additional_purchased_storage_ends_on: null,
    projects_count: 7,
    marked_for_deletion_on: null,
    invited: [],
    hidden: false,
    losesMinutes: false,
    quotaRace: false,
    clearLeavesPlan: false,
    allowsExtras: false,
    ...over,
    members,
  };
}

export function personal(over: Partial<Namespace> & { full_path: string }): Namespace {
  return group({ id: 9900, kind: 'user', billable: 0, members: [], ...over });
}

export function plan(code: string, seats: number, over: Partial<Plan> = {}): Plan {
  return {
    code,
    seats,
    start: day(-200),
    end: day(165),
    trial: false,
    trial_ends_on: null,
    auto_renew: true,
    max_seats_used: seats,
    max_seats_used_changed_at: daysAgo(90),
    seats_in_use: seats,
    ...over,
  };
}

/** Where internal requests are filed, with the labels that its automations listen to. */
export const requestsProject = (over: Partial<Project> = {}): Project => ({
  id: 5061,
  name: 'internal-requests',
  path_with_namespace: 'gitlab-com/support/internal-requests',
  labels: ['Mechanizer::Force Associate', 'Mechanizer::Clear Subscription', 'Console Escalation - customers'],
  access: null,
  archived: false,
  ...over,
});
