/**
 * Whatever moves, at every moment of every procedure: how the step stands then, that no change left from, or was carried
 * out from, another state than the confirmed one, and that no group but the confirmed one lost its paid plan.
 * docs/reliability.md shows the same cells.
 */
import { describe, expect, test } from 'vitest';
import { openOn } from '../model/ticket-notes.ts';
import type { Settings } from '../../world/settings.ts';
import type { Subject } from '../faults/subjects.ts';
import { expected, expectedByHand, type Outcome, outcomes } from './expected.ts';
import { type Moment, moments } from './moments.ts';
import { outcomeOf } from './outcome.ts';
import { play } from './scene.ts';
import { byOtherHands, modes, subjects } from './subjects.ts';
import { type Turn, turnsOf } from './turns.ts';

const done: readonly (Outcome | string | null)[] = ['goes', 'proven', 'doubt'];

async function check(
  [subject, turn, moment]: readonly [Subject, Turn, Moment],
  is: Outcome | null,
  settings: Settings = {},
): Promise<void> {
  const scene = await play(subject, turn, moment, settings);
  const { oracle, watch, stage, world } = scene;
  expect(outcomeOf(scene, subject, moment)).toBe(is);
  expect([...oracle.breaches, ...watch.breaches]).toEqual([]);
  // What was asked before the look goes from there, once it is confirmed.
  if (moment.id !== 'looking' && !done.includes(is)) expect(oracle.applied()).toBe(0);
  const open = ['in-doubt', 'waiting'].includes(stage.step(subject.procedure)?.step.at ?? '');
  if (!open) expect(openOn(world)).toEqual([]);
}

describe.each(subjects.map((one) => [one.procedure, one] as const))('%s', (procedure, subject) => {
  const cells = turnsOf(procedure).flatMap((turn) =>
    moments
      .filter(({ id }) => expected(procedure, turn.id, id) !== null)
      .map((moment) => [turn.title, moment.title, turn, moment] as const),
  );
  test.each(cells)(`${procedure}: %s, %s`, (_turn, _moment, turn, moment) =>
    check([subject, turn, moment], expected(procedure, turn.id, moment.id)),
  );
});

const noted = moments.filter((one) => one.id === 'noted');

describe.each(modes)('$mode', ({ mode }) => {
  const cells = byOtherHands.flatMap((subject) =>
    turnsOf(subject.procedure).flatMap((turn) =>
      noted.map((moment) => [subject.procedure, turn.title, subject, turn, moment] as const),
    ),
  );
  test.each(cells)(`${mode}: %s, %s, between note and change`, (procedure, _, subject, turn, moment) =>
    check([subject, turn, moment], expectedByHand(procedure, turn.id, mode), { execution_mode: mode }),
  );
});

test('each outcome of the table is said in words', () => {
  const said = subjects.flatMap(({ procedure }) =>
    turnsOf(procedure).flatMap(({ id }) => [
      ...moments.flatMap((moment) => expected(procedure, id, moment.id) ?? []),
      ...modes.flatMap(({ mode }) => expectedByHand(procedure, id, mode) ?? []),
    ]),
  );
  expect(new Set(said)).toEqual(new Set(Object.keys(outcomes)));
});
