/**
 * The world moves between what was confirmed and what goes (cases/safety.md 1 to 3 and 7): nothing is sent from a state that
 * nobody confirmed, whatever the procedure and whatever the moment.
 */
import { describe, expect, test } from 'vitest';
import type { Departure } from '../../../src/core/procedures/departure.ts';
import { gatesOf } from '../../../src/core/case/gates.ts';
import { at, give, go, line, press, stepOf } from '../fixtures.ts';
import { notesOn } from '../model/ticket-notes.ts';
import type { Stage } from '../stage.ts';
import { done } from '../traffic.ts';
import { afterTheNote, PROD } from './others.ts';
import { type Scene, scenes } from './scenes.ts';

/** Gives what the agent knew of before, as far as it is asked: nothing that names the group it was moved to. */
async function confirm(stage: Stage, { procedure, given }: Scene): Promise<void> {
  if (at(stage, procedure) !== 'ready') return;
  for (const gate of gatesOf(stage.state(), stage.assessment(), stepOf(stage, procedure))) {
    const isNew = Object.values(gate.params).includes(PROD.full_path);
    if (isNew || !given.includes(gate.id)) continue;
    const text = gate.kind === 'box' ? undefined : (gate.phrase ?? 'The customer agreed in writing.');
    await give(stage, procedure, gate.id, text);
  }
}

const pressIfThere = async (stage: Stage, { procedure }: Scene): Promise<void> =>
  at(stage, procedure) === 'ready' ? press(stage, procedure) : undefined;

const moments: readonly (readonly [string, (stage: Stage, scene: Scene) => Promise<void>])[] = [
  [
    'after its gates were given, the go at once',
    async (stage, scene) => {
      await scene.ready(stage);
      await confirm(stage, scene);
      scene.move(stage.world);
      await pressIfThere(stage, scene);
    },
  ],
  [
    'after its gates were given, the go minutes later',
    async (stage, scene) => {
      await scene.ready(stage);
      await confirm(stage, scene);
      await stage.pass(60_000, 30_000);
      scene.move(stage.world);
      await stage.pass(60_000, 30_000);
      await pressIfThere(stage, scene);
    },
  ],
  [
    'before a refresh and a go in one moment',
    async (stage, scene) => {
      await scene.ready(stage);
      await confirm(stage, scene);
      scene.move(stage.world);
      const { id } = stepOf(stage, scene.procedure);
      stage.runtime.send({ type: 'refresh' });
      stage.runtime.send({ type: 'go', step: id });
      await stage.calm();
    },
  ],
  [
    'between the note and the change',
    async (stage, scene) => {
      await scene.ready(stage);
      await confirm(stage, scene);
      afterTheNote(stage.world, () => scene.move(stage.world));
      await pressIfThere(stage, scene);
    },
  ],
];

const longAgo: (typeof moments)[number][1] = async (stage, scene) => {
  await stage.pass(30 * 60_000, 5 * 60_000);
  scene.move(stage.world);
  await scene.ready(stage);
  await confirm(stage, scene);
  await pressIfThere(stage, scene);
};

/** The step is gone, waits, is held with a reason, or says that its state has moved: anything but silence. */
function isTold(stage: Stage, procedure: string): boolean {
  const step = stage.step(procedure)?.step;
  if (step === undefined || step.at === 'locked' || step.at === 'settled') return true;
  if (step.at !== 'ready') return false;
  return step.notice !== null || step.departing.is !== 'seen';
}

async function holds(scene: Scene, moment: (typeof moments)[number][1]): Promise<void> {
  const stage = await scene.open();
  const before = done(stage.world);
  await moment(stage, scene);
  await stage.pass(5_000);
  expect(done(stage.world)).toEqual(before);
  scene.kept(stage.world);
  expect({ told: isTold(stage, scene.procedure), line: line(stage) }).toMatchObject({ told: true });
}

describe('half an hour after all was read nothing is sent from there, and it is told', () => {
  test.each(scenes.filter((one) => one.goesFromThere === undefined))('$procedure: $by', (scene) =>
    holds(scene, longAgo),
  );
});

describe.each(scenes)('$procedure: $by', (scene) => {
  test.each(moments)('%s: nothing is sent, and it is told', (_, moment) => holds(scene, moment));

  test('a note that was written for it is ended, as moved', async () => {
    const stage = await scene.open();
    await scene.ready(stage);
    await confirm(stage, scene);
    afterTheNote(stage.world, () => scene.move(stage.world));
    await pressIfThere(stage, scene);
    const noted = notesOn(stage.world).slice(-2);
    expect(noted.map((one) => [one.event, one.attempt === noted[0]?.attempt])).toEqual([
      ['begun', true],
      ['refused', true],
    ]);
  });
});

describe('what was moved is asked about by its own name', () => {
  const gatesFor = (stage: Stage, procedure: string) =>
    gatesOf(stage.state(), stage.assessment(), stepOf(stage, procedure)).map(({ id, params, phrase }) => ({
      id,
      from: params['from'],
      phrase,
    }));

  test.each(['force-associate', 'put-back'])('%s: the group that falls, and the path', async (procedure) => {
    const scene = scenes.find((one) => one.procedure === procedure);
    if (scene === undefined) throw new Error('There is no such scene.');
    const stage = await scene.open();
    scene.move(stage.world);
    await scene.ready(stage);
    const asked = gatesFor(stage, procedure);
    expect(asked).toContainEqual({ id: 'source-namespace', from: PROD.full_path, phrase: null });
    expect(asked).toContainEqual(expect.objectContaining({ id: 'path', phrase: 'acme-corp' }));
    await go(stage, procedure);
    expect(done(stage.world).at(-1)).toBe('force_reassociate');
    const from: Departure | undefined = JSON.parse(
      String(stage.world.state.zendesk.comments.at(-2)?.custom?.['provisioning_journal'] ?? '{}'),
    ).from;
    expect(from).toMatchObject({ linked: PROD.id, 'linked-path': PROD.full_path });
  });
});
