/**
 * Compute minutes (cases/safety.md 8, 11 and 18): the wish's own group is the measure, what could not be read is no zero, what
 * was noted before stands, and no total goes down, or up by more than was noted, without being confirmed.
 */
import { describe, expect, test } from 'vitest';
import { gatesOf } from '../../../src/core/case/gates.ts';
import { entryOn, group, journalNote, OTHER_AGENT, type WrittenEntry } from '../../world/build/index.ts';
import type { Seed } from '../../world/seed.ts';
import type { Fault } from '../../world/types.ts';
import { at, begin, didNotHappen, gateOf, give, go, press, stepOf } from '../fixtures.ts';
import { openCase, type Stage, type StageOptions } from '../stage.ts';
import { done } from '../traffic.ts';
import { groupIn } from './others.ts';

const MINUTES = 'set-compute-minutes';
const elsewhere = (): StageOptions => ({ agentId: OTHER_AGENT, autosave: new Map<string, string>() });
const minutesOf = (stage: Stage, id = 9001) => groupIn(stage.world, id).extra_shared_runners_minutes_limit;

const begunMinutes = (total: number, over: WrittenEntry = {}): WrittenEntry =>
  entryOn(4201, {
    procedure: MINUTES,
    wish: { namespace: 9002, total },
    about: { namespace: { id: 9002, path: 'acme-b' } },
    ...over,
  });

/** A colleague began to set the minutes of acme-b, while the ticket is about acme-corp. */
const otherGroup =
  (present: number | null, entry: WrittenEntry) =>
  (seed: Seed): void => {
    const other = group({ id: 9002, full_path: 'acme-b', members: [] });
    seed.gitlab.namespaces.push({ ...other, extra_shared_runners_minutes_limit: present });
    seed.zendesk.comments.push(journalNote(1, 4201, entry));
  };

/** The begun entry did not happen, so the step is ready to go anew. */
async function readyAgain(stage: Stage): Promise<void> {
  await stage.pass(60_000, 10_000);
  await didNotHappen(stage, MINUTES);
  expect(at(stage, MINUTES)).toBe('ready');
}

const asked = (stage: Stage) =>
  gatesOf(stage.state(), stage.assessment(), stepOf(stage, MINUTES)).map(({ id, params }) => ({
    id,
    ...params,
  }));

describe('an open entry of another group is measured by that group', () => {
  const totals: readonly (readonly [string, number | null, number, object | null])[] = [
    [
      'fewer than it has',
      50_000,
      100,
      { id: 'compute-minutes', present: 50_000, total: 100, path: 'acme-b' },
    ],
    ['more than it has', 100, 9_000, { id: 'compute-minutes', present: 100, total: 9_000, path: 'acme-b' }],
    ['where it has none', null, 9_000, { id: 'compute-minutes', present: 0, total: 9_000, path: 'acme-b' }],
  ];

  test.each(totals)('%s: to be confirmed, and set then', async (_, present, total, gate) => {
    const stage = await openCase('standard', {}, otherGroup(present, begunMinutes(total)));
    await stage.send({ type: 'choose', field: 'namespace', value: 'acme-corp' });
    await readyAgain(stage);
    expect(asked(stage)).toEqual([gate]);
    await press(stage, MINUTES);
    expect(done(stage.world)).toEqual([]);
    await give(stage, MINUTES, 'compute-minutes');
    await press(stage, MINUTES);
    expect(minutesOf(stage, 9002)).toBe(total);
    expect(minutesOf(stage, 9001)).toBeNull();
  });

  test('what another group of the same ticket had before gives it nothing', async () => {
    const stage = await openCase('standard', {}, (seed) => {
      const had = entryOn(4201, {
        attempt: 'a0',
        procedure: 'change-namespace',
        wish: { subscription: 'A-S00012345', namespace: 9001 },
        about: { namespace: { id: 9001, path: 'acme-corp' } },
        before: { 'extra-minutes': 50_000 },
      });
      otherGroup(100, begunMinutes(9_000))(seed);
      seed.zendesk.comments.push(
        journalNote(2, 4201, had),
        journalNote(3, 4201, { ...had, event: 'did-not-happen' }),
      );
    });
    await readyAgain(stage);
    expect(asked(stage)).toHaveLength(1);
  });
});

describe('a total that could not be read is no state to depart from', () => {
  const unread: readonly (readonly [string, (stage: Stage) => void])[] = [
    ['GitLab.com is away', (stage) => void (stage.world.knobs.down.gitlab = true)],
    ['the token may not see minutes', (stage) => void (stage.world.knobs.gitlabToken = 'no-billing')],
    ['the token may see nothing', (stage) => void (stage.world.knobs.gitlabToken = 'invalid')],
    ['the group cannot be seen', (stage) => void (groupIn(stage.world, 9002).hidden = true)],
  ];

  test.each(unread)('%s: nothing goes', async (_, spoil) => {
    const stage = await openCase('standard', {}, otherGroup(50_000, begunMinutes(100)));
    await stage.pass(60_000, 10_000);
    spoil(stage);
    await didNotHappen(stage, MINUTES);
    await stage.pass(30_000, 10_000);
    if (stage.step(MINUTES) !== undefined) await go(stage, MINUTES);
    expect(done(stage.world)).toEqual([]);
    expect(minutesOf(stage, 9002)).toBe(50_000);
  });

  test.each(unread.slice(0, 3))('%s after the gate was given: nothing goes', async (_, spoil) => {
    const stage = await openCase('standard', {}, otherGroup(50_000, begunMinutes(100)));
    await readyAgain(stage);
    await give(stage, MINUTES, 'compute-minutes');
    spoil(stage);
    await press(stage, MINUTES);
    await stage.pass(30_000, 10_000);
    expect(done(stage.world)).toEqual([]);
  });
});

