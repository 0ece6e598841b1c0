/** What an agent sees in the admin pages of the world, as the answers to what the sidebar asks. */
import type { World } from '../../world/types.ts';
import type { Customer, LineItem, Subscription } from '../../world/state/customersdot.ts';

export type Answers = Readonly<Record<string, string>>;

const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

/** Switched off by an update later than the `create`, as the tab History shows it. */
function historyOf({ history }: Customer): string {
  const off = history.some(
    ({ event, object_changes: { login_activated: change } }) =>
      event !== 'create' && change?.[0] === true && change[1] === false,
  );
  return off ? 'deliberate' : 'none';
}

function accountOf(customer: Customer): Answers {
  const { uid, token } = customer;
  const whose =
    token === null || token.works === false ? 'unknown' : String(token.owner) === uid ? 'customer' : 'other';
  return {
    'customer-id': String(customer.id),
    'login-activated': yesNo(customer.login_activated),
    'login-history': historyOf(customer),
    'linked-uid': uid ?? 'none',
    'token-works': token === null ? 'no' : token.works === null ? 'unknown' : yesNo(token.works),
    'linked-account': whose,
  };
}

const productOf = (lines: readonly LineItem[]): string => {
  if (lines.some(({ kind }) => kind === 'seats')) return 'seats';
  return lines.some(({ kind }) => kind === 'compute_minutes') ? 'compute-minutes' : 'storage';
};

const seatsIn = (lines: readonly LineItem[]): number =>
  lines.filter(({ kind }) => kind === 'seats').reduce((sum, { quantity }) => sum + quantity, 0);

function subscriptionOf(sub: Subscription): Answers {
  const lines = sub.line_items;
  const isReseller = sub.invoice_owner !== null || sub.ssp_channel === 'Reseller';
  return {
    'subscription-name': sub.name,
    'subscription-product': productOf(lines),
    'subscription-plan': lines.find(({ plan_code: code }) => code !== null)?.plan_code ?? '',
    seats: String(seatsIn(lines)),
    'linked-namespace': String(sub.linked_namespace?.id ?? 'none'),
    'subscription-status': sub.status,
    'subscription-start': sub.start_date.slice(0, 10),
    'subscription-end': sub.end_date?.slice(0, 10) ?? 'none',
    'subscription-trial': yesNo(sub.trial),
    'subscription-delivery': sub.delivery === null || sub.delivery === 'SaaS' ? 'saas' : 'self-managed',
    'compute-packs': yesNo(lines.some(({ kind }) => kind === 'compute_minutes')),
    reseller: yesNo(isReseller),
    program: sub.program?.toLowerCase() ?? 'none',
  };
}

/** What has the group by its orders, besides the subscription that is to have it. */
function holderOf({ state: { customersdot } }: World, group: number, name: string, today: string): Answers {
  const holder = customersdot.subscriptions.find(
    (sub) => sub.linked_namespace?.id === group && sub.name !== name && !sub.orderMissing,
  );
  if (holder === undefined) return { holder: 'none' };
  const end = holder.end_date?.slice(0, 10) ?? null;
  return {
    holder: holder.name,
    'holder-product': productOf(holder.line_items),
    'holder-ended': yesNo(end !== null && end < today),
  };
}

/** The pages about one customer, one subscription and one group; whoever is not there is not found. */
export function pagesOf(
  world: World,
  about: {
    readonly customer: number | null;
    readonly subscription: string | null;
    readonly group: number | null;
  },
): Answers {
  const { customers, subscriptions } = world.state.customersdot;
  const customer = customers.find(({ id }) => id === about.customer);
  if (customer === undefined) return { 'customer-found': 'no' };
  const sub = subscriptions.find(({ name }) => name === about.subscription);
  const today = new Date(world.now()).toISOString().slice(0, 10);
  return {
    'customer-found': 'yes',
    ...accountOf(customer),
    ...(sub === undefined ? {} : subscriptionOf(sub)),
    ...(about.group === null ? {} : holderOf(world, about.group, about.subscription ?? '', today)),
  };
}
