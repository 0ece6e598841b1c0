/** A path of digits is a path: what is read has that path, and whoever carries the change out is handed the group's id. */
import { expect, test } from 'vitest';
import { guideFor } from '../../src/runtime/guide.ts';
import { linked } from '../world/cases/story.ts';
import { subscription } from '../world/build/index.ts';
import { goThrough, work } from './agents/keen-agent.ts';
import { openCase, type Stage } from './stage.ts';

const planOf = (stage: Stage, id: number) =>
  stage.world.state.gitlab.namespaces.find((one) => one.id === id)?.plan?.code ?? 'free';

const askedFor = (stage: Stage, path: string): number =>
  stage.world.log.filter((one) => new URL(one.url).pathname.startsWith(`/api/v4/${path}`)).length;

test('by API: the group of that path is provisioned, and the group of that id is not even read', async () => {
  const stage = await openCase('digits-path');
  await work(stage);
  expect([planOf(stage, 9001), planOf(stage, 2024)]).toEqual(['premium', 'free']);
  expect([askedFor(stage, 'namespaces/2024'), askedFor(stage, 'groups/2024')]).toEqual([0, 0]);
});

test('guided: the form is filled in with the id', async () => {
  const stage = await openCase('digits-path', { settings: { execution_mode: 'guided' } }, (seed) => {
    seed.customersdot.customers = [linked()];
    seed.customersdot.subscriptions = [subscription({ program: 'oss' })];
  });
  await stage.send({ type: 'start' });
  const step = stage.step('force-associate');
  const guide = step && (await guideFor(stage.state(), stage.services, step.id));
  const fields = guide?.steps.flatMap((one) => one.fields);
  expect(fields?.find((one) => one.label === 'Namespace ID/Path')?.value).toBe('9001');
});

test('by internal request: an automation would take the digits of the path for an id', async () => {
  const stage = await openCase(
    'digits-path',
    { settings: { execution_mode: 'internal_request' } },
    (seed) => {
      seed.customersdot.customers = [linked()];
      seed.customersdot.subscriptions = [subscription({ program: 'oss' })];
    },
  );
  await stage.send({ type: 'start' });
  const step = stage.step('force-associate');
  if (step !== undefined) await goThrough(stage, step);
  expect(stage.world.state.gitlab.issues.map((one) => one.description)).toEqual([
    expect.stringContaining('Namespace: 9001'),
  ]);
});

test('chosen by its address it is the same group, and one that is not there is not there', async () => {
  const stage = await openCase('digits-path');
  await stage.send({ type: 'choose', field: 'namespace', value: '/2024' });
  await stage.calm();
  expect(stage.assessment().snapshot.namespace).toMatchObject({ value: { id: 9001 } });
  await stage.send({ type: 'choose', field: 'namespace', value: '/1999' });
  await stage.calm();
  expect(stage.assessment().findings.find((one) => one.id === 'namespace-known')).toMatchObject({
    level: 'block',
    params: { ref: '1999' },
  });
});
