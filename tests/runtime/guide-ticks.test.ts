/** What an agent has ticked in a guide is there again after a reload, for that agent and that attempt, until the case is closed. */
import { describe, expect, test } from 'vitest';
import { ticksOf } from '../../src/core/case/guide-ticks.ts';
import type { GuideKey } from '../../src/core/step/guide.ts';
import { OTHER_AGENT } from '../world/build/index.ts';
import { byHand } from './agents/hands.ts';
import { at, begin, didNotHappen, go, stepOf } from './fixtures.ts';
import { openCase, type Stage, type StageOptions } from './stage.ts';
import { changesSent } from './traffic.ts';

const guided: StageOptions = { settings: { execution_mode: 'guided' } };

const ticked = (stage: Stage, procedure = 'link-account'): readonly string[] =>
  ticksOf(stage.state(), stepOf(stage, procedure));

const tick = (stage: Stage, key: GuideKey, procedure = 'link-account'): Promise<void> =>
  stage.send({ type: 'tick', step: stepOf(stage, procedure).id, key, ticked: true });

async function handedOver(options: StageOptions = guided): Promise<Stage> {
  const stage = await openCase('standard', options);
  await begin(stage, 'link-account');
  expect(at(stage, 'link-account')).toBe('waiting');
  await tick(stage, 'departure');
  await tick(stage, 'impersonate-gitlab');
  return stage;
}

const both = ['departure', 'impersonate-gitlab'];

describe('after a reload', () => {
  test('they are there again', async () => {
    const stage = await (await handedOver()).reload();
    expect(at(stage, 'link-account')).toBe('waiting');
    expect(ticked(stage)).toEqual(both);
  });

  test('not for another agent in the same browser, who leaves them as they are', async () => {
    const other = await (await handedOver()).reload({ agentId: OTHER_AGENT });
    expect(ticked(other)).toEqual([]);
    await tick(other, 'sign-in-gitlab');
    const back = await other.reload({ agentId: other.world.state.zendesk.agentId });
    expect(ticked(back)).toEqual(both);
  });

  test('not where the browser keeps nothing, and all works the same', async () => {
    const stage = await handedOver({ ...guided, autosave: 'none' });
    expect(ticked(stage)).toEqual(both);
    expect(ticked(await stage.reload())).toEqual([]);
  });

  test.each([
    ['nobody’s text', '{"ticks":"all"}'],
    ['of the version before', null],
  ])('%s in the store ticks nothing, and takes nothing else away', async (_, text) => {
    const autosave = new Map<string, string>();
    const stage = await handedOver({ ...guided, autosave });
    const kept: object = JSON.parse(autosave.get('case') ?? '{}');
    const ticks: object = text === null ? {} : JSON.parse(text);
    const { ticks: _ticks, ...older } = { ticks: [], ...kept };
    autosave.set('case', JSON.stringify({ ...older, ...ticks, reasons: { 'seats-match x': 'Agreed.' } }));
    const later = await stage.reload();
    expect(later.state().guideTicks).toEqual([]);
    expect(later.state().confirmations).toHaveProperty('seats-match x');
  });
});

test('the next attempt of the same step begins without them', async () => {
  const stage = await handedOver();
  await didNotHappen(stage, 'link-account');
  expect(at(stage, 'link-account')).toBe('ready');
  expect(ticked(stage)).toEqual([]);
  await go(stage, 'link-account');
  expect(at(stage, 'link-account')).toBe('waiting');
  expect(ticked(stage)).toEqual([]);
});

test('the next step begins without them, though it has steps of the same names', async () => {
  const stage = await handedOver();
  byHand(stage.world, 'link-account', stepOf(stage, 'link-account').plan.wish);
  await stage.send({ type: 'done-in-admin', step: stepOf(stage, 'link-account').id });
  await stage.pass(5_000);
  await go(stage, 'change-namespace');
  expect([at(stage, 'link-account'), at(stage, 'change-namespace')]).toEqual(['settled', 'waiting']);
  expect(ticked(stage, 'change-namespace')).toEqual([]);
});

test('they prove nothing: with every one of them set, what was not done is not settled', async () => {
  const stage = await handedOver();
  for (const key of ['link-here', 'account-linked', 'end-customersdot', 'end-gitlab'] as const)
    await tick(stage, key);
  await stage.send({ type: 'done-in-admin', step: stepOf(stage, 'link-account').id });
  await stage.pass(60_000);
  expect(at(stage, 'link-account')).toBe('in-doubt');
  expect(changesSent(stage.world)).toEqual([]);
});

test('nothing is asked of any service for a tick', async () => {
  const stage = await handedOver();
  const before = stage.world.log.length;
  await tick(stage, 'account-linked');
  expect(stage.world.log).toHaveLength(before);
});
