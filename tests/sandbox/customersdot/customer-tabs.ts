import type { Customer, Subscription } from '#world/state/customersdot.ts';
import type { World } from '#world/types.ts';
import type { Admin } from './admin.ts';
import { html, type Markup } from './html.ts';
import { facts, table } from './layout.ts';
import { zuoraPath } from './zuora.ts';

export function showTab(customer: Customer): Markup {
  return facts([
    ['Id', customer.id],
    ['First name', customer.first_name],
    ['Last name', customer.last_name],
    ['Email', customer.email],
    ['Company', customer.company],
    ['Country', customer.country],
    ['State', customer.state],
    ['City', customer.city],
    ['Zip code', customer.zip_code],
    ['Address', customer.address],
    ['Provider', customer.provider],
    ['Uid', customer.uid],
    ['Confirmed at', customer.confirmed_at],
    ['Login activated', customer.login_activated ? 'yes' : 'no'],
    ['Zuora account', customer.billing_account?.zuora_account_id ?? null],
    ['Salesforce account', customer.billing_account?.salesforce_account_id ?? null],
  ]);
}

export function historyTab(customer: Customer): Markup {
  const versions = customer.history.toSorted((a, b) => b.created_at.localeCompare(a.created_at));
  return table(
    ['Time', 'Event', 'By', 'Changes'],
    versions.map((version) => [
      version.created_at,
      version.event,
      version.whodunnit,
      Object.entries(version.object_changes)
        .map(([name, [before, after]]) => `${name} = ${String(after)} (was ${String(before)})`)
        .join(', '),
    ]),
  );
}

/** The list works only while the token that was stored at linking does. */
export function groupsTab({ world }: Admin, customer: Customer): Markup {
  if (customer.uid === null || customer.token?.works === false || customer.token === null) {
    return html`<p>Customer has not linked their GitLab.com account.</p>`;
  }
  const owner = customer.token.owner;
  const owned = world.state.gitlab.namespaces.filter(
    (group) =>
      group.parent_id === null &&
      group.members.some((member) => member.user_id === owner && member.access_level === 50),
  );
  return table(
    ['Namespace', 'Id', 'Plan', 'Seats in subscription', 'Billable now'],
    owned.map((group) => [
      group.full_path,
      group.id,
      group.plan?.code ?? 'free',
      group.plan?.seats ?? 0,
      group.billable,
    ]),
  );
}

const onOff = (is: boolean | null): string | null => (is === null ? null : is ? 'on' : 'off');

/** Seats owed are the highest count since the term began, less what was bought. */
function seatsOwed({ state }: World, sub: Subscription): number | null {
  const plan = state.gitlab.namespaces.find((one) => one.id === sub.linked_namespace?.id)?.plan;
  return plan ? Math.max(0, plan.max_seats_used - plan.seats) : null;
}

/** The public columns of the tab; what else there is to a subscription stands on its page in Zuora. */
export function subscriptionsTab({ world }: Admin, customer: Customer): Markup {
  const own = world.state.customersdot.subscriptions.filter(
    (one) => one.account === customer.billing_account?.id,
  );
  return table(
    [
      'Name',
      'Type',
      'Start',
      'End',
      'Seats owed',
      'Cloud Licensing',
      'Operational Metrics',
      'Quarterly Coterms',
      'Auto Renew',
    ],
    own.map((sub) => [
      html`<a href="${zuoraPath(sub)}">${sub.name}</a>`,
      sub.delivery === 'self-managed' ? 'SM' : 'SaaS',
      sub.start_date,
      sub.end_date,
      seatsOwed(world, sub),
      null,
      null,
      onOff(sub.seat_reconciliation),
      onOff(sub.auto_renew),
    ]),
  );
}
