/** Other people in the world of a case: their groups, a subscription, a GitLab.com user and a customer. */
import { customer, gitlabUser, group, member, plan, subscription } from '../../world/build/index.ts';
import type { Seed } from '../../world/seed.ts';

export const others = {
  /** On Free until a subscription is linked to it: then it is a paying group. */
  group: 9_005,
  /** A paying group under a path of its own, which may take one that has become free. */
  stranger: 9_666,
  subscription: 'A-S00019999',
  user: '4999',
  customer: 5_999,
} as const;

export function addOthers({ gitlab, customersdot }: Seed): void {
  const owner = member(Number(others.user));
  gitlab.users.push(gitlabUser({ id: owner.user_id, username: 'otto', email: 'otto@other.example' }));
  gitlab.namespaces.push(
    group({ id: others.group, full_path: 'other-group', billable: 3, members: [owner] }),
    group({
      id: others.stranger,
      full_path: 'stranger',
      billable: 3,
      members: [owner],
      plan: plan('ultimate', 50),
    }),
  );
  customersdot.customers.push(
    customer({ id: others.customer, email: 'otto@other.example', company: 'Other Ltd' }),
  );
  customersdot.subscriptions.push(
    subscription({ name: others.subscription, account: others.customer + 2_000 }),
  );
}
