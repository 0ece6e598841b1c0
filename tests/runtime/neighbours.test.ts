/** Other tickets are searched for when the agent asks, and neither before nor for the verdict's sake. */
import { expect, test } from 'vitest';
import { viewOf } from '../../src/core/case/view.ts';
import { openCase, type Stage } from './stage.ts';

const searches = (stage: Stage): number =>
  stage.world.log.filter(({ url }) => new URL(url).pathname.endsWith('/search.json')).length;
const neighbours = (stage: Stage) => viewOf(stage.state(), stage.world.now()).neighbours;

test('nothing is searched for until the agent wants to know, and then each once', async () => {
  const stage = await openCase('other-tickets');
  await stage.pass(10_000);
  expect(searches(stage)).toBe(0);
  expect(neighbours(stage)).toBeNull();
  await stage.send({ type: 'look-for-neighbours' });
  expect(searches(stage)).toBe(4);
  expect(neighbours(stage)?.tickets.map(({ id, status, inCommon }) => [id, status, inCommon])).toEqual([
    ['4481', 'open', ['requester']],
    ['4482', 'solved', ['subscription', 'group']],
  ]);
  await stage.pass(10_000);
  expect(searches(stage)).toBe(4);
});

test('what they say changes neither findings nor route nor plan', async () => {
  const stage = await openCase('other-tickets');
  const { findings, route, plan } = stage.assessment();
  await stage.send({ type: 'look-for-neighbours' });
  expect(stage.assessment()).toMatchObject({ findings, route, plan });
});

test.each([
  ['429', { does: 'status', status: 429, body: 'Retry later' }],
  ['403', { does: 'status', status: 403, body: '{"error":"Forbidden"}' }],
  ['a page', { does: 'html-502' }],
] as const)('a search that fails is told, and holds nothing up: %s', async (_, fault) => {
  const stage = await openCase('other-tickets', {}, (seed) => {
    seed.knobs = { ...seed.knobs, faults: [{ match: { path: '/search.json' }, times: 9, ...fault }] };
  });
  const status = stage.status();
  await stage.send({ type: 'look-for-neighbours' });
  expect(neighbours(stage)?.unread).not.toBeNull();
  expect(stage.status()).toBe(status);
});
