/** By hand, and back at the tab: the app looks by itself, settles what it sees on both sides, and says what it cannot see. */
import { expect, test } from 'vitest';
import { byHand } from '../agents/hands.ts';
import { at, go, stepOf } from '../fixtures.ts';
import { openCase, type Stage, type StageOptions } from '../stage.ts';
import { changesSent } from '../traffic.ts';
import { toldFrom } from './telling.ts';

const withApi: StageOptions = { settings: { execution_mode: 'guided' } };

async function handedOver(): Promise<Stage> {
  const stage = await openCase('standard', withApi);
  await stage.send({ type: 'start' });
  await go(stage, 'link-account');
  expect(at(stage, 'link-account')).toBe('waiting');
  return stage;
}

/** The agent is away for a minute, and carries it out meanwhile or does not. */
async function awayAndBack(stage: Stage, procedure: string, works: boolean): Promise<void> {
  const { plan } = stepOf(stage, procedure);
  stage.desk.emit({ type: 'shown', shown: false });
  await stage.pass(30_000, 5_000);
  if (works) byHand(stage.world, plan.procedure, plan.wish);
  await stage.pass(30_000, 5_000);
  stage.desk.emit({ type: 'shown', shown: true });
  stage.desk.emit({ type: 'came-back' });
  await stage.calm();
}

const lastSeen = (stage: Stage, procedure: string) => {
  const { step } = stepOf(stage, procedure);
  return step.at === 'waiting' ? step.last : undefined;
};

test('what was carried out is settled without a press, and noted as seen', async () => {
  const stage = await handedOver();
  await awayAndBack(stage, 'link-account', true);
  expect(at(stage, 'link-account')).toBe('settled');
  expect(at(stage, 'change-namespace')).toBe('ready');
  await go(stage, 'change-namespace');
  await awayAndBack(stage, 'change-namespace', true);
  await stage.pass(130_000, 5_000);
  expect(at(stage, 'change-namespace')).toBe('settled');
  expect(stage.status()).toBe('closing');
  expect(changesSent(stage.world)).toEqual([]);
});

test('what was not goes on waiting, however often one comes back', async () => {
  const stage = await handedOver();
  for (const _ of Array.from({ length: 4 })) {
    await awayAndBack(stage, 'link-account', false);
    expect(at(stage, 'link-account')).toBe('waiting');
    expect(lastSeen(stage, 'link-account')).toMatchObject({ settled: 'no' });
  }
});

test('while the app is hidden nobody looks', async () => {
  const stage = await handedOver();
  const { plan } = stepOf(stage, 'link-account');
  stage.desk.emit({ type: 'shown', shown: false });
  byHand(stage.world, plan.procedure, plan.wish);
  await stage.pass(10 * 60_000, 60_000);
  expect(at(stage, 'link-account')).toBe('waiting');
});

test('an outage is no doubt: it goes on waiting, and is seen the next time', async () => {
  const stage = await handedOver();
  stage.world.knobs.down.customersdot = true;
  await awayAndBack(stage, 'link-account', true);
  await stage.pass(120_000, 5_000);
  expect(at(stage, 'link-account')).toBe('waiting');
  stage.world.knobs.down.customersdot = false;
  await awayAndBack(stage, 'link-account', false);
  expect(at(stage, 'link-account')).toBe('settled');
});

test('without an API the app says that CustomersDot is not read, and waits for the agent’s word', async () => {
  const stage = await toldFrom('standard', await openCase('standard'));
  await stage.send({ type: 'start' });
  await go(stage, 'link-account');
  await awayAndBack(stage, 'link-account', true);
  expect(at(stage, 'link-account')).toBe('waiting');
  expect(lastSeen(stage, 'link-account')?.sides).toMatchObject([{ service: 'customersdot', is: 'untold' }]);
  await stage.send({ type: 'done-in-admin', step: stepOf(stage, 'link-account').id });
  await stage.pass(60_000, 5_000);
  expect(at(stage, 'link-account')).toBe('settled');
});
