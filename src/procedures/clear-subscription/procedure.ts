/** The Support tool "Clear Subscription": takes a subscription off its group, which drops to Free (R27, R34). */
import { mechanizerLabels } from '../../core/domain/request-labels.ts';
import * as customersdot from '../../clients/customersdot/endpoints.ts';
import * as gitlab from '../../clients/gitlab/endpoints.ts';
import { defineProcedure, type Job } from '../../core/step/procedure.ts';
import { clearSubscription as traits, type Clearing } from '../../core/procedures/clear-subscription.ts';
import { known, loadableFrom } from '../../core/domain/loadable.ts';
import { expectedLink, subscriptionField } from '../association.ts';
import { pages, seenFirst, signInToCustomersdot, throughTool } from '../by-hand.ts';
import type { Ports } from '../ports.ts';

/** The subscription tells which group it holds, where nobody noted that. */
async function subscriptionAndGroup(ports: Ports, { wish, about }: Job<Clearing>) {
  const asked = ports.ask(customersdot.subscription, { name: wish.subscription });
  const planned = about.namespace?.id;
  return { asked, id: planned ?? known(loadableFrom(await asked, 0))?.linked?.id ?? null };
}

export const clearSubscription = defineProcedure({
  traits,
  async look(ports: Ports, job, told) {
    const { asked, id } = await subscriptionAndGroup(ports, job);
    const [subscription, plan, group] = await Promise.all([
      asked,
      id === null ? null : ports.ask(gitlab.groupPlan, { namespace: id }),
      id === null ? null : ports.ask(gitlab.namespace, { ref: String(id) }),
    ]);
    return { subscription, plan, group, told: told.subscription };
  },
  async prove(ports, { wish, about }) {
    const group = about.namespace;
    const [subscription, plan] = await Promise.all([
      ports.ask(customersdot.subscription, { name: wish.subscription }),
      group === undefined ? null : ports.ask(gitlab.groupPlan, { namespace: group.id }),
    ]);
    return { subscription, plan, group: null, told: undefined };
  },
  act: (ports, { wish }, { link, attempt, from }) =>
    ports.alter(customersdot.clearSubscription, { ...wish, link, attempt, expected: expectedLink(from) }),
  guide: ({ wish: { subscription }, about }, link, from) => ({
    steps: [
      signInToCustomersdot,
      seenFirst(
        'step.seen-there.clear-subscription',
        from,
        { ...about, subscription },
        pages.order(subscription),
      ),
      ...throughTool(link, {
        say: 'guide.fill-in.clear-subscription',
        page: pages.tools,
        fields: [subscriptionField(subscription)],
      }),
    ],
  }),
  request: ({ wish }) => ({
    title: `Mechanizer: Clear Subscription ${wish.subscription}`,
    lines: [`Subscription: ${wish.subscription}`],
    label: mechanizerLabels.clear,
    done: [/"name"\s*=>\s*"Free"/, /Subscription Unlinked/],
  }),
});
