/** One wish of each procedure, the world in which it is not so yet, and values that no wish may have. */
import type { ProcedureId } from '#core/procedures/catalog.ts';
import type { About, Wish } from '#core/domain/wish.ts';
import { customer, gitlabUser, group, plan, subscription, type Parts } from '#world/build/index.ts';
import { here, onGroup } from './world.ts';

export interface Sample {
  readonly wish: Wish;
  readonly about: About;
  readonly parts: () => Parts;
  /** For each key of the wish, what it must not be. */
  readonly wrong: Readonly<Record<string, readonly unknown[]>>;
}

const linked = () => customer({ uid: '4711' });
const admin = () => gitlabUser({ id: 77, username: 'sam-ops', email: 'sam@ops.example', is_admin: true });

const noId = [0, -1, 1.5, '5501', null, undefined, Number.NaN];
const noName = ['', 'A-S', '12345', 'a-s00012345', 'A-S00012345 ', 'A-S1/../x', 5, null, undefined];

const association: Omit<Sample, 'parts'> = {
  wish: { subscription: 'A-S00012345', namespace: 9001 },
  about: here,
  wrong: { subscription: noName, namespace: noId },
};

export const samples: Readonly<Record<ProcedureId, Sample>> = {
  'link-account': {
    wish: { customer: 5501, uid: '4711' },
    about: { customer: 5501, user: { id: '4711', username: 'mia-torres' } },
    parts: () => ({}),
    wrong: { customer: noId, uid: ['', 'mia', '@mia', '-1', '4711 ', 4711, null, undefined] },
  },
  'unlink-account': {
    wish: { customer: 5501 },
    about: { customer: 5501 },
    parts: () => ({
      customers: [customer({ uid: '77', token: { owner: 77, works: true } })],
      users: [gitlabUser(), admin()],
    }),
    wrong: { customer: noId },
  },
  'change-namespace': { ...association, parts: () => ({ customers: [linked()] }) },
  'force-associate': { ...association, parts: () => ({ customers: [linked()] }) },
  'clear-subscription': {
    wish: { subscription: 'A-S00012345' },
    about: here,
    parts: () => ({
      subscriptions: [subscription({ linked_namespace: onGroup })],
      groups: [group({ plan: plan('premium', 24) })],
    }),
    wrong: { subscription: noName },
  },
  'set-compute-minutes': {
    wish: { namespace: 9001, total: 3000 },
    about: here,
    parts: () => ({ groups: [group({ extra_shared_runners_minutes_limit: 500 })] }),
    wrong: { namespace: noId, total: [-1, 1.5, '3000', null, undefined, Number.POSITIVE_INFINITY] },
  },
};
