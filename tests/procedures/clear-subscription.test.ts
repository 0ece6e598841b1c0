/** Cleared is only what is on no group any more, with its group on Free (R27, R34). */
import { describe, expect, test } from 'vitest';
import { group, plan, subscription, type Parts } from '#world/build/index.ts';
import { onGroup, told, trial } from './world.ts';

const wish = { subscription: 'A-S00012345' };
const link = 'https://acme-support.zendesk.com/agent/tickets/4201#x';
const state = (linked: boolean, shown: ReturnType<typeof plan> | null): Parts => ({
  subscriptions: [subscription({ linked_namespace: linked ? onGroup : null })],
  groups: [group({ plan: shown })],
});

test.each<[string, Parts, string]>([
  ['still on its group', state(true, plan('premium', 24)), 'no: customersdot not, gitlab not'],
  ['cleared, and the group on Free', state(false, plan('free', 0)), 'yes: customersdot so, gitlab so'],
  ['cleared, and the group without any plan', state(false, null), 'yes: customersdot so, gitlab so'],
  ['cleared, and GitLab.com behind', state(false, plan('premium', 24)), 'half: customersdot so, gitlab not'],
  [
    'cleared, and the group on a trial',
    state(false, plan('ultimate_trial', 24, { trial: true })),
    'half: customersdot so, gitlab not',
  ],
  ['the group on Free, and it is linked all the same', state(true, null), 'no: customersdot not, gitlab so'],
  [
    'on another group',
    { subscriptions: [subscription({ linked_namespace: { id: 9002, full_path: 'acme-labs' } })] },
    'no: customersdot not, gitlab so',
  ],
])('%s', async (_, parts, is) => {
  expect(told(await trial('clear-subscription', wish, parts).look())).toBe(is);
});

test('R34: a success that leaves the group on its plan is refused, and not believed', async () => {
  const parts = {
    ...state(true, plan('premium', 24)),
    groups: [group({ plan: plan('premium', 24), clearLeavesPlan: true })],
  };
  const one = trial('clear-subscription', wish, parts);
  expect(await one.act(link)).toMatchObject({ tag: 'refused', refusal: { id: 'not-free' } });
  expect((await one.look()).settled).toBe('half');
});

test('GitLab.com follows with a delay', async () => {
  const one = trial('clear-subscription', wish, {
    ...state(true, plan('premium', 24)),
    knobs: { propagation: 'slow', propagationMs: 9_000 },
  });
  await one.act(link);
  expect((await one.look()).settled).toBe('half');
  one.world.advance(9_000);
  expect((await one.look()).settled).toBe('yes');
});

describe('where less is known', () => {
  test('an entry of another hand may not tell the group: the subscription tells it, as long as it is on one', async () => {
    expect(told(await trial('clear-subscription', wish, state(false, plan('premium', 24)), {}).look())).toBe(
      'yes: customersdot so',
    );
    expect(told(await trial('clear-subscription', wish, state(true, null), {}).look())).toBe(
      'no: customersdot not, gitlab so',
    );
  });

  test('where nobody noted the group, CustomersDot alone proves it', async () => {
    const one = trial('clear-subscription', wish, state(false, plan('premium', 24)), {});
    expect(told(await one.prove())).toBe('yes: customersdot so');
  });

  test('without CustomersDot’s API the agent’s word and GitLab.com together prove it', async () => {
    const on = trial('clear-subscription', wish, state(false, plan('premium', 24)));
    expect((await on.proveWithoutApi(true)).settled).toBe('half');
    const off = trial('clear-subscription', wish, state(false, null));
    expect((await off.proveWithoutApi(false)).settled).toBe('no');
    expect((await off.proveWithoutApi(true)).settled).toBe('yes');
  });
});
