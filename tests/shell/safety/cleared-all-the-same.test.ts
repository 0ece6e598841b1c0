/** A group on Free is known also where an entry of another hand says little, or the agent's word was that nothing happened. */
import { expect, test } from 'vitest';
import { entryOn, journalNote } from '../../world/build/index.ts';
import { go } from '../at-hand.ts';
import { byHand } from '../model/hands.ts';
import { openCase, type Stage } from '../stage.ts';
import { planIn } from './others.ts';

const wish = { subscription: 'A-S00010001' };
const onFree = (stage: Stage) => stage.sight().stranded.map((one) => `${one.subscription} ${one.group.path}`);
const told = ['A-S00010001 acme-corp'];
const anew = (stage: Stage): Promise<Stage> => stage.reload({ keep: new Map<string, string>() });

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
