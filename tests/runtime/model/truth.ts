/** What is so in the world: on CustomersDot's side and on GitLab.com's. Null: that side has no say in it. */
import type { World } from '../../world/types.ts';
import { planCodeOf, sumOf } from '../../world/propagation.ts';

export interface Truth {
  readonly customersdot: boolean | null;
  readonly gitlab: boolean | null;
}

export interface Aim {
  readonly procedure: string;
  readonly wish: Readonly<Record<string, string | number>>;
  /** The group that a clearing is to leave on Free. */
  readonly group: number | null;
}

const groupIn = (world: World, id: unknown) => world.state.gitlab.namespaces.find((one) => one.id === id);
const subIn = (world: World, name: unknown) =>
  world.state.customersdot.subscriptions.find((one) => one.name === name);

function account(world: World, wish: Aim['wish'], uid: string | null): Truth {
  const customer = world.state.customersdot.customers.find((one) => one.id === wish['customer']);
  const token = customer?.token;
  const foreign = uid !== null && token?.works === true && String(token.owner) !== uid;
  return { customersdot: customer?.uid === uid && !foreign, gitlab: null };
}

function association(world: World, wish: Aim['wish']): Truth {
  const sub = subIn(world, wish['subscription']);
  const group = groupIn(world, wish['namespace']);
  if (sub === undefined || group === undefined) return { customersdot: false, gitlab: false };
  return {
    customersdot: sub.linked_namespace?.id === group.id,
    gitlab: group.plan?.code === planCodeOf(sub) && group.plan?.seats === sumOf(sub, 'seats'),
  };
}

export function truthOf(world: World, { procedure, wish, group }: Aim): Truth {
  switch (procedure) {
    case 'link-account':
      return account(world, wish, String(wish['uid']));
    case 'unlink-account':
      return account(world, wish, null);
    case 'change-namespace':
    case 'force-associate':
      return association(world, wish);
    case 'clear-subscription':
      return {
        customersdot: subIn(world, wish['subscription'])?.linked_namespace === null,
        gitlab: group === null ? null : (groupIn(world, group)?.plan?.code ?? 'free') === 'free',
      };
    case 'set-compute-minutes':
      return {
        customersdot: null,
        gitlab: groupIn(world, wish['namespace'])?.extra_shared_runners_minutes_limit === wish['total'],
      };
    default:
      throw new Error(`Nobody knows ${procedure}.`);
  }
}

/** What the world counts as applied, by the app's own names. */
const procedureOf: Readonly<Record<string, string>> = {
  link_gitlab_account: 'link-account',
  unlink_gitlab_account: 'unlink-account',
  change_linked_namespace: 'change-namespace',
  force_reassociate: 'force-associate',
  clear_subscription: 'clear-subscription',
  set_extra_compute_minutes: 'set-compute-minutes',
};

export interface Applied {
  readonly key: string;
  readonly procedure: string;
  readonly wish: Readonly<Record<string, string | number>>;
}

export const appliedIn = (world: World): readonly Applied[] =>
  world.state.applied.map(({ action, key }) => {
    const procedure = procedureOf[action] ?? action;
    return { key: `${procedure} ${key}`, procedure, wish: JSON.parse(key) as Applied['wish'] };
  });

const associates = (one: Applied): boolean =>
  one.procedure === 'change-namespace' || one.procedure === 'force-associate';

/** Whether a later deed takes away what an earlier one had reached, so that the earlier may well be wished again. */
export function undoes(later: Applied, earlier: Applied): boolean {
  const same = (field: string): boolean => later.wish[field] === earlier.wish[field];
  switch (earlier.procedure) {
    case 'link-account':
      return same('customer') && later.key !== earlier.key;
    case 'unlink-account':
      return same('customer') && later.procedure === 'link-account';
    case 'clear-subscription':
      return associates(later) && same('subscription');
    case 'set-compute-minutes':
      return same('namespace') && later.key !== earlier.key;
    default:
      return (
        (later.procedure === 'clear-subscription' && same('subscription')) ||
        (associates(later) && (same('subscription') ? !same('namespace') : same('namespace')))
      );
  }
}
