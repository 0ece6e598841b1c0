/** After a force the used minutes are as they were: adding some is offered as a step, on top of the present total (R30). */
import { describe, expect, test } from 'vitest';
import { totalWith } from '../../src/core/case/adding-minutes.ts';
import { viewOf } from '../../src/core/case/view.ts';
import { at, begin, gateOf, give, go, press, stepOf } from './fixtures.ts';
import { byHand } from './agents/hands.ts';
import { openCase, type Stage } from './stage.ts';

const minutesOf = (stage: Stage) => viewOf(stage.state(), stage.world.now()).plan.minutes;
const extraOf = (stage: Stage) =>
  stage.world.state.gitlab.namespaces.find((one) => one.id === 9001)?.extra_shared_runners_minutes_limit;

const add = (stage: Stage, minutes: string): Promise<void> =>
  stage.send({ type: 'offer-minutes', group: 9001, add: minutes });

async function forced(settings = {}): Promise<Stage> {
  const stage = await openCase('minutes-after-force', { settings });
  expect(minutesOf(stage)).toBeNull();
  await begin(stage, 'force-associate');
  return stage;
}

test.each<[extra: number | null, typed: string, total: number | null]>([
  [500, '100', 600],
  [0, ' 1 ', 1],
  [500, '0', null],
  [500, '', null],
  [500, '-5', null],
  [500, '1.5', null],
  [500, '1e3', null],
  [500, 'ten', null],
  [null, '100', null],
])('%s and what is typed, %j, make %s', (extra, typed, total) => {
  expect(totalWith(extra, typed)).toBe(total);
});

test('what is added comes on top of the present total, and does not hold up the reply', async () => {
  const stage = await forced();
  expect(minutesOf(stage)).toMatchObject({ quota: 10_000, extra: 500, may: true });
  expect(stage.status()).toBe('closing');
  await add(stage, '100');
  expect(stage.status()).toBe('closing');
  expect(stepOf(stage, 'set-compute-minutes').plan.wish).toEqual({ namespace: 9001, total: 600 });
  await go(stage, 'set-compute-minutes');
  expect(at(stage, 'set-compute-minutes')).toBe('settled');
  expect(extraOf(stage)).toBe(600);
  expect(minutesOf(stage)).toMatchObject({ extra: 600 });
});

test('more than was noted before is to be confirmed', async () => {
  const stage = await forced();
  await add(stage, '501');
  expect(gateOf(stage, 'set-compute-minutes', 'compute-minutes').key).toBe('step.raises');
  await press(stage, 'set-compute-minutes');
  expect(extraOf(stage)).toBe(500);
  await give(stage, 'set-compute-minutes', 'compute-minutes');
  await press(stage, 'set-compute-minutes');
  expect(extraOf(stage)).toBe(1001);
});

test.each(['0', '', 'many', '12.5'])('%j adds nothing', async (typed) => {
  const stage = await forced();
  await add(stage, typed);
  expect(at(stage, 'set-compute-minutes')).toBe('none');
});

test('a total that this token may not see is unread, and closes it', async () => {
  const stage = await forced();
  stage.world.knobs.gitlabToken = 'no-billing';
  await stage.send({ type: 'refresh' });
  expect(minutesOf(stage)).toMatchObject({ extra: null });
  await add(stage, '100');
  expect(at(stage, 'set-compute-minutes')).toBe('none');
});

test('it is offered again after a reload, and what was added is not taken back', async () => {
  const stage = await forced();
  await add(stage, '100');
  await go(stage, 'set-compute-minutes');
  const later = await stage.reload({ autosave: new Map() });
  expect(later.state().steps.map((one) => one.step.at)).toEqual(['settled', 'settled']);
  expect(minutesOf(later)).toMatchObject({ extra: 600 });
});

test('no minutes are offered after a change by the portal’s way', async () => {
  const stage = await openCase('standard');
  await begin(stage, 'link-account');
  await go(stage, 'change-namespace');
  expect(minutesOf(stage)).toBeNull();
});

describe.each(['internal_request', 'guided'])('in mode %s', (execution_mode) => {
  test('the force and the minutes are carried out by other hands', async () => {
    const stage = await forced({ execution_mode });
    const carry = async (procedure: string, wish: Record<string, string | number>): Promise<void> => {
      if (at(stage, procedure) !== 'waiting') return;
      const { step, id } = stepOf(stage, procedure);
      if (step.at === 'waiting' && step.acted.delegatedTo === 'agent') {
        byHand(stage.world, procedure, wish);
        await stage.send({ type: 'done-in-admin', step: id });
      }
      await stage.pass(120_000, 5_000);
    };
    await carry('force-associate', { subscription: 'A-S00012345', namespace: 9001 });
    expect(at(stage, 'force-associate')).toBe('settled');
    await add(stage, '100');
    await go(stage, 'set-compute-minutes');
    await carry('set-compute-minutes', { namespace: 9001, total: 600 });
    expect([at(stage, 'set-compute-minutes'), extraOf(stage)]).toEqual(['settled', 600]);
  });
});
