/** The confirmation is drafted only from facts none older than a minute that leave nothing to do. */
import { describe, expect, test } from 'vitest';
import type { World } from '../../world/types.ts';
import { go } from '../fixtures.ts';
import { byHand } from '../agents/hands.ts';
import { openCase, type Stage } from '../stage.ts';
import { groupIn, subIn } from './others.ts';

const confirmed = /The group acme-corp is (?:now )?linked to A-S/;
const SUB = 'A-S00012345';

async function provisioned(id: string): Promise<Stage> {
  const stage = await openCase(id);
  await stage.send({ type: 'start' });
  for (const { plan } of stage.state().steps) await go(stage, plan.procedure);
  expect(stage.status()).toBe('closing');
  return stage;
}

const moves: readonly (readonly [string, (world: World) => void])[] = [
  ['it was cleared', (world) => byHand(world, 'clear-subscription', { subscription: SUB })],
  ['GitLab.com shows Free', (world) => void (groupIn(world, 9001).plan = null)],
  [
    'CustomersDot shows another group',
    (world) => void (subIn(world, SUB).linked_namespace = { id: 9777, full_path: 'other' }),
  ],
  ['GitLab.com cannot be read', (world) => void (world.knobs.down.gitlab = true)],
  ['CustomersDot cannot be read', (world) => void (world.knobs.down.customersdot = true)],
];

describe.each(['too-few-seats', 'standard', 'already-there'])('%s', (id) => {
  const at = (): Promise<Stage> => (id === 'already-there' ? openCase(id) : provisioned(id));

  test('is drafted while it is so, also minutes later', async () => {
    const stage = await at();
    await stage.pass(10 * 60_000, 60_000);
    await stage.send({ type: 'draft-reply' });
    expect(stage.desk.composer.text).toMatch(confirmed);
    const asked = stage.world.log.filter((one) => one.url.includes('/namespaces/'));
    expect(stage.world.now() - (asked.at(-1)?.at ?? 0)).toBeLessThanOrEqual(60_000);
  });

  test.each(moves)('%s minutes ago: no confirmation', async (_, move) => {
    const stage = await at();
    await stage.pass(120_000, 60_000);
    move(stage.world);
    await stage.send({ type: 'draft-reply' });
    await stage.pass(10_000);
    expect(stage.desk.composer).toMatchObject({ text: '', status: 'open' });
    expect(stage.state().drafting.problems).toEqual(['not-so-now']);
  });

  test.each(moves)('%s, and all is read again in the same moment: no confirmation', async (_, move) => {
    const stage = await at();
    move(stage.world);
    stage.runtime.send({ type: 'refresh' });
    stage.runtime.send({ type: 'draft-reply' });
    await stage.calm();
    await stage.pass(10_000);
    expect(stage.desk.composer.text).not.toMatch(confirmed);
  });
});
