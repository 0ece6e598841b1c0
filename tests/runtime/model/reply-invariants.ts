/** The customer is told only what was so, and nothing on the ticket is set without a draft. */
import type { Host } from '../../../src/host/host.ts';
import { fieldIds } from '../../world/settings.ts';
import type { World } from '../../world/types.ts';
import { groupIn } from './state-now.ts';
import { truthOf } from './truth.ts';

const bought = 'A-S00012345';

export interface Telling {
  host(host: Host, breach: (words: string) => void): Host;
}

export function tellingIn(world: World): Telling {
  /** Billing pages of the groups that the subscription has been on, at CustomersDot and at GitLab.com at once. */
  const pages = new Set<string>();
  let linked = false;
  function see(): void {
    const { customers, subscriptions } = world.state.customersdot;
    linked ||= customers.some((one) => one.id === 5501 && one.uid !== null);
    const group = subscriptions.find((one) => one.name === bought)?.linked_namespace;
    if (!group) return;
    const wish = { subscription: bought, namespace: group.id };
    const truth = truthOf(world, { procedure: 'force-associate', wish, group: null });
    // By its path at GitLab.com: CustomersDot keeps the one that it was told, which may be somebody else's by now.
    const path = groupIn(world, group.id)?.full_path ?? '';
    if (truth.gitlab === true) pages.add(`https://gitlab.com/groups/${path}/-/billings`);
  }
  world.subscribe(see);

  return {
    host(host, breach) {
      let drafted = false;
      return {
        ...host,
        insert(draft, rich) {
          see();
          drafted = true;
          const isTold = draft.text.includes('is now linked to the group');
          const isSo = [...pages].some((page) => draft.text.includes(page));
          if (isTold && !linked) breach('the customer would be told before the account was linked');
          if (isTold && !isSo) breach('the customer would be told of a link that never was');
          return host.insert(draft, rich);
        },
        setField(id, value) {
          if (!drafted && id === fieldIds.issueType) breach('the issue type is set without a draft');
          return host.setField(id, value);
        },
        setStatus(status) {
          if (!drafted) breach('the status is set without a draft');
          return host.setStatus(status);
        },
      };
    },
  };
}
