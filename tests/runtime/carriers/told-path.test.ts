/** The group that a subscription is linked to may be told by its path, as its page shows it: also in other capitals. */
import { expect, test } from 'vitest';
import { gatesOf } from '../../../src/core/case/gates.ts';
import { at, go, stepOf } from '../fixtures.ts';
import { openCase, type Stage } from '../stage.ts';
import { tell } from '../safety/told.ts';

/** Linked by the agent's word, while GitLab.com shows the group on Free for more than two minutes. */
async function resynced(linked: string): Promise<Stage> {
  const stage = await openCase('guided');
  await tell(stage, { 'linked-namespace': linked });
  await stage.pass(150_000, 5_000);
  await stage.send({ type: 'start' });
  await stage.calm();
  return stage;
}

test.each(['9001', 'acme-corp', 'Acme-Corp'])(
  'linked to %s: told once more, and nothing drops to Free',
  async (linked) => {
    const stage = await resynced(linked);
    expect(at(stage, 'force-associate')).toBe('ready');
    const gates = gatesOf(stage.state(), stage.assessment(), stepOf(stage, 'force-associate'));
    expect(gates.map(({ id }) => id)).toEqual(['departure']);
    await go(stage, 'force-associate');
    expect(at(stage, 'force-associate')).toBe('waiting');
  },
);
