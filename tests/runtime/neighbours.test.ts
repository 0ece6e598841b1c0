/** Other tickets are searched for when the agent asks, and neither before nor for the verdict's sake. */
import { expect, test } from 'vitest';
import { viewOf } from '../../src/core/case/view.ts';
import type { Fault } from '../world/types.ts';
import { openCase, type Stage } from './stage.ts';

const searches = (stage: Stage): number =>
  stage.world.log.filter(({ url }) => new URL(url).pathname.endsWith('/search.json')).length;
const neighbours = (stage: Stage) => viewOf(stage.state(), stage.world.now()).neighbours;
const again = (stage: Stage) =>
  stage.send({
    type: 'look-at',
    keys: (neighbours(stage)?.unread?.again ?? []).map(({ of, arg }) => `${of}:${arg}`),
  });

const failing = (fault: Omit<Fault, 'match'>, id = 'other-tickets') =>
  openCase(id, {}, (seed) => {
    seed.knobs = { ...seed.knobs, faults: [{ match: { path: '/search.json' }, ...fault }] };
  });

test('nothing is searched for until the agent wants to know, and then each of two once', async () => {
  const stage = await openCase('other-tickets');
  await stage.pass(10_000);
  expect(searches(stage)).toBe(0);
  expect(neighbours(stage)).toBeNull();
  await stage.send({ type: 'look-for-neighbours' });
  expect(searches(stage)).toBe(2);
  expect(neighbours(stage)?.tickets.map(({ id, status, inCommon }) => [id, status, inCommon])).toEqual([
    ['4481', 'new', ['requester']],
    ['4482', 'solved', ['either']],
    ['4484', 'pending', ['organization']],
    ['4486', 'hold', ['either']],
  ]);
  await stage.pass(10_000);
  expect(searches(stage)).toBe(2);
});

test('neither Start nor a day that passes searches anew', async () => {
  const stage = await openCase('other-tickets');
  await stage.send({ type: 'look-for-neighbours' });
  await stage.pass(26 * 3_600_000, 3_600_000);
  await stage.send({ type: 'start' });
  await stage.pass(10_000);
  expect(stage.state().steps).not.toEqual([]);
  expect(searches(stage)).toBe(2);
});

test('what they say changes neither findings nor route nor plan', async () => {
  const stage = await openCase('other-tickets');
  const { findings, route, plan } = stage.assessment();
  await stage.send({ type: 'look-for-neighbours' });
  expect(stage.assessment()).toMatchObject({ findings, route, plan });
});

test.each<[string, Omit<Fault, 'match'>]>([
  ['429', { does: 'status', status: 429, body: 'Retry later' }],
  ['403', { does: 'status', status: 403, body: '{"error":"Forbidden"}' }],
  ['another shape', { does: 'status', status: 200, body: '{"results":"none"}' }],
  ['a page', { does: 'html-502' }],
])(
  'a search that fails is unread, holds nothing up, and is made again when the agent says so: %s',
  async (_, fault) => {
    const stage = await failing({ ...fault, times: 2 });
    const status = stage.status();
    await stage.send({ type: 'look-for-neighbours' });
    expect(neighbours(stage)).toMatchObject({ tickets: [], unread: { again: [{}, {}] } });
    expect(stage.status()).toBe(status);
    await again(stage);
    expect(neighbours(stage)?.unread).toBeNull();
    expect(neighbours(stage)?.tickets).toHaveLength(4);
  },
);

test('what the one search has found is there though the other failed', async () => {
  const stage = await failing({ does: 'html-502', times: 1 });
  await stage.send({ type: 'look-for-neighbours' });
  expect(neighbours(stage)?.unread?.again).toHaveLength(1);
  expect(neighbours(stage)?.tickets.length).toBeGreaterThan(0);
});
