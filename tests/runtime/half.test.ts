/** What somebody else has half done, and what the agent says did not happen, is not sent on an old look. */
import { expect, test } from 'vitest';
import { at, begin, didNotHappen, go, stepOf } from './fixtures.ts';
import { byHand } from './agents/hands.ts';
import { openCase, type Stage } from './stage.ts';
import { changesSent, done } from './traffic.ts';

const wish = { subscription: 'A-S00012345', namespace: 9001 };

/** The second step of the standard case, with the change made by a colleague's hand. */
async function changedElsewhere(seconds: number | 'never'): Promise<Stage> {
  const stage = await openCase('standard');
  await begin(stage, 'link-account');
  stage.world.knobs.propagation = seconds === 'never' ? 'never' : 'slow';
  stage.world.knobs.propagationMs = seconds === 'never' ? 0 : seconds * 1_000;
  byHand(stage.world, 'change-namespace', wish);
  return stage;
}

test('a change that a colleague made is waited for, not sent again', async () => {
  const stage = await changedElsewhere(90);
  await stage.pass(70_000, 5_000);
  await go(stage, 'change-namespace');
  expect(at(stage, 'change-namespace')).toBe('looking');
  await stage.pass(60_000, 5_000);
  expect(at(stage, 'change-namespace')).toBe('settled');
  expect(changesSent(stage.world)).toHaveLength(1);
});

test('a change that GitLab.com never hears of is in doubt, and goes again only by the agent’s word', async () => {
  const stage = await changedElsewhere('never');
  await stage.pass(70_000, 5_000);
  await go(stage, 'change-namespace');
  await stage.pass(180_000, 5_000);
  expect(at(stage, 'change-namespace')).toBe('in-doubt');
  stage.world.knobs.propagation = 'at-once';
  await didNotHappen(stage, 'change-namespace');
  await go(stage, 'change-namespace');
  expect(at(stage, 'change-namespace')).toBe('settled');
});

test('a go after the agent’s word looks first: what came late all the same is not sent twice', async () => {
  const stage = await openCase('standard');
  await stage.send({ type: 'start' });
  const late = {
    match: { service: 'customersdot', change: true },
    does: 'apply-late',
    delayMs: 40_000,
  } as const;
  stage.world.knobs.faults.push(late);
  await go(stage, 'link-account');
  await stage.pass(38_000);
  await didNotHappen(stage, 'link-account');
  expect(at(stage, 'link-account')).toBe('ready');
  await stage.pass(5_000);
  await go(stage, 'link-account');
  expect(at(stage, 'link-account')).toBe('settled');
  expect(done(stage.world)).toEqual(['link_gitlab_account']);
});

test('a note that fails makes the look before it no newer', async () => {
  const stage = await openCase('standard');
  await stage.send({ type: 'start' });
  const { step } = stepOf(stage, 'link-account');
  const looked = step.at === 'ready' ? step.looked : null;
  stage.world.knobs.down.zendesk = true;
  await stage.pass(50_000, 5_000);
  await go(stage, 'link-account');
  expect(stepOf(stage, 'link-account').step).toMatchObject({ at: 'ready', looked });
  byHand(stage.world, 'link-account', { customer: 5501, uid: '4711' });
  stage.world.knobs.down.zendesk = false;
  await stage.pass(20_000, 5_000);
  await go(stage, 'link-account');
  expect(changesSent(stage.world)).toEqual([]);
  expect(at(stage, 'link-account')).toBe('settled');
});

test('what other hands have linked is told the customer once GitLab.com shows it, not before', async () => {
  const stage = await openCase('standard');
  await begin(stage, 'link-account');
  stage.world.knobs.propagation = 'slow';
  stage.world.knobs.propagationMs = 90_000;
  byHand(stage.world, 'change-namespace', wish);
  const later = await stage.reload({ autosave: new Map() });
  expect(later.assessment().plan).toEqual([]);
  expect(later.status()).toBe('blocked');
  await later.send({ type: 'draft-reply' });
  expect(later.desk.composer.text).toBe('');
  await later.pass(95_000, 5_000);
  await later.send({ type: 'look-at', keys: ['plan:9001'] });
  expect(later.status()).toBe('closing');
});

test('the account linked here and the group by other hands: the reply waits for GitLab.com', async () => {
  const stage = await openCase('standard', {}, (seed) => {
    seed.knobs = { ...seed.knobs, propagation: 'slow', propagationMs: 90_000 };
  });
  byHand(stage.world, 'link-account', { customer: 5501, uid: '4711' });
  byHand(stage.world, 'change-namespace', wish);
  byHand(stage.world, 'unlink-account', { customer: 5501 });
  const later = await stage.reload({ autosave: new Map() });
  await later.send({ type: 'choose', field: 'subscription', value: wish.subscription });
  expect(later.assessment().plan.map((one) => one.procedure)).toEqual(['link-account']);
  await begin(later, 'link-account');
  expect(at(later, 'link-account')).toBe('settled');
  expect(later.status()).toBe('blocked');
  await later.send({ type: 'draft-reply' });
  expect(later.desk.composer.text).toBe('');
  await later.pass(95_000, 5_000);
  await later.send({ type: 'refresh' });
  expect(later.status()).toBe('closing');
});

test('what others undo after the last step is planned anew', async () => {
  const stage = await openCase('standard');
  byHand(stage.world, 'link-account', { customer: 5501, uid: '4711' });
  byHand(stage.world, 'change-namespace', wish);
  byHand(stage.world, 'unlink-account', { customer: 5501 });
  const later = await stage.reload({ autosave: new Map() });
  await later.send({ type: 'choose', field: 'subscription', value: wish.subscription });
  await begin(later, 'link-account');
  expect(later.status()).toBe('closing');
  byHand(stage.world, 'clear-subscription', { subscription: wish.subscription });
  await later.send({ type: 'refresh' });
  expect(later.status()).toBe('running');
  await go(later, 'change-namespace');
  expect(later.status()).toBe('closing');
});
