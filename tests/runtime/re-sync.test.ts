/** Linked, and GitLab.com shows something else for longer than two minutes: the same force once more, or an escalation. */
import { expect, test } from 'vitest';
import { viewOf } from '../../src/core/case/view.ts';
import { wholeCase } from '../../src/core/case/state.ts';
import { at, begin, go, lookAgain, stepOf } from './fixtures.ts';
import { byHand } from './agents/hands.ts';
import { openCase, type Stage } from './stage.ts';
import { changesSent, done, issuesFiled } from './traffic.ts';

const planned = (stage: Stage) => stage.runtime.state().steps.map((one) => one.role);
const offered = (stage: Stage): string | undefined => stage.assessment().resync?.procedure;

async function differing(id: string, settings = {}): Promise<Stage> {
  const stage = await openCase(id, { settings });
  expect(offered(stage)).toBeUndefined();
  await stage.pass(125_000, 5_000);
  return stage;
}

test.each(['linked-other-seats', 'linked-still-free'])(
  '%s: waited for two minutes, then re-synced',
  async (id) => {
    const stage = await openCase(id);
    expect(stage.status()).toBe('blocked');
    await stage.pass(110_000, 5_000);
    expect([stage.status(), offered(stage)]).toEqual(['blocked', undefined]);
    await stage.pass(15_000, 5_000);
    expect([stage.status(), offered(stage)]).toEqual(['ready', 'force-associate']);
    await begin(stage, 'force-associate');
    expect(planned(stage)).toEqual(['re-sync']);
    expect(at(stage, 'force-associate')).toBe('settled');
    expect(done(stage.world)).toEqual(['force_reassociate']);
    expect(stage.status()).toBe('closing');
  },
);

test('a quota of Free is re-synced as well, and does not hold up the reply', async () => {
  const stage = await differing('linked-free-quota');
  expect(stage.status()).toBe('ready');
  await begin(stage, 'force-associate');
  expect(at(stage, 'force-associate')).toBe('settled');
  expect(stage.world.state.gitlab.namespaces.find((one) => one.id === 9001)).toMatchObject({
    shared_runners_minutes_limit: 10_000,
  });
});

test('nothing is told the customer while GitLab.com differs', async () => {
  const stage = await differing('linked-other-seats');
  await stage.send({ type: 'draft-reply' });
  expect(stage.desk.composer.text).toBe('');
});

test('what follows by itself needs no re-sync', async () => {
  const stage = await openCase('linked-other-seats');
  const group = stage.world.state.gitlab.namespaces.find((one) => one.id === 9001);
  await stage.pass(60_000, 5_000);
  if (group?.plan) group.plan.seats = 24;
  await stage.pass(65_000, 5_000);
  expect([stage.status(), offered(stage)]).toEqual(['closing', undefined]);
  expect(changesSent(stage.world)).toEqual([]);
});

test('a re-sync that is begun and not needed any more goes away', async () => {
  const stage = await differing('linked-other-seats');
  await stage.send({ type: 'start' });
  expect(at(stage, 'force-associate')).toBe('ready');
  const group = stage.world.state.gitlab.namespaces.find((one) => one.id === 9001);
  if (group?.plan) group.plan.seats = 24;
  await stage.send({ type: 'refresh' });
  expect([stage.status(), planned(stage).length]).toEqual(['closing', 0]);
});

test('it goes from its own group alone: moved by other hands meanwhile, nothing is sent', async () => {
  const stage = await differing('linked-other-seats');
  await stage.send({ type: 'start' });
  const sub = stage.world.state.customersdot.subscriptions.find((one) => one.name === 'A-S00012345');
  if (sub) sub.linked_namespace = null;
  await go(stage, 'force-associate');
  expect(changesSent(stage.world)).toEqual([]);
  expect(planned(stage)).not.toContain('re-sync');
  expect(stage.status()).toBe('ready');
});

test('GitLab.com that never follows leaves it in doubt, also after a reload, and it can be escalated', async () => {
  const stage = await differing('linked-other-seats');
  stage.world.knobs.propagation = 'never';
  await begin(stage, 'force-associate');
  await stage.pass(180_000, 5_000);
  expect(at(stage, 'force-associate')).toBe('in-doubt');
  const later = await stage.reload({ autosave: new Map() });
  await later.pass(180_000, 5_000);
  expect([planned(later), at(later, 'force-associate')]).toEqual([['re-sync'], 'in-doubt']);
  await later.send({ type: 'escalate', step: later.state().steps[0]?.id ?? '' });
  expect(issuesFiled(later.world)).toHaveLength(1);
  later.world.knobs.propagation = 'at-once';
  await lookAgain(later, 'force-associate');
  expect(changesSent(later.world)).toHaveLength(1);
});

test('a settled force whose quota stays at that of Free is followed by its re-sync, once', async () => {
  const stage = await openCase('quota-race');
  await begin(stage, 'link-account');
  await go(stage, 'change-namespace');
  expect(stage.status()).toBe('closing');
  await stage.pass(125_000, 5_000);
  expect(planned(stage)).toEqual(['planned', 'planned', 're-sync']);
  expect(stage.status()).toBe('closing');
  const group = stage.world.state.gitlab.namespaces.find((one) => one.id === 9001);
  if (group) group.quotaRace = false;
  await go(stage, 'force-associate');
  expect(at(stage, 'force-associate')).toBe('settled');
  expect(stage.status()).toBe('closing');
});

test('before that a blocked case can be escalated as a whole, once, and handed over', async () => {
  const stage = await openCase('linked-other-seats');
  const { escalation } = viewOf(stage.state(), stage.world.now());
  expect([stage.status(), escalation]).toEqual(['blocked', { now: null }]);
  await stage.send({ type: 'escalate', step: wholeCase });
  await stage.send({ type: 'escalate', step: wholeCase });
  expect(issuesFiled(stage.world)).toHaveLength(1);
  expect(viewOf(stage.state(), stage.world.now()).closing?.closing?.kind).toBe('escalated');
});

test.each(['internal_request', 'guided'])('in mode %s', async (execution_mode) => {
  const stage = await differing('linked-other-seats', { execution_mode });
  await begin(stage, 'force-associate');
  expect(at(stage, 'force-associate')).toBe('waiting');
  if (execution_mode === 'guided') {
    byHand(stage.world, 'force-associate', { subscription: 'A-S00012345', namespace: 9001 });
    await stage.send({ type: 'done-in-admin', step: stepOf(stage, 'force-associate').id });
  }
  await stage.pass(120_000, 5_000);
  expect(at(stage, 'force-associate')).toBe('settled');
  expect(stage.status()).toBe('closing');
});
