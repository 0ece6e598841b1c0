/** The new total, never an increment (R31); only GitLab.com shows it. */
import { expect, test } from 'vitest';
import { group } from '#world/build/index.ts';
import { told, trial } from './world.ts';

const link = 'https://acme-support.zendesk.com/agent/tickets/4201#x';
const minutes = (total: number, extra: number | null) =>
  trial(
    'set-compute-minutes',
    { namespace: 9001, total },
    { groups: [group({ extra_shared_runners_minutes_limit: extra })] },
  );

test.each<[string, number, number | null, string]>([
  ['the total is there', 3000, 3000, 'yes: gitlab so'],
  ['another total is there', 3000, 500, 'no: gitlab not'],
  ['none are there', 3000, null, 'no: gitlab not'],
  ['none are there, and none are wished for', 0, 0, 'yes: gitlab so'],
  ['not set, and none are wished for', 0, null, 'yes: gitlab so'],
])('%s', async (_, total, extra, is) => {
  expect(told(await minutes(total, extra).look())).toBe(is);
});

test('the total is set, not added', async () => {
  const one = minutes(3000, 500);
  expect(await one.act(link)).toEqual({ tag: 'accepted' });
  expect(one.world.state.gitlab.namespaces[0]?.extra_shared_runners_minutes_limit).toBe(3000);
  expect((await one.look()).sides[0]?.params).toEqual({ minutes: 3000 });
});

test('minutes that the token may not see prove nothing', async () => {
  const one = minutes(3000, 3000);
  one.world.knobs.gitlabToken = 'not-admin';
  expect(told(await one.look())).toBe('cannot-tell: gitlab unseen');
});

test('a group that is gone is not so', async () => {
  const one = trial('set-compute-minutes', { namespace: 9001, total: 1 }, { groups: [] });
  expect((await one.look()).settled).toBe('no');
});
