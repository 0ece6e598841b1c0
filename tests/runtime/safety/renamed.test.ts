/**
 * A group was renamed, and somebody else has its old path by now (cases/safety.md 9): a change names its group by id where
 * one is taken; else by the path that was read right before, which has to be the wish's id's.
 */
import { describe, expect, test } from 'vitest';
import { guideFor } from '../../../src/runtime/guide.ts';
import { group, subscription } from '../../world/build/index.ts';
import { day } from '../../world/dates.ts';
import type { World } from '../../world/types.ts';
import { at, begin, give, go, press, stepOf } from '../fixtures.ts';
import { openCase, type Stage } from '../stage.ts';
import { changesSent, done, issuesFiled } from '../traffic.ts';
import { afterTheNote, born, groupIn, planIn } from './others.ts';

const STRANGER = 9777;

/** acme-corp is acme-inc from now on, and a stranger has taken the name. */
function renamed(world: World): void {
  Object.assign(groupIn(world, 9001), { path: 'acme-inc', full_path: 'acme-inc' });
  for (const one of world.state.customersdot.subscriptions) {
    if (one.linked_namespace?.id === 9001) one.linked_namespace = { id: 9001, full_path: 'acme-inc' };
  }
  world.state.gitlab.namespaces.push(
    born(world, group({ id: STRANGER, full_path: 'acme-corp', members: [] })),
  );
}

const strangerHasNothing = ({ world }: Stage): void => {
  expect(planIn(world, STRANGER)).toBe('free');
  expect(world.state.customersdot.subscriptions.map((one) => one.linked_namespace?.id)).not.toContain(
    STRANGER,
  );
};

interface Way {
  readonly procedure: string;
  readonly id: string;
  /** Gates that name the group. */
  readonly before: (stage: Stage) => Promise<void>;
}

const start = (stage: Stage): Promise<void> => stage.send({ type: 'start' });
const cleared = async (stage: Stage): Promise<void> => {
  await begin(stage, 'clear-subscription');
  await go(stage, 'force-associate');
  await stage.send({ type: 'put-back' });
};

const ways: readonly Way[] = [
  { procedure: 'change-namespace', id: 'self-serve', before: start },
  { procedure: 'force-associate', id: 'too-few-seats', before: start },
  { procedure: 'clear-subscription', id: 'held-by-active', before: start },
  { procedure: 'put-back', id: 'swap-refused', before: cleared },
  {
    procedure: 'set-compute-minutes',
    id: 'minutes-lost',
    async before(stage) {
      await begin(stage, 'link-account');
      await go(stage, 'change-namespace');
    },
  },
];

describe.each(ways)('$procedure by the API', ({ procedure, id, before }) => {
  test('renamed after the look: nothing goes before the new path was seen, and then it goes by id', async () => {
    const stage = await openCase(id);
    await before(stage);
    const sent = changesSent(stage.world).length;
    renamed(stage.world);
    await go(stage, procedure);
    expect(changesSent(stage.world)).toHaveLength(sent);
    expect(stepOf(stage, procedure).step).toMatchObject({
      at: 'ready',
      notice: { is: 'moved', now: { path: 'acme-inc' } },
    });
    await go(stage, procedure);
    expect(changesSent(stage.world)).toHaveLength(sent + 1);
    expect(changesSent(stage.world).at(-1)?.requestBody).not.toContain('"acme-corp"');
    strangerHasNothing(stage);
  });

  test('renamed between note and change: nothing goes', async () => {
    const stage = await openCase(id);
    await before(stage);
    const sent = changesSent(stage.world).length;
    afterTheNote(stage.world, () => renamed(stage.world));
    await go(stage, procedure);
    expect(changesSent(stage.world)).toHaveLength(sent);
    strangerHasNothing(stage);
  });
});

describe('an internal request', () => {
  test('to force names the path that was read right before', async () => {
    const stage = await openCase('internal-request');
    await start(stage);
    renamed(stage.world);
    await stage.pass(10 * 60_000, 60_000);
    await stage.send({ type: 'refresh' });
    await go(stage, 'force-associate');
    await go(stage, 'force-associate');
    await stage.pass(60_000, 5_000);
    const [issue] = stage.world.state.gitlab.issues;
    expect(issue?.title).toBe('Mechanizer: Force Associate A-S00012345 with acme-inc');
    expect(issue?.description).toContain('Namespace: acme-inc\n');
    expect(planIn(stage.world, 9001)).toBe('premium');
    strangerHasNothing(stage);
  });

  test.each([
    ['internal-request', 'force-associate'],
    ['internal-request-swap', 'clear-subscription'],
  ])('%s: renamed between note and filing: none is filed', async (id, procedure) => {
    const stage = await openCase(id);
    await start(stage);
    afterTheNote(stage.world, () => renamed(stage.world));
    await go(stage, procedure);
    expect(issuesFiled(stage.world)).toEqual([]);
    strangerHasNothing(stage);
  });
});

test.each(['standard', 'too-few-seats', 'held-by-active'])('%s: the guide hands over the id', async (id) => {
  const stage = await openCase(id, { settings: { execution_mode: 'guided' } });
  await start(stage);
  for (const { id: step, plan } of stage.state().steps) {
    const guide = await guideFor(stage.state(), stage.services, step);
    const fields = guide?.steps.flatMap((one) => one.fields) ?? [];
    // The portal has a list to choose from, so the id is handed over for comparing there.
    const group = fields.find(({ label }) => label === 'Namespace ID/Path' || label === 'Group ID');
    expect(group?.value ?? '9001').toBe('9001');
    expect(plan.about.namespace?.id).toBe(9001);
  }
});

test('a path that was typed for the old name is none for the new one', async () => {
  const stage = await openCase('held-by-active');
  await start(stage);
  await give(stage, 'clear-subscription', 'path', 'acme-corp');
  await give(stage, 'clear-subscription', 'namespace-free');
  renamed(stage.world);
  await stage.send({ type: 'refresh' });
  await press(stage, 'clear-subscription');
  await press(stage, 'clear-subscription');
  expect(done(stage.world)).toEqual([]);
  expect(at(stage, 'clear-subscription')).toBe('ready');
});

test('the begun case stays with its group, whoever comes by the path', async () => {
  const stage = await openCase('too-few-seats');
  await start(stage);
  renamed(stage.world);
  await stage.send({ type: 'refresh' });
  expect(stage.assessment().snapshot.namespace).toMatchObject({ value: { id: 9001, path: 'acme-inc' } });
});

describe('start is pressed for what was shown', () => {
  test('the group that was shown, not the one that has come by its path since', async () => {
    const stage = await openCase('held-by-active');
    await stage.pass(30 * 60_000, 5 * 60_000);
    renamed(stage.world);
    await start(stage);
    expect(stepOf(stage, 'clear-subscription').plan.about.namespace).toEqual({ id: 9001, path: 'acme-inc' });
    await go(stage, 'clear-subscription');
    await go(stage, 'force-associate');
    expect(planIn(stage.world, 9001)).toBe('premium');
    strangerHasNothing(stage);
  });

  test('the subscription that was shown, not one that was bought since', async () => {
    const stage = await openCase('standard');
    await stage.pass(30 * 60_000, 5 * 60_000);
    const { subscriptions } = stage.world.state.customersdot;
    subscriptions.push(born(stage.world, subscription({ name: 'A-S00099999', start_date: day(0) })));
    await start(stage);
    expect(stepOf(stage, 'change-namespace').plan.wish['subscription']).toBe('A-S00012345');
  });
});
