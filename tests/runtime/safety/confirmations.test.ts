/**
 * A confirmation counts for what was shown, for that agent, in that frame, for a quarter of an hour (cases/safety.md 25): ticks and
 * typed paths are given anew after that; a reason is proposed again.
 */
import { describe, expect, test } from 'vitest';
import { gatesOf } from '../../../src/core/case/gates.ts';
import type { Command } from '../../../src/runtime/command.ts';
import { OTHER_AGENT } from '../../world/build/index.ts';
import { at, go, press, stepOf } from '../fixtures.ts';
import { open, openCase, type Stage } from '../stage.ts';
import { changesSent, done } from '../traffic.ts';
import { groupIn } from './others.ts';

const reason = 'The customer agreed in writing.';

interface Gated {
  readonly procedure: string;
  readonly id: string;
  /** What it asks for: ticks, typed paths and reasons among them. */
  readonly asks: readonly string[];
}

const gated: readonly Gated[] = [
  { procedure: 'change-namespace', id: 'moves-from-another', asks: ['source-namespace box'] },
  { procedure: 'change-namespace', id: 'seats-unreadable', asks: [] },
  { procedure: 'force-associate', id: 'too-few-seats', asks: ['seats-match reason'] },
  { procedure: 'clear-subscription', id: 'held-by-active', asks: ['namespace-free box', 'path path'] },
  { procedure: 'change-namespace', id: 'peak', asks: ['seats-peak box'] },
].filter((one) => one.asks.length > 0);

/** Brings the case to where the step is ready, whatever goes before it. */
async function ready({ id, procedure }: Gated): Promise<Stage> {
  const stage = await openCase(id);
  await stage.send({ type: 'start' });
  if (at(stage, 'link-account') === 'ready' && procedure !== 'link-account') await go(stage, 'link-account');
  expect(at(stage, procedure)).toBe('ready');
  return stage;
}

const gatesIn = (stage: Stage, procedure: string) =>
  gatesOf(stage.state(), stage.assessment(), stepOf(stage, procedure));

const openIn = (stage: Stage, procedure: string): readonly string[] =>
  gatesIn(stage, procedure).flatMap((one) => (one.given ? [] : [`${one.id} ${one.kind}`]));

async function giveAll(stage: Stage, procedure: string): Promise<void> {
  for (const { name, kind, phrase } of gatesIn(stage, procedure)) {
    const what = kind === 'box' ? { ticked: true } : { text: phrase ?? reason };
    await stage.send({ type: 'give', gate: name, ...what });
  }
  expect(openIn(stage, procedure)).toEqual([]);
}

/** Waits for the step in another frame of the ticket. */
async function readyIn(stage: Stage, procedure: string): Promise<Stage> {
  if (stage.state().steps.length === 0) await stage.send({ type: 'start' });
  expect(at(stage, procedure)).toBe('ready');
  return stage;
}

const ends: readonly (readonly [string, (stage: Stage, procedure: string) => Promise<Stage>])[] = [
  ['after a reload', async (stage, procedure) => readyIn(await stage.reload(), procedure)],
  [
    'for another agent in the same browser',
    async (stage, procedure) => readyIn(await stage.reload({ agentId: OTHER_AGENT }), procedure),
  ],
  [
    'after three days in the same browser',
    async (stage, procedure) => {
      stage.world.advance(3 * 86_400_000);
      return readyIn(await stage.reload(), procedure);
    },
  ],
  [
    'after a quarter of an hour in the same frame',
    async (stage) => {
      await stage.pass(15 * 60_000 + 1_000, 60_000);
      return stage;
    },
  ],
];

