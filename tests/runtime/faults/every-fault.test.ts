/**
 * Every fault at every moment of every procedure: how the case stands then, and that a keen agent comes to the end with
 * each wish applied once, its note before it and its proof after it. docs/reliability.md shows the same cells.
 */
import { describe, expect, test } from 'vitest';
import { goThrough, work } from '../agents/keen-agent.ts';
import { appliedTooOften } from '../model/applied.ts';
import { openOn } from '../model/ticket-notes.ts';
import type { Stage } from '../stage.ts';
import { expected, type Outcome, outcomes } from './expected.ts';
import { faults } from './faults.ts';
import { type Moment, moments } from './moments.ts';
import { play, type Scene } from './scene.ts';
import { type Subject, subjects } from './subjects.ts';

function closingOutcome(stage: Stage): Outcome | string {
  const { problems } = stage.state().drafting;
  if (stage.status() !== 'closed') return stage.status() === 'closing' ? 'to-draft' : stage.status();
  return problems.length === 0
    ? 'drafted'
    : problems.join() === 'macro-unread'
      ? 'own-words'
      : problems.join();
}

function outcomeOf({ stage }: Scene, { procedure }: Subject, moment: Moment): Outcome | string {
  if (moment.id === 'closing') return closingOutcome(stage());
  const step = stage().step(procedure)?.step;
  switch (step?.at) {
    case 'settled':
      return 'proven';
    case 'ready':
      return step.notice === null ? 'ready' : 'not-sent';
    case 'refused':
      return step.refusal.forNow === true ? 'refused' : step.refusal.id;
    case 'in-doubt':
      return step.acted === null ? 'not-sent' : 'doubt';
    default:
      return step?.at ?? 'no step';
  }
}

/** An offer that was refused holds up nothing but the reply about it. */
async function carryOutOffer(stage: Stage, procedure: string): Promise<void> {
  const refused = stage.step(procedure);
  if (refused?.step.at !== 'refused') return;
  await stage.send({ type: 'look-again', step: refused.id });
  const ready = stage.step(procedure);
  if (ready !== undefined) await goThrough(stage, ready);
}

const cells = faults.flatMap((fault) =>
  moments.map((moment) => [fault.title, moment.title, fault, moment] as const),
);

describe.each(subjects.map((one) => [one.procedure, one] as const))('%s', (procedure, subject) => {
  const possible = cells.filter(([, , fault, moment]) => expected(procedure, fault.id, moment.id) !== null);
  test.each(possible)(`${procedure}: %s, %s`, async (_fault, _moment, fault, moment) => {
    const scene = await play(subject, fault, moment);
    expect(outcomeOf(scene, subject, moment)).toBe(expected(procedure, fault.id, moment.id));
    await work(scene.stage());
    await carryOutOffer(scene.stage(), procedure);
    // The reply waited for the minutes that the offer was about.
    await work(scene.stage());
    expect(scene.stage().step(procedure)?.step.at).toBe('settled');
    expect(scene.stage().status()).toBe('closed');
    expect([...scene.watch.breaches, ...appliedTooOften(scene.world, new Set())]).toEqual([]);
    expect(openOn(scene.world)).toEqual([]);
  });
});

test('each outcome of the table is said in words', () => {
  const said = subjects.flatMap(({ procedure }) =>
    cells.flatMap(([, , fault, moment]) => expected(procedure, fault.id, moment.id) ?? []),
  );
  expect(new Set(said)).toEqual(new Set(Object.keys(outcomes)));
});
