/** What moves: something about the subscription, the group, the account or the minutes is another than it was. */
import type { World } from '../../world/types.ts';
import { byHand } from '../agents/hands.ts';
import type { About, Wish } from '../../../src/core/domain/wish.ts';
import { others } from './others.ts';

/** Whom a turn is about: what the step was planned for. */
export interface Planned {
  readonly wish: Wish;
  readonly about: About;
}

export interface Turn {
  readonly id: string;
  /** As the head of a table's row. */
  readonly title: string;
  readonly of: readonly string[];
  /** Procedures after whose change nothing can move so any more. */
  readonly onlyBefore?: readonly string[];
  happens(world: World, planned: Planned): void;
}

const linking = ['change-namespace', 'force-associate', 'put-back'];
const clearing = 'clear-subscription';
const minutes = 'set-compute-minutes';

const targetOf = ({ wish, about }: Planned): number => Number(wish['namespace'] ?? about.namespace?.id);

function targetIn(world: World, planned: Planned) {
  const found = world.state.gitlab.namespaces.find((one) => one.id === targetOf(planned));
  if (found === undefined) throw new Error('The target is gone.');
  return found;
}

const strangerIn = (world: World) => {
  const found = world.state.gitlab.namespaces.find((one) => one.id === others.stranger);
  if (found === undefined) throw new Error('The stranger is gone.');
  return found;
};

function rename(world: World, planned: Planned): string {
  const group = targetIn(world, planned);
  const old = group.full_path;
  Object.assign(group, { path: 'renamed', full_path: 'renamed' });
  return old;
}

const setMinutes =
  (total: (wished: number) => number): Turn['happens'] =>
  (world, { wish }) =>
    byHand(world, minutes, { namespace: Number(wish['namespace']), total: total(Number(wish['total'])) });

const unread = (service: 'customersdot' | 'gitlab'): Turn['happens'] => {
  return (world) =>
    void world.knobs.faults.unshift({
      match: { service, change: false },
      does: 'status',
      status: 503,
      times: Number.POSITIVE_INFINITY,
    });
};

export const turns: readonly Turn[] = [
  {
    id: 'linked-elsewhere',
    title: 'subscription linked to another paying group',
    of: [...linking, clearing],
    happens: (world, { wish }) => byHand(world, 'force-associate', { ...wish, namespace: others.group }),
  },
  {
    id: 'linked-here',
    onlyBefore: linking,
    title: 'subscription linked to the target by other hands',
    of: linking,
    happens: (world, { wish }) => byHand(world, 'force-associate', wish),
  },
  {
    id: 'cleared',
    onlyBefore: [clearing],
    title: 'subscription cleared by other hands',
    of: ['change-namespace', clearing],
    happens: (world, { wish }) => byHand(world, clearing, wish),
  },
  {
    id: 'renamed',
    title: 'target renamed',
    of: [...linking, clearing, minutes],
    happens: (world, planned) => void rename(world, planned),
  },
  {
    id: 'path-taken',
    title: 'target renamed, its path taken by a stranger’s group',
    of: [...linking, clearing, minutes],
    happens: (world, planned) => {
      const path = rename(world, planned);
      Object.assign(strangerIn(world), { path, full_path: path });
    },
  },
  {
    id: 'held',
    onlyBefore: linking,
    title: 'another subscription linked to the target',
    of: linking,
    happens: (world, planned) =>
      byHand(world, 'force-associate', { subscription: others.subscription, namespace: targetOf(planned) }),
  },
  {
    id: 'other-plan',
    title: 'target shows another plan',
    of: [...linking, clearing],
    happens: (world, planned) => {
      targetIn(world, planned).plan = structuredClone(strangerIn(world).plan);
    },
  },
  {
    id: 'other-user',
    title: 'account linked to somebody else',
    of: ['link-account', 'unlink-account', 'change-namespace'],
    happens: (world, { wish, about }) =>
      byHand(world, 'link-account', {
        customer: Number(wish['customer'] ?? about.customer),
        uid: others.user,
      }),
  },
  {
    id: 'right-user',
    onlyBefore: ['link-account'],
    title: 'account linked to the customer’s user by other hands',
    of: ['link-account', 'unlink-account'],
    happens: (world, { wish, about }) =>
      byHand(world, 'link-account', { customer: Number(wish['customer']), uid: String(about.user?.id) }),
  },
  {
    id: 'user-elsewhere',
    onlyBefore: ['link-account'],
    title: 'user linked on another customer',
    of: ['link-account'],
    happens: (world, { wish }) =>
      byHand(world, 'link-account', { customer: others.customer, uid: String(wish['uid']) }),
  },
  {
    id: 'unlinked',
    onlyBefore: ['unlink-account'],
    title: 'account unlinked',
    of: ['unlink-account', 'change-namespace'],
    happens: (world, { wish, about }) =>
      byHand(world, 'unlink-account', { customer: Number(wish['customer'] ?? about.customer) }),
  },
  { id: 'spent', title: 'minutes spent', of: [minutes], happens: setMinutes((wished) => wished - 2_500) },
  { id: 'raised', title: 'minutes added', of: [minutes], happens: setMinutes((wished) => wished + 2_500) },
  {
    id: 'restored',
    onlyBefore: [minutes],
    title: 'minutes restored by other hands',
    of: [minutes],
    happens: setMinutes((wished) => wished),
  },
  {
    id: 'deleted',
    title: 'group deleted',
    of: [...linking, clearing, minutes],
    happens: (world, planned) => {
      const { gitlab } = world.state;
      gitlab.namespaces = gitlab.namespaces.filter((one) => one.id !== targetOf(planned));
    },
  },
  {
    id: 'unread',
    title: 'CustomersDot cannot be read',
    of: ['link-account', 'unlink-account', ...linking, clearing],
    happens: unread('customersdot'),
  },
  {
    id: 'group-unread',
    title: 'GitLab.com cannot be read',
    of: [...linking, clearing, minutes],
    happens: unread('gitlab'),
  },
];

export const turnsOf = (procedure: string): readonly Turn[] =>
  turns.filter((one) => one.of.includes(procedure));
