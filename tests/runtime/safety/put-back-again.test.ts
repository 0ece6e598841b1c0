/** What was put back may be cleared once more, by us or by others: then it is not so any more, and can be put back again. */
import { describe, expect, test } from 'vitest';
import { viewOf } from '../../../src/core/case/view.ts';
import { closingOf } from '../../../src/core/case/closing.ts';
import { at, begin, go, line } from '../fixtures.ts';
import { byHand } from '../agents/hands.ts';
import { openCase, type Stage } from '../stage.ts';
import { planIn } from './others.ts';

const HOLDER = { subscription: 'A-S00010001' };
const anew = (stage: Stage): Promise<Stage> => stage.reload({ autosave: new Map<string, string>() });
const shownOnFree = (stage: Stage) =>
  viewOf(stage.state(), stage.world.now()).plan.stranded.map(({ group, back }) => ({ group, back }));
const closing = (stage: Stage) => closingOf(stage.state(), stage.assessment());

async function stranded(stage: Stage): Promise<Stage> {
  await begin(stage, 'clear-subscription');
  await go(stage, 'force-associate');
  return stage;
}

async function putBack(stage: Stage): Promise<void> {
  await stage.send({ type: 'put-back' });
  await go(stage, 'put-back');
}

describe('put back, and cleared again', () => {
  async function clearedAgain(): Promise<Stage> {
    const first = await stranded(await openCase('swap-refused'));
    await putBack(first);
    const stage = await anew(first);
    stage.world.knobs.faults.push({
      match: { service: 'customersdot', path: '/force_reassociate' },
      does: 'status',
      status: 422,
      body: '{"success":false,"error":"An error"}',
    });
    await stage.pass(5_000);
    await go(stage, 'clear-subscription');
    return stage;
  }

  test('the group is on Free, no reply says otherwise, and it can be put back', async () => {
    const stage = await clearedAgain();
    expect(planIn(stage.world, 9001)).toBe('free');
    expect(closing(stage)).toBeNull();
    expect(shownOnFree(stage)).toEqual([{ group: 9001, back: true }]);
    expect(shownOnFree(await anew(stage))).toEqual([{ group: 9001, back: true }]);
  });

  test('it is put back once more', async () => {
    const stage = await clearedAgain();
    await stage.pass(5_000);
    stage.world.knobs.faults.length = 0;
    await putBack(stage);
    expect(planIn(stage.world, 9001)).toBe('premium');
    expect(shownOnFree(stage)).toEqual([]);
    expect(closing(stage)?.kind).toBe('put-back');
  });
});

test('the reply that it was put back is not drafted once others have cleared it', async () => {
  const stage = await stranded(await openCase('swap-refused'));
  await putBack(stage);
  byHand(stage.world, 'clear-subscription', HOLDER);
  await stage.pass(70_000, 10_000);
  await stage.send({ type: 'draft-reply' });
  await stage.pass(10_000);
  expect(stage.state().drafting).toEqual({ state: 'failed', problems: ['not-so-now'] });
  expect(stage.state().composer?.text).toBe('');
});

test('the holder came back by other hands: it can be cleared again before the refused force', async () => {
  const stage = await stranded(await openCase('swap-refused'));
  byHand(stage.world, 'force-associate', { ...HOLDER, namespace: 9001 });
  expect(line(await anew(stage))).toEqual(['clear-subscription ready', 'force-associate refused']);
});

test('the same in the frame that has cleared it', async () => {
  const stage = await stranded(await openCase('swap-refused'));
  byHand(stage.world, 'force-associate', { ...HOLDER, namespace: 9001 });
  await stage.pass(5_000);
  await stage.send({ type: 'refresh' });
  expect(line(stage)).toEqual(['clear-subscription ready', 'force-associate refused']);
});

test('another group is chosen meanwhile: the press is taken, and the reply names the group that was put back', async () => {
  const stage = await stranded(
    await openCase('swap-refused', {}, ({ gitlab }) => {
      const [group] = gitlab.namespaces;
      if (group === undefined) return;
      gitlab.namespaces.push({ ...group, id: 9002, path: 'acme-b', full_path: 'acme-b', plan: null });
    }),
  );
  await stage.send({ type: 'choose', field: 'namespace', value: 'acme-b' });
  await stage.send({ type: 'put-back' });
  expect(at(stage, 'put-back')).toBe('ready');
  await go(stage, 'put-back');
  expect(planIn(stage.world, 9001)).toBe('premium');
  expect(closing(stage)).toMatchObject({ kind: 'put-back', mark: 'acme-corp' });
});