describe.each(gated)('$id: what $procedure asks for', ({ procedure, id, asks }) => {
  test('is what the table says', async () => {
    const stage = await ready({ procedure, id, asks });
    expect(openIn(stage, procedure)).toEqual(expect.arrayContaining([...asks]));
  });

  test.each(ends)('%s: has to be given anew, and nothing goes before', async (_, end) => {
    const stage = await ready({ procedure, id, asks });
    await giveAll(stage, procedure);
    const later = await end(stage, procedure);
    const sent = changesSent(later.world).length;
    await press(later, procedure);
    await press(later, procedure);
    expect(changesSent(later.world)).toHaveLength(sent);
    expect(openIn(later, procedure)).toEqual(expect.arrayContaining([...asks]));
    await giveAll(later, procedure);
    await press(later, procedure);
    await go(later, procedure);
    expect(changesSent(later.world)).toHaveLength(sent + 1);
  });

  test('for another state: has to be given anew, and nothing goes before', async () => {
    const stage = await ready({ procedure, id, asks });
    await giveAll(stage, procedure);
    Object.assign(groupIn(stage.world, 9001), { path: 'acme-inc', full_path: 'acme-inc' });
    const sent = changesSent(stage.world).length;
    await press(stage, procedure);
    await press(stage, procedure);
    expect(changesSent(stage.world)).toHaveLength(sent);
    expect(openIn(stage, procedure)).toEqual(expect.arrayContaining([...asks]));
    await go(stage, procedure);
    expect(changesSent(stage.world)).toHaveLength(sent + 1);
  });

  test('a quarter of an hour is not over after fourteen minutes', async () => {
    const stage = await ready({ procedure, id, asks });
    await giveAll(stage, procedure);
    await stage.pass(14 * 60_000, 60_000);
    expect(openIn(stage, procedure)).toEqual([]);
  });
});

test('the button knows by itself that a quarter of an hour is over', async () => {
  const stage = await ready({ procedure: 'force-associate', id: 'too-few-seats', asks: [] });
  await giveAll(stage, 'force-associate');
  let told = 0;
  stage.runtime.subscribe(() => void (told += 1));
  await stage.pass(15 * 60_000 + 1_000, 60_000);
  expect(told).toBeGreaterThan(0);
});

test('a typed reason is proposed again after a reload, a typed path is not', async () => {
  const stage = await ready({ procedure: 'force-associate', id: 'too-few-seats', asks: [] });
  await giveAll(stage, 'force-associate');
  const later = await readyIn(await stage.reload(), 'force-associate');
  const [gate] = gatesIn(later, 'force-associate');
  expect(later.state().confirmations[gate?.name ?? '']).toMatchObject({ text: reason, of: null });
  const held = await ready({ procedure: 'clear-subscription', id: 'held-by-active', asks: [] });
  await giveAll(held, 'clear-subscription');
  const again = await readyIn(await held.reload(), 'clear-subscription');
  expect(again.state().confirmations).toEqual({});
});

test('what the browser keeps is no confirmation, whatever somebody has written there', async () => {
  const autosave = new Map<string, string>();
  const stage = await openCase('held-by-active', { autosave });
  await stage.send({ type: 'start' });
  const gates = gatesIn(stage, 'clear-subscription');
  const forged = Object.fromEntries(
    gates.map(({ name, of, phrase }) => [
      name,
      { ticked: true, text: phrase, of, by: stage.state().agent.id, at: stage.world.now() },
    ]),
  );
  stage.runtime.end();
  const kept = {
    choices: {},
    reasons: Object.fromEntries(gates.map((one) => [one.name, one.phrase ?? 'x'])),
  };
  autosave.set(
    'case',
    JSON.stringify({ ...kept, form: {}, taken: null, guided: false, confirmations: forged, given: forged }),
  );
  const later = await open(stage.world, { autosave });
  await later.send({ type: 'start' });
  expect(gatesIn(later, 'clear-subscription').map((one) => one.given)).not.toContain(true);
  await press(later, 'clear-subscription');
  expect(done(later.world)).toEqual([]);
});

test('a tick for one step is none for another', async () => {
  const stage = await openCase('moves-from-another', {}, (seed) => {
    for (const one of seed.gitlab.namespaces)
      if (one.id === 9001) one.extra_shared_runners_minutes_limit = 10;
  });
  await stage.send({ type: 'start' });
  await go(stage, 'change-namespace');
  expect(at(stage, 'change-namespace')).toBe('refused');
  expect(openIn(stage, 'force-associate')).toEqual(
    expect.arrayContaining(['source-namespace box', 'path path']),
  );
  await press(stage, 'force-associate');
  expect(done(stage.world)).toEqual([]);
});

test('a go holds for the state that was shown beside the button', async () => {
  const stage = await ready({ procedure: 'change-namespace', id: 'self-serve', asks: [] });
  const deed: Command = { type: 'go', step: stepOf(stage, 'change-namespace').id, print: '{"linked":9003}' };
  await stage.send(deed);
  expect(done(stage.world)).toEqual([]);
  expect(stepOf(stage, 'change-namespace').step).toMatchObject({
    notice: { is: 'held', because: ['moved'] },
  });
});
