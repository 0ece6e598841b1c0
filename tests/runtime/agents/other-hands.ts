/** What others do meanwhile with the records that a case is about, with no app of ours: each is one deed on the world. */
import { customer, gitlabUser, group, seats, subscription } from '../../world/build/index.ts';
import type { Core } from '../../world/core.ts';
import { forceRefused } from '../../world/customersdot/checks.ts';
import { associate, linkAccount, setExtraMinutes } from '../../world/customersdot/deeds.ts';
import { resolveDates } from '../../world/dates.ts';
import { quotaOf } from '../../world/propagation.ts';
import type { Customer, Subscription } from '../../world/state/customersdot.ts';
import type { Namespace } from '../../world/state/gitlab.ts';
import { START } from '../../world/stage.ts';
import type { World } from '../../world/types.ts';
import { coreOf } from './hands.ts';

export const deeds = [
  'bought-moved',
  'holder-moved',
  'holder-put',
  'group-renamed',
  'minutes-spent',
  'minutes-set',
  'account-linked',
  'user-taken',
  'plan-ended',
  'plan-bought',
  'plan-unknown',
] as const;
export type OtherDeed = (typeof deeds)[number];

const target = 9001;
/** Somebody else's group, which has taken the path that the target had. */
export const strangers = 9666;
const bought = 'A-S00012345';
const mia = 5501;

/** The record of that id, which is put there where there is none. */
function ensured<T extends { id: number | string }>(list: T[], made: T): T {
  const had = list.find((one) => one.id === made.id);
  if (had !== undefined) return had;
  const one = resolveDates(made, START);
  list.push(one);
  return one;
}

const elsewhere = ({ state }: Core): Namespace =>
  ensured(state.gitlab.namespaces, group({ id: 9777, full_path: 'payer-corp', billable: 3, members: [] }));

const otherCustomer = ({ state }: Core): Customer =>
  ensured(
    state.customersdot.customers,
    customer({ id: 5577, email: 'zoe@payer.example', first_name: 'Zoe', company: 'Payer Inc' }),
  );

const otherHolder = (core: Core): Subscription => {
  const { billing_account: account } = otherCustomer(core);
  return ensured(
    core.state.customersdot.subscriptions,
    subscription({ name: 'A-S00077777', account: account?.id ?? 0, line_items: [seats(20)] }),
  );
};

/** GitLab.com shows another plan, whoever sold it. */
function showPlan(one: Namespace, code: string): void {
  const paid = code !== 'free';
  one.plan = {
    start: '2027-01-01',
    end: paid ? '2028-01-01' : null,
    trial: false,
    trial_ends_on: null,
    auto_renew: paid ? true : null,
    max_seats_used: 3,
    max_seats_used_changed_at: null,
    seats_in_use: paid ? 3 : null,
    ...one.plan,
    code,
    seats: paid ? Math.max(one.plan?.seats ?? 0, 10) : 0,
  };
  one.shared_runners_minutes_limit = quotaOf(code);
}

/** Linked in the admin pages, which refuse what is held already; the group that is left drops to Free. */
function put(core: Core, sub: Subscription | undefined, one: Namespace | undefined): void {
  if (sub === undefined || one === undefined || sub.linked_namespace?.id === one.id) return;
  const pair = { sub, group: one };
  if (forceRefused(core, pair) !== null) return;
  associate(core, 'force_reassociate', pair, null);
  // However slow GitLab.com is told of links by now: this one is long there when anybody looks.
  showPlan(one, 'premium');
}

/** Renamed, and the old path taken by somebody else. CustomersDot keeps the path that it was told. */
function rename(core: Core): void {
  const { namespaces } = core.state.gitlab;
  const one = namespaces.find(({ id }) => id === target);
  if (one === undefined || namespaces.some(({ id }) => id === strangers)) return;
  const { full_path: old } = one;
  Object.assign(one, { name: 'acme-moved', path: 'acme-moved', full_path: 'acme-moved' });
  ensured(namespaces, group({ id: strangers, full_path: old, billable: 5, members: [] }));
}

export function doDeed(world: World, deed: OtherDeed): void {
  const core = coreOf(world);
  const { customersdot, gitlab } = core.state;
  const ours = gitlab.namespaces.find(({ id }) => id === target);
  const subOn = (id: number) =>
    customersdot.subscriptions.find(({ name, linked_namespace: on }) => on?.id === id && name !== bought);
  switch (deed) {
    case 'bought-moved':
      return put(
        core,
        customersdot.subscriptions.find(({ name }) => name === bought),
        elsewhere(core),
      );
    case 'holder-moved':
      return put(core, subOn(target), elsewhere(core));
    case 'holder-put':
      return put(core, otherHolder(core), ours);
    case 'group-renamed':
      return rename(core);
    case 'minutes-spent':
    case 'minutes-set':
      if (ours !== undefined) setExtraMinutes(core, ours, deed === 'minutes-spent' ? 770 : 60_000, null);
      return;
    case 'account-linked': {
      const one = customersdot.customers.find(({ id }) => id === mia);
      ensured(gitlab.users, gitlabUser({ id: 4799, username: 'other-mia', email: 'other@acme.example' }));
      if (one !== undefined) linkAccount(core, one, '4799', null);
      return;
    }
    case 'user-taken':
      return linkAccount(core, otherCustomer(core), '4711', null);
    case 'plan-ended':
    case 'plan-bought':
    case 'plan-unknown':
      if (ours !== undefined) showPlan(ours, planOf[deed]);
  }
}

const planOf = {
  'plan-ended': 'free',
  'plan-bought': 'ultimate',
  'plan-unknown': 'premium_saas_2027',
} as const;
