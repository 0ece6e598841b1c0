/**
 * What was settled once and has been undone since is not settled (decisions.md, "When a change may go"): where nobody can read
 * CustomersDot, the agent tells it.
 */
import { expect, test } from 'vitest';
import { gatesOf } from '../../../src/core/case/gates.ts';
import { replyKindOf } from '../../../src/core/case/reply-kind.ts';
import { byHand } from '../agents/hands.ts';
import { at, go, stepOf } from '../fixtures.ts';
import { openCase, type Stage } from '../stage.ts';
import { toldFrom } from './telling.ts';

const steps = ['link-account', 'change-namespace'] as const;

/** The standard case, done by hand to its end. */
async function provisioned(): Promise<Stage> {
  const stage = await toldFrom('standard', await openCase('standard'));
  await stage.send({ type: 'start' });
  for (const procedure of steps) {
    await go(stage, procedure);
    const { id, plan } = stepOf(stage, procedure);
    byHand(stage.world, plan.procedure, plan.wish);
    await stage.send({ type: 'done-in-admin', step: id });
    await stage.pass(130_000, 2_000);
  }
  expect(stage.status()).toBe('closing');
  return stage;
}

async function correct(stage: Stage, field: string, value: string): Promise<void> {
  await stage.send({ type: 'fill-in', field, value });
  await stage.send({ type: 'take-facts' });
  await stage.calm();
}

test('moved by others since: the group that it would leave now is asked about, and nothing is confirmed to the customer', async () => {
  const stage = await provisioned();
  await correct(stage, 'linked-namespace', '9002');
  expect(stage.assessment().snapshot.subscription?.linked).toMatchObject({ id: 9002 });
  expect(stage.status()).not.toBe('closing');
  expect(replyKindOf(stage.state(), stage.assessment())).not.toBe('confirmation');
  expect(at(stage, 'change-namespace')).toBe('ready');
  const gates = gatesOf(stage.state(), stage.assessment(), stepOf(stage, 'change-namespace'));
  expect(gates.map((gate) => gate.id)).toEqual(expect.arrayContaining(['source-namespace', 'departure']));
});

test('something else corrected since: the form’s older word of the group undoes nothing', async () => {
  const stage = await provisioned();
  await correct(stage, 'reseller', 'yes');
  expect(stage.state().form['linked-namespace']).toBe('none');
  expect(stage.assessment().snapshot.subscription?.linked).toMatchObject({ id: 9001 });
  expect(stage.status()).toBe('closing');
});