describe('what was noted before stands', () => {
  /** 5,000 minutes, and the clearing takes them. */
  async function cleared(): Promise<Stage> {
    const stage = await openCase('held-by-active', {}, (seed) => {
      for (const one of seed.gitlab.namespaces) one.extra_shared_runners_minutes_limit = 5_000;
    });
    await begin(stage, 'clear-subscription');
    groupIn(stage.world, 9001).extra_shared_runners_minutes_limit = 0;
    return stage;
  }

  const outages: readonly (readonly [string, (stage: Stage) => Promise<Stage>])[] = [
    ['in the same frame', (stage) => Promise.resolve(stage)],
    ['after a reload', (stage) => stage.reload()],
    ['by another agent', (stage) => stage.reload(elsewhere())],
    ...(['gitlab', 'customersdot', 'zendesk'] as const).map(
      (service) =>
        [
          `after a reload while ${service} is away`,
          async (stage: Stage) => {
            stage.world.knobs.down[service] = true;
            const later = await stage.reload(elsewhere());
            await later.pass(10_000);
            later.world.knobs.down[service] = false;
            await later.send({ type: 'refresh' });
            return later;
          },
        ] as const,
    ),
  ];

  test.each(outages)('%s: the restore is offered, to the old total', async (_, comeBack) => {
    const later = await comeBack(await cleared());
    await go(later, 'force-associate');
    expect(stepOf(later, MINUTES).plan.wish).toEqual({ namespace: 9001, total: 5_000 });
    await go(later, MINUTES);
    expect(minutesOf(later)).toBe(5_000);
  });

  test('a later, smaller value, or none, never takes its place', async () => {
    const stage = await cleared();
    const force = (fault: Fault['does']): Fault => ({ match: { path: '/force_reassociate' }, does: fault });
    stage.world.knobs.faults.push({ ...force('status'), status: 422, body: '{"error":"No"}' });
    await go(stage, 'force-associate');
    const later = await stage.reload(elsewhere());
    later.world.knobs.down.gitlab = true;
    await later.send({ type: 'refresh' });
    later.world.knobs.down.gitlab = false;
    await later.send({ type: 'refresh' });
    await later.send({ type: 'look-again', step: stepOf(later, 'force-associate').id });
    await go(later, 'force-associate');
    const last = await later.reload();
    expect(stepOf(last, MINUTES).plan.wish).toEqual({ namespace: 9001, total: 5_000 });
  });
});

describe('of several that were noted of the group', () => {
  test.each([
    ['the first one was higher', 5_000, 100],
    ['the later one is none', 5_000, 0],
    ['the later one could not be read', 5_000, null],
    ['the first one could not be read', null, 5_000],
  ])('%s: the restore is to the highest', async (_, first, later) => {
    const stage = await openCase('self-serve', {}, (seed) => {
      const ticket = seed.zendesk.tickets[0]?.id ?? 0;
      [first, later].forEach((minutes, n) => {
        const attempt = entryOn(ticket, {
          attempt: `a${n}`,
          procedure: 'change-namespace',
          wish: { subscription: 'A-S00012345', namespace: 9001 },
          about: { namespace: { id: 9001, path: 'acme-corp' } },
          before: { 'extra-minutes': minutes },
        });
        seed.zendesk.comments.push(
          journalNote(2 * n + 1, ticket, attempt),
          journalNote(2 * n + 2, ticket, { ...attempt, event: 'did-not-happen' }),
        );
      });
    });
    await begin(stage, 'change-namespace');
    expect(stepOf(stage, MINUTES).plan.wish).toEqual({ namespace: 9001, total: 5_000 });
  });
});

describe('no restore beyond what was noted without confirming', () => {
  async function offered(): Promise<Stage> {
    const stage = await openCase('minutes-lost');
    await begin(stage, 'link-account');
    await go(stage, 'change-namespace');
    return stage;
  }

  test('what was lost goes back without a question', async () => {
    const stage = await offered();
    expect(asked(stage)).toEqual([]);
    await press(stage, MINUTES);
    expect(minutesOf(stage)).toBe(3_000);
  });

  test('minutes that came meanwhile are not taken away unasked', async () => {
    const stage = await offered();
    groupIn(stage.world, 9001).extra_shared_runners_minutes_limit = 8_000;
    await press(stage, MINUTES);
    await press(stage, MINUTES);
    expect(minutesOf(stage)).toBe(8_000);
    expect(gateOf(stage, MINUTES, 'compute-minutes').params).toMatchObject({ present: 8_000, total: 3_000 });
  });

  test('a tick for one present total is none for another', async () => {
    const stage = await offered();
    groupIn(stage.world, 9001).extra_shared_runners_minutes_limit = 8_000;
    await press(stage, MINUTES);
    await give(stage, MINUTES, 'compute-minutes');
    groupIn(stage.world, 9001).extra_shared_runners_minutes_limit = 9_000;
    await press(stage, MINUTES);
    await press(stage, MINUTES);
    expect(minutesOf(stage)).toBe(9_000);
  });
});
