/** What people do by their own hands in the admin pages: the world changes, and no app had a part in it. */
import type { Core } from '../../world/core.ts';
import { forceRefused, portalRefused } from '../../world/customersdot/checks.ts';
import {
  associate,
  clear,
  linkAccount,
  setExtraMinutes,
  unlinkAccount,
} from '../../world/customersdot/deeds.ts';
import { customerById, namespaceByKey, subscriptionByKey } from '../../world/customersdot/find.ts';
import type { World } from '../../world/types.ts';

export const coreOf = (world: World): Core => ({
  state: world.state,
  knobs: world.knobs,
  clock: {
    now: world.now,
    at: (when, run) => void world.wait(when - world.now()).then(run),
    advance: world.advance,
    wait: world.wait,
    catchUp: () => {},
  },
  changed: () => {},
});

function move(core: Core, procedure: string, wish: Readonly<Record<string, string | number>>): void {
  const sub = subscriptionByKey(core, String(wish['subscription']));
  const group = namespaceByKey(core, String(wish['namespace']));
  if (sub === undefined || group === undefined) return;
  const pair = { sub, group };
  if (procedure === 'change-namespace') {
    if (portalRefused(core, pair) === null) associate(core, 'change_linked_namespace', pair, null);
  } else if (forceRefused(core, pair) === null) associate(core, 'force_reassociate', pair, null);
}

/** What the admin page says where it refuses to carry a wish out; null where it would do so. */
export function saidByPage(
  world: World,
  procedure: string,
  wish: Readonly<Record<string, string | number>>,
): string | null {
  const core = coreOf(world);
  const sub = subscriptionByKey(core, String(wish['subscription']));
  const group = namespaceByKey(core, String(wish['namespace']));
  if (sub === undefined || group === undefined) return null;
  if (procedure !== 'change-namespace') return forceRefused(core, { sub, group });
  const answer = portalRefused(core, { sub, group });
  return answer === null ? null : JSON.stringify(answer);
}

/** Carries a wish out as the admin page would, or not at all where the page would refuse. */
export function byHand(
  world: World,
  procedure: string,
  wish: Readonly<Record<string, string | number>>,
): void {
  const core = coreOf(world);
  const customer = customerById(core, String(wish['customer']));
  const sub = subscriptionByKey(core, String(wish['subscription']));
  const group = namespaceByKey(core, String(wish['namespace']));
  switch (procedure) {
    case 'link-account':
      if (customer !== undefined) linkAccount(core, customer, String(wish['uid']), null);
      return;
    case 'unlink-account':
      if (customer !== undefined) unlinkAccount(core, customer, null);
      return;
    case 'clear-subscription':
      if (sub !== undefined && sub.linked_namespace !== null) clear(core, sub, null);
      return;
    case 'set-compute-minutes':
      if (group !== undefined) setExtraMinutes(core, group, Number(wish['total']), null);
      return;
    default:
      move(core, procedure, wish);
  }
}
