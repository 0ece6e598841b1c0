/** The state that a change departs from, as the world has it now: decisions.md, "When a change may go", read from the world. */
import type { World } from '../../world/types.ts';
import type { NotedLine, Values } from './ticket-notes.ts';

const free = ['free', 'default'];
const trials = ['premium_trial', 'ultimate_trial'];

export const isPaid = (code: string): boolean => ![...free, ...trials].includes(code);

export const groupIn = ({ state }: World, id: unknown) =>
  state.gitlab.namespaces.find((one) => one.id === id);

export const planIn = (world: World, id: unknown): string => {
  const code = groupIn(world, id)?.plan?.code ?? 'free';
  return free.includes(code) ? 'free' : code;
};

export function stateNow(world: World, { procedure, wish }: Pick<NotedLine, 'procedure' | 'wish'>): Values {
  const { customers, subscriptions } = world.state.customersdot;
  const customer = customers.find((one) => one.id === wish['customer']);
  const sub = subscriptions.find((one) => one.name === wish['subscription']);
  const linked = sub?.linked_namespace?.id ?? null;
  const group = groupIn(world, wish['namespace']);
  switch (procedure) {
    case 'link-account': {
      const others = customers.filter((one) => one.uid === String(wish['uid']) && one !== customer);
      const elsewhere = others.map((one) => one.id).sort((a, b) => a - b);
      return { uid: customer?.uid ?? null, elsewhere: elsewhere.length === 0 ? null : elsewhere.join(', ') };
    }
    case 'unlink-account':
      return { uid: customer?.uid ?? null };
    case 'clear-subscription':
      return { linked, path: groupIn(world, linked)?.full_path ?? null };
    case 'set-compute-minutes':
      return {
        namespace: group?.id ?? null,
        path: group?.full_path ?? null,
        total: group?.extra_shared_runners_minutes_limit ?? 0,
      };
    default: {
      const holders = subscriptions.filter(
        (one) => one !== sub && one.linked_namespace?.id === group?.id && !one.orderMissing,
      );
      const names = holders.map((one) => one.name).sort();
      return {
        linked,
        namespace: group?.id ?? null,
        path: group?.full_path ?? null,
        holders: names.length === 0 ? null : names.join(', '),
        plan: planIn(world, group?.id),
      };
    }
  }
}
