/**
 * A group that was cleared by hand counts as on Free whatever is told since: what it had can be put back also where nobody has told of
 * the cleared subscription again, since its page shows no group by then (decisions.md, "When a change may go").
 */
import { describe, expect, test } from 'vitest';
import { known } from '../../../src/core/domain/loadable.ts';
import { gatesOf } from '../../../src/core/case/gates.ts';
import { byHand } from '../agents/hands.ts';
import { at, go, stepOf } from '../fixtures.ts';
import { openCase, type Stage } from '../stage.ts';
import { pagesOf } from './pages.ts';
import { tellAll, toldFrom } from './telling.ts';

/** A swap whose clear is done, and whose force is not. */
async function cleared(): Promise<Stage> {
  const stage = await toldFrom('swap-refused', await openCase('swap-refused'));
  await stage.send({ type: 'start' });
  await go(stage, 'clear-subscription');
  const { id, plan } = stepOf(stage, 'clear-subscription');
  byHand(stage.world, plan.procedure, plan.wish);
  await stage.send({ type: 'done-in-admin', step: id });
  await stage.pass(130_000, 2_000);
  expect(stage.assessment().stranded).toHaveLength(1);
  return stage;
}

async function correct(stage: Stage, told: Readonly<Record<string, string>>): Promise<Stage> {
  for (const [field, value] of Object.entries(told)) await stage.send({ type: 'fill-in', field, value });
  await stage.send({ type: 'take-facts' });
  await stage.calm();
  return stage;
}

/** The frame is opened anew when what was told counts no more. */
async function later(stage: Stage): Promise<Stage> {
  await stage.pass(20 * 60_000, 60_000);
  return stage.reload();
}

async function toldAnew(stage: Stage): Promise<Stage> {
  const { customer, subscription, namespace } = stage.assessment().snapshot;
  const about = {
    customer: customer?.id ?? null,
    subscription: subscription?.name ?? null,
    group: known(namespace)?.id ?? null,
  };
  const anew = await later(stage);
  await tellAll(anew, pagesOf(anew.world, about));
  return anew;
}

const tellings: readonly (readonly [string, (stage: Stage) => Promise<Stage>])[] = [
  ['nothing is told otherwise', (stage) => Promise.resolve(stage)],
  ['the holder is corrected to none, as its page shows now', (stage) => correct(stage, { holder: 'none' })],
  ['no customer is found any more', (stage) => correct(stage, { 'customer-found': 'no', 'customer-id': '' })],
  ['nothing is told after a reload', later],
  ['all is told anew after a reload', toldAnew],
];

describe('a cleared group gets its subscription back by hand', () => {
  test.each(tellings)('where %s', async (_, tell) => {
    const stage = await tell(await cleared());
    await stage.send({ type: 'put-back' });
    await stage.calm();
    expect(at(stage, 'put-back')).toBe('ready');
    const gates = gatesOf(stage.state(), stage.assessment(), stepOf(stage, 'put-back'));
    expect(gates.map(({ id }) => id)).toContain('departure');
    await go(stage, 'put-back');
    expect(at(stage, 'put-back')).toBe('waiting');
    const { id, plan } = stepOf(stage, 'put-back');
    byHand(stage.world, plan.procedure, plan.wish);
    await stage.send({ type: 'done-in-admin', step: id });
    await stage.pass(130_000, 2_000);
    expect(at(stage, 'put-back')).toBe('settled');
    expect(stage.assessment().stranded).toEqual([]);
  });
});
