/** The Support tool "Clear Subscription": takes a subscription off its group, which drops to Free (R27, R34). */
import * as z from 'zod/mini';
import * as customersdot from '../../clients/customersdot/endpoints.ts';
import * as gitlab from '../../clients/gitlab/endpoints.ts';
import { defineProcedure } from '../../core/procedure.ts';
import { isFree } from '../../core/provisioned.ts';
import { type Side, sideOf } from '../../core/verdict.ts';
import type { Ports } from '../ports.ts';

const Clearing = z.object({ subscription: z.string().check(z.regex(/^A-S\d+$/)) });

export const clearSubscription = defineProcedure({
  id: 'clear-subscription',
  wish: Clearing,
  touchesNamespace: true,
  async look(ports: Ports, { wish, about }): Promise<readonly Side[]> {
    const group = about.namespace;
    const [subscription, plan] = await Promise.all([
      ports.ask(customersdot.subscription, { name: wish.subscription }),
      group === undefined ? null : ports.ask(gitlab.groupPlan, { namespace: group.id }),
    ]);
    const portal = sideOf(
      'customersdot',
      subscription,
      (sub) => sub.linked === null,
      (sub) => ({ linked: sub.linked === null ? '-' : (sub.linked.path ?? `#${sub.linked.id}`) }),
    );
    if (plan === null) return [portal];
    const onGitlab = sideOf('gitlab', plan, isFree, (shown) => ({
      plan: shown.name ?? shown.code ?? 'Free',
      seats: shown.seats ?? '-',
    }));
    return [portal, onGitlab];
  },
  act: (ports, { wish }, link, attempt) =>
    ports.alter(customersdot.clearSubscription, { ...wish, link, attempt }),
  guide: ({ wish }, link) => ({
    path: '/admin/saas_full_order',
    fields: [
      { label: 'Subscription ID/name', value: wish.subscription },
      { label: 'Zendesk ticket link', value: link },
    ],
  }),
  request: ({ wish }) => ({
    title: `Mechanizer: Clear Subscription ${wish.subscription}`,
    lines: [`Subscription: ${wish.subscription}`],
    label: 'Mechanizer::Clear Subscription',
    done: [/"name"\s*=>\s*"Free"/, /Subscription Unlinked/],
  }),
});
