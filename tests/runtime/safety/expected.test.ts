/**
 * The state that a change departs from goes with it: a server that honours it refuses another one, and then that is told and
 * confirmed anew. Nothing was changed.
 */
import { describe, expect, test } from 'vitest';
import { at, begin, go, press, stepOf } from '../fixtures.ts';
import { notesOn } from '../model/ticket-notes.ts';
import { openCase, type Stage } from '../stage.ts';
import { changesSent, done } from '../traffic.ts';
import { scenes } from './scenes.ts';

const expectedIn = (stage: Stage): readonly unknown[] =>
  changesSent(stage.world).map((one) => JSON.parse(one.requestBody ?? '{}').expected);

describe('each change says from where it departs', () => {
  test.each([
    ['standard', [{ uid: null }, { linked_namespace_id: null, namespace_path: 'acme-corp' }]],
    ['too-few-seats', [{ linked_namespace_id: null, namespace_path: 'acme-corp' }]],
    ['moves-from-another', [{ linked_namespace_id: 9002, namespace_path: 'acme-corp' }]],
    [
      'held-by-active',
      [
        { linked_namespace_id: 9001, namespace_path: 'acme-corp' },
        { linked_namespace_id: null, namespace_path: 'acme-corp' },
      ],
    ],
    [
      'admin-linked',
      [{ uid: '77' }, { uid: null }, { linked_namespace_id: null, namespace_path: 'acme-corp' }],
    ],
  ])('%s', async (id, expected) => {
    const stage = await openCase(id);
    stage.world.knobs.honoursExpected = true;
    await stage.send({ type: 'start' });
    for (const { plan } of stage.state().steps) await go(stage, plan.procedure);
    expect(expectedIn(stage)).toEqual(expected);
    expect(stage.state().steps.map((one) => one.step.at)).toEqual(expected.map(() => 'settled'));
  });

  test('putting back, and setting minutes', async () => {
    const stage = await openCase('swap-refused');
    await begin(stage, 'clear-subscription');
    await go(stage, 'force-associate');
    await stage.send({ type: 'put-back' });
    await go(stage, 'put-back');
    expect(expectedIn(stage).at(-1)).toEqual({ linked_namespace_id: null, namespace_path: 'acme-corp' });
    const lost = await openCase('minutes-lost');
    await begin(lost, 'link-account');
    await go(lost, 'change-namespace');
    await go(lost, 'set-compute-minutes');
    expect(expectedIn(lost).at(-1)).toEqual({ total: 0, namespace_path: 'acme-corp' });
  });
});

/** The look right before the change was still so; what moves, moves on the way to CustomersDot. */
function movesOnTheWay(stage: Stage, move: () => void): void {
  const before = changesSent(stage.world).length;
  const { answer } = stage.world;
  stage.world.answer = (request, passage) => {
    const isChange = request.method !== 'GET' && request.url.includes('/admin/api/');
    if (isChange && changesSent(stage.world).length === before) {
      stage.world.answer = answer;
      move();
    }
    return answer(request, passage);
  };
}

/** A user who is on another customer meanwhile is nothing that `expected` could name: the service refuses that itself. */
const named = scenes.filter((one) => !one.by.includes('another customer'));

describe.each(named)('$procedure: $by, on the way', (scene) => {
  test('409 moved: nothing was changed, it is told, and asked anew', async () => {
    const stage = await scene.open();
    stage.world.knobs.honoursExpected = true;
    await scene.ready(stage);
    const before = done(stage.world);
    movesOnTheWay(stage, () => scene.move(stage.world));
    await go(stage, scene.procedure);
    await stage.pass(5_000);
    const sent = changesSent(stage.world).at(-1);
    expect([sent?.status, sent?.responseBody]).toEqual([409, '{"success":false,"error":"moved"}']);
    expect(done(stage.world)).toEqual(before);
    scene.kept(stage.world);
    expect(notesOn(stage.world).at(-1)).toMatchObject({ event: 'refused', refusal: { id: 'moved' } });
    if (at(stage, scene.procedure) === 'ready') {
      expect(stepOf(stage, scene.procedure).step).toMatchObject({ notice: { is: 'moved' } });
    }
    const count = changesSent(stage.world).length;
    if (at(stage, scene.procedure) === 'ready' && scene.goesFromThere === undefined) {
      await press(stage, scene.procedure);
      expect(done(stage.world)).toEqual(before);
      expect(changesSent(stage.world)).toHaveLength(count);
    }
  });
});
