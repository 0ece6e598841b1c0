/** The minutes used this month come after the verdict, where they are shown; a force leaves them as they are (R30). */
import { expect, test } from 'vitest';
import { viewOf } from '../../src/core/case/view.ts';
import { cases } from '../world/cases/index.ts';
import { at, begin } from './fixtures.ts';
import { openCase, type Stage } from './stage.ts';
import { roundTrip, slow, tripsToVerdict } from './trips.ts';

const used = (stage: Stage) => viewOf(stage.state(), stage.world.now()).minutesUsed;
const asked = (stage: Stage) => stage.world.log.filter((one) => one.url.endsWith('/api/graphql'));
const afterVerdict = 3_000;

test.each(['minutes-after-force', 'extra-minutes', 'packs-included'])(
  '%s: nothing waits for them, and they are asked once, in the month’s name',
  async (id) => {
    const stage = await slow(id);
    await tripsToVerdict(stage);
    expect([stage.status(), asked(stage).length]).toEqual(['ready', 0]);
    expect(used(stage)?.tag).toBe('idle');
    await stage.pass(afterVerdict, roundTrip);
    expect(asked(stage).map((one) => JSON.parse(one.requestBody ?? '') as unknown)).toMatchObject([
      { variables: { group: 'gid://gitlab/Group/9001', month: '2027-01-01' } },
    ]);
    expect(used(stage)).toMatchObject({ tag: 'known', value: id === 'minutes-after-force' ? 870 : 120 });
  },
);

test('they are asked in no case without extra minutes, packs or a force', async () => {
  const asking: string[] = [];
  for (const { id } of cases) {
    const stage = await openCase(id);
    await stage.pass(afterVerdict, 1_000);
    const { plan, snapshot } = stage.assessment();
    const isShown = used(stage) !== null;
    expect(asked(stage).length, id).toBe(isShown ? 1 : 0);
    if (!isShown) continue;
    asking.push(id);
    const forces = [...plan, ...stage.state().steps.map((one) => one.plan)].some(
      (one) => one.procedure === 'force-associate',
    );
    const packs = snapshot.subscription?.lines?.some((one) => one.kind === 'compute_minutes') ?? false;
    const extra = snapshot.namespace.tag === 'known' ? (snapshot.namespace.value.extraMinutes ?? 0) : 0;
    expect(forces || packs || extra > 0, id).toBe(true);
    stage.runtime.end();
  }
  expect(asking).toEqual(expect.arrayContaining(['extra-minutes', 'packs-included', 'minutes-after-force']));
  expect(asking).not.toContain('standard');
});

test('a force changes the quota and leaves them as they are', async () => {
  const stage = await openCase('minutes-after-force');
  await stage.pass(afterVerdict, 1_000);
  const before = used(stage);
  await begin(stage, 'force-associate');
  expect(at(stage, 'force-associate')).toBe('settled');
  await stage.pass(afterVerdict, 1_000);
  expect(viewOf(stage.state(), stage.world.now()).plan.minutes).toMatchObject({
    quota: 10_000,
    used: before,
  });
});

test('where GitLab.com refuses, they are unread until they are read again, and nothing else is', async () => {
  const stage = await openCase('minutes-after-force');
  const refusal = { errors: [{ message: 'You do not have permission' }] };
  stage.world.knobs.faults.push({
    match: { path: '/api/graphql' },
    does: 'status',
    status: 200,
    body: JSON.stringify(refusal),
  });
  await stage.pass(afterVerdict, 1_000);
  expect(used(stage)).toMatchObject({ tag: 'unread', trouble: { kind: 'forbidden' } });
  expect(stage.status()).toBe('ready');
  await stage.pass(60_000, 5_000);
  expect(asked(stage)).toHaveLength(1);
  await stage.send({ type: 'refresh' });
  expect(used(stage)).toMatchObject({ tag: 'known', value: 870 });
});

test('one that is sent to wait is asked again by itself, once', async () => {
  const stage = await openCase('minutes-after-force');
  stage.world.knobs.faults.push({ match: { path: '/api/graphql' }, does: 'rate-limit-json', retryAfter: 30 });
  await stage.pass(60_000, 1_000);
  expect([used(stage)?.tag, asked(stage).length]).toEqual(['known', 2]);
});

test('where none are told, the force goes all the same', async () => {
  const stage = await openCase('minutes-used-unread');
  await stage.pass(afterVerdict, 1_000);
  expect(used(stage)).toMatchObject({ tag: 'known', value: null });
  await begin(stage, 'force-associate');
  expect(at(stage, 'force-associate')).toBe('settled');
});
