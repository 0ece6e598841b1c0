/** What a refusal or a put-back leaves behind: nothing is armed, and nothing is known, that was so before it only. */
import { expect, test } from 'vitest';
import { gatesOf } from '../../src/core/case/gates.ts';
import { at, begin, give, go, stepOf } from './fixtures.ts';
import { openCase, type Stage } from './stage.ts';
import { changesSent } from './traffic.ts';

const levelOf = (stage: Stage, id: string) => stage.assessment().findings.find((one) => one.id === id)?.level;
const boxOf = (stage: Stage, procedure: string) =>
  gatesOf(stage.state(), stage.assessment(), stepOf(stage, procedure)).find(
    (one) => one.id === 'namespace-free',
  );

test('a tick for the refused step does not arm what is offered in its place', async () => {
  const stage = await openCase('compute-holder', {}, (seed) => {
    seed.knobs = {
      ...seed.knobs,
      faults: [
        {
          match: { service: 'customersdot', path: '/change_linked_namespace' },
          does: 'status',
          status: 422,
          body: '{"success":false,"error":"Namespace has extra minutes"}',
        },
      ],
    };
  });
  await stage.send({ type: 'start' });
  await give(stage, 'change-namespace', 'namespace-free');
  await go(stage, 'change-namespace');
  expect([at(stage, 'change-namespace'), at(stage, 'force-associate')]).toEqual(['refused', 'ready']);
  expect(boxOf(stage, 'force-associate')?.given).toBe(false);
  const before = changesSent(stage.world).length;
  await stage.send({ type: 'go', step: stepOf(stage, 'force-associate').id });
  expect(changesSent(stage.world)).toHaveLength(before);
  await give(stage, 'force-associate', 'namespace-free');
  expect(boxOf(stage, 'force-associate')?.given).toBe(true);
});

test('what was put back holds the group again, and is read again before anything goes', async () => {
  const stage = await openCase('swap-refused');
  await begin(stage, 'clear-subscription');
  await go(stage, 'force-associate');
  expect(levelOf(stage, 'namespace-free')).toBe('ok');
  await stage.send({ type: 'put-back' });
  await go(stage, 'put-back');
  expect(at(stage, 'put-back')).toBe('settled');
  expect(levelOf(stage, 'namespace-free')).toBe('stop');
});
