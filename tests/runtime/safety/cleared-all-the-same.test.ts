/** A group on Free is known also where an entry of another hand says little, or the agent's word was that nothing happened. */
import { expect, test } from 'vitest';
import { entryOn, journalNote } from '../../world/build/index.ts';
import { begin, didNotHappen, go, lookAgain } from '../fixtures.ts';
import { byHand } from '../agents/hands.ts';
import { openCase, type Stage } from '../stage.ts';
import { groupIn, planIn } from './others.ts';

const wish = { subscription: 'A-S00010001' };
const onFree = (stage: Stage) =>
  stage.assessment().stranded.map((one) => `${one.subscription} ${one.group.path}`);
const told = ['A-S00010001 acme-corp'];
const anew = (stage: Stage): Promise<Stage> => stage.reload({ autosave: new Map<string, string>() });

test('a clearing that another hand noted with the least that the contract asks', async () => {
  const stage = await openCase('swap-refused', {}, ({ zendesk }) => {
    const entry = entryOn(4262, { procedure: 'clear-subscription', wish });
    zendesk.comments.push(journalNote(1, 4262, entry));
  });
  byHand(stage.world, 'clear-subscription', wish);
  await stage.pass(30_000, 5_000);
  await go(stage, 'force-associate');
  expect(planIn(stage.world, 9001)).toBe('free');
  expect(onFree(stage)).toEqual(told);
  const later = await anew(stage);
  expect(onFree(later)).toEqual(told);
  await later.send({ type: 'put-back' });
  await go(later, 'put-back');
  expect(planIn(later.world, 9001)).toBe('premium');
  expect(onFree(await anew(later))).toEqual([]);
});

/** The change happens, its reply is lost, and GitLab.com hears of it late. */
async function denied(): Promise<Stage> {
  const stage = await openCase('swap-refused');
  stage.world.knobs.propagation = 'never';
  stage.world.knobs.faults.unshift({
    match: { service: 'customersdot', path: 'clear_subscription', change: true },
    does: 'lose-reply',
  });
  await begin(stage, 'clear-subscription');
  await stage.pass(180_000, 10_000);
  await didNotHappen(stage, 'clear-subscription');
  return stage;
}

test('a clearing that did happen, whatever the agent’s word', async () => {
  const stage = await denied();
  expect(onFree(stage)).toEqual([]);
  groupIn(stage.world, 9001).plan = null;
  await stage.send({ type: 'refresh' });
  await stage.pass(20_000, 5_000);
  expect(onFree(stage)).toEqual(told);
  expect(onFree(await anew(stage))).toEqual(told);
});

test('one that did not happen leaves no group on Free', async () => {
  const stage = await openCase('swap-refused');
  stage.world.knobs.faults.unshift({
    match: { service: 'customersdot', path: 'clear_subscription', change: true },
    does: 'lose-request',
  });
  await begin(stage, 'clear-subscription');
  await stage.pass(60_000, 10_000);
  await lookAgain(stage, 'clear-subscription');
  await stage.pass(60_000, 10_000);
  await didNotHappen(stage, 'clear-subscription');
  expect(onFree(stage)).toEqual([]);
  expect(onFree(await anew(stage))).toEqual([]);
});
