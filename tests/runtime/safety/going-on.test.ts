/** Which press, look or word counts, where steps stand side by side, are planned anew, or wait while nobody looks. */
import { describe, expect, test } from 'vitest';
import { gatesOf } from '../../../src/core/case/gates.ts';
import type { Command } from '../../../src/runtime/command.ts';
import { entryOn, journalNote } from '../../world/build/index.ts';
import { at, begin, gateOf, go, line, lookAgain, press, stepOf } from '../fixtures.ts';
import { openCase, type Stage } from '../stage.ts';
import { changesSent, done } from '../traffic.ts';
import { afterTheNote, movedToProd, planIn, PROD } from './others.ts';

const gates = (stage: Stage, procedure: string) =>
  gatesOf(stage.state(), stage.assessment(), stepOf(stage, procedure)).map((one) => one.id);

test('a refused change that is looked at again takes no stop from the force that was offered', async () => {
  const stage = await openCase('overage-unseen');
  await begin(stage, 'change-namespace');
  expect(gates(stage, 'force-associate')).toEqual(['seats-match']);
  await lookAgain(stage, 'change-namespace');
  expect(line(stage)).toEqual(['change-namespace ready', 'force-associate ready']);
  expect(gateOf(stage, 'force-associate', 'seats-match').given).toBe(false);
  await press(stage, 'force-associate');
  expect(done(stage.world)).toEqual([]);
  await go(stage, 'force-associate');
  expect(done(stage.world)).toEqual(['force_reassociate']);
});

describe('one wish that another hand has begun twice', () => {
  const twice = (ticket: number, entry: Readonly<Record<string, unknown>>, first: object = {}) => [
    journalNote(1, ticket, entryOn(ticket, { ...entry, attempt: 'first', ...first })),
    journalNote(2, ticket, entryOn(ticket, { ...entry, attempt: 'second' })),
  ];
  const force = {
    procedure: 'force-associate',
    wish: { subscription: 'A-S00012345', namespace: 9001 },
  };

  async function deniedTwice(stage: Stage): Promise<void> {
    for (let time = 0; time < 2; time += 1) {
      await stage.pass(30_000, 5_000);
      expect(at(stage, 'force-associate')).toBe('in-doubt');
      await stage.send({ type: 'did-not-happen', step: stepOf(stage, 'force-associate').id });
    }
    await stage.pass(30_000, 5_000);
  }

  test('is settled once, for both', async () => {
    const stage = await openCase('standard', {}, ({ zendesk, customersdot }) => {
      zendesk.comments.push(...twice(4201, {}));
      for (const one of customersdot.customers) {
        Object.assign(one, { uid: '4711', token: { owner: 4711, works: true } });
      }
    });
    await stage.pass(30_000, 5_000);
    expect(line(stage)).toEqual(['link-account settled', 'change-namespace ready']);
  });

  test('is ended by the agent’s word for each', async () => {
    const stage = await openCase('swap-refused', {}, ({ zendesk }) => {
      zendesk.comments.push(...twice(4262, force));
    });
    await deniedTwice(stage);
    expect(at(stage, 'force-associate')).toBe('ready');
  });

  test('is one step, also where one of them is said to put back what nobody cleared', async () => {
    const stage = await openCase('swap-refused', {}, ({ zendesk }) => {
      zendesk.comments.push(...twice(4262, force, { about: { putBack: true } }));
    });
    const ids = stage.state().steps.map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    await deniedTwice(stage);
    expect(at(stage, 'force-associate')).toBe('ready');
  });
});

/** Enough turns for all that needs no time: a reply is held back by hand, so nothing ever comes to rest. */
async function turns(count = 150): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

test('a look that comes back late counts for nothing once the step was planned anew', async () => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let reads: 'at-once' | 'held' | 'after-the-held-one' = 'at-once';
  const stage = await openCase('too-few-seats', {
    send: (send) => async (request) => {
      const reply = await send(request);
      if (request.method !== 'GET' || !request.url.includes('A-S00012345')) return reply;
      if (reads === 'after-the-held-one') {
        release();
        await turns(50);
      } else if (reads === 'held') {
        reads = 'at-once';
        await held;
      }
      return reply;
    },
  });
  const send = (deed: Command): Promise<void> => {
    stage.runtime.send(deed);
    return turns();
  };
  reads = 'held';
  await send({ type: 'start' });
  await send({ type: 'choose', field: 'namespace', value: 'nowhere' });
  await send({ type: 'choose', field: 'namespace', value: '9001' });
  stage.world.advance(1_000);
  await turns();
  await send({ type: 'start' });
  expect(at(stage, 'force-associate')).toBe('ready');
  await send({ type: 'give', gate: gateOf(stage, 'force-associate', 'seats-match').name, text: 'Agreed.' });
  afterTheNote(stage.world, () => {
    movedToProd(stage.world, 'A-S00012345');
    reads = 'after-the-held-one';
  });
  await send({ type: 'go', step: stepOf(stage, 'force-associate').id });
  expect(changesSent(stage.world)).toEqual([]);
  expect(planIn(stage.world, PROD.id)).toBe('premium');
});

describe('a go that waits, since the ticket was hidden right after it', () => {
  async function hiddenFor(ms: number): Promise<Stage> {
    const stage = await openCase('self-serve');
    await stage.send({ type: 'start' });
    await stage.pass(120_000, 10_000);
    stage.runtime.send({ type: 'go', step: stepOf(stage, 'change-namespace').id });
    stage.desk.emit({ type: 'shown', shown: false });
    await stage.calm();
    await stage.pass(ms, ms / 10);
    expect(changesSent(stage.world)).toEqual([]);
    stage.desk.emit({ type: 'shown', shown: true });
    await stage.pass(5_000);
    return stage;
  }

  test('counts for a quarter of an hour', async () => {
    const stage = await hiddenFor(5 * 60_000);
    expect(done(stage.world)).toEqual(['change_linked_namespace']);
  });

  test('is to be said again after that', async () => {
    const stage = await hiddenFor(2 * 60 * 60_000);
    expect(done(stage.world)).toEqual([]);
    expect(stage.step('change-namespace')?.step).toMatchObject({ at: 'ready', notice: { is: 'changed' } });
    await press(stage, 'change-namespace');
    expect(done(stage.world)).toEqual(['change_linked_namespace']);
  });
});
