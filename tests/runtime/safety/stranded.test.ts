/**
 * A group that was cleared here is on Free until GitLab.com shows it on a paid plan again or putting back has settled
 * (cases/safety.md 4 to 6): no choice, reload, colleague or outage takes that away, and the plan keeps its intent.
 */
import { describe, expect, test } from 'vitest';
import { member, OTHER_AGENT } from '../../world/build/index.ts';
import type { Seed } from '../../world/seed.ts';
import type { Command } from '../../../src/runtime/command.ts';
import { at, begin, didNotHappen, go, line } from '../fixtures.ts';
import { openCase, type Stage, type StageOptions } from '../stage.ts';
import { done } from '../traffic.ts';
import { groupIn, planIn } from './others.ts';

const anew = (): StageOptions => ({ autosave: new Map<string, string>() });
const elsewhere = (): StageOptions => ({ agentId: OTHER_AGENT, autosave: new Map<string, string>() });

/** Ways to come back to the ticket between the two halves of a swap. */
const returns: readonly (readonly [string, (stage: Stage) => Promise<Stage>])[] = [
  ['in the same frame', (stage) => Promise.resolve(stage)],
  ['after a reload', (stage) => stage.reload()],
  ['in another browser', (stage) => stage.reload(anew())],
  ['by another agent', (stage) => stage.reload(elsewhere())],
];

const onlyMaintainer = ({ gitlab }: Seed): void => {
  for (const one of gitlab.namespaces) one.members = [member(4711, 40), member(4712, 50)];
};

describe('a swap that was begun keeps its intent, so both of its changes go', () => {
  const swaps: readonly (readonly [string, string, (seed: Seed) => void])[] = [
    ['the GitLab user is only Maintainer', 'held-by-active', onlyMaintainer],
    ['held by an expired one', 'held-by-expired', onlyMaintainer],
    [
      'the people leave, so that seats suffice',
      'held-by-active',
      (seed) => {
        for (const one of seed.gitlab.namespaces) one.billable = 2;
        onlyMaintainer(seed);
      },
    ],
  ];

  describe.each(swaps)('%s', (_, id, change) => {
    test.each(returns)('%s', async (_how, comeBack) => {
      const stage = await openCase(id, {}, change);
      await begin(stage, 'clear-subscription');
      const later = await comeBack(stage);
      expect(line(later)).toEqual(['clear-subscription settled', 'force-associate ready']);
      await go(later, 'force-associate');
      expect(done(later.world)).toEqual(['clear_subscription', 'force_reassociate']);
      expect(planIn(later.world, 9001)).toBe('premium');
      expect(later.status()).toBe('closing');
    });
  });
});

/** Cleared, and the force refused. */
async function stranded(): Promise<Stage> {
  const stage = await openCase('swap-refused');
  await begin(stage, 'clear-subscription');
  await go(stage, 'force-associate');
  expect(planIn(stage.world, 9001)).toBe('free');
  return stage;
}

const onFree = (stage: Stage): readonly string[] =>
  stage.assessment().stranded.map((one) => `${one.subscription} off ${one.group.id} ${one.group.path}`);

const told = ['A-S00010001 off 9001 acme-corp'];

async function putBack(stage: Stage): Promise<void> {
  await stage.send({ type: 'put-back' });
  await go(stage, 'put-back');
}

const choices: readonly Extract<Command, { type: 'choose' }>[] = [
  { type: 'choose', field: 'gitlab-user', value: 'mia-torres' },
  { type: 'choose', field: 'gitlab-user', value: 'nobody' },
  { type: 'choose', field: 'customer', value: '5510' },
  { type: 'choose', field: 'subscription', value: 'A-S00099999' },
  { type: 'choose', field: 'subscription', value: '' },
  { type: 'choose', field: 'namespace', value: 'nowhere' },
  { type: 'choose', field: 'namespace', value: '9002' },
];

describe('no choice takes it away', () => {
  test.each(choices)('$field: $value', async (choice) => {
    const stage = await stranded();
    await stage.send(choice);
    expect(onFree(stage)).toEqual(told);
    await putBack(stage);
    expect(planIn(stage.world, 9001)).toBe('premium');
    expect(onFree(stage)).toEqual([]);
  });
});

describe('no way back to the ticket takes it away', () => {
  test.each(returns)('%s', async (_, comeBack) => {
    const later = await comeBack(await stranded());
    expect(onFree(later)).toEqual(told);
    await putBack(later);
    expect(planIn(later.world, 9001)).toBe('premium');
    expect(onFree(later)).toEqual([]);
  });
});

describe('no outage takes it away', () => {
  const services = ['gitlab', 'customersdot', 'zendesk'] as const;

  test.each(services)('a reload while %s cannot be read', async (service) => {
    const stage = await stranded();
    stage.world.knobs.down[service] = true;
    const later = await stage.reload(anew());
    await later.pass(10_000);
    // Without the ticket's notes nobody knows of it; then nothing can be begun either.
    expect(onFree(later)).toEqual(service === 'zendesk' ? [] : told);
    await later.send({ type: 'start' });
    expect(done(later.world)).toEqual(['clear_subscription']);
    later.world.knobs.down[service] = false;
    await later.send({ type: 'refresh' });
    expect(onFree(later)).toEqual(told);
    await putBack(later);
    expect(planIn(later.world, 9001)).toBe('premium');
    expect(onFree(later)).toEqual([]);
  });

  test.each(services)('an outage of %s right after the clearing', async (service) => {
    const stage = await stranded();
    stage.world.knobs.down[service] = true;
    await stage.send({ type: 'refresh' });
    await stage.pass(120_000, 10_000);
    expect(onFree(stage)).toEqual(told);
  });
});

describe('it is over', () => {
  test('once GitLab.com shows a paid plan', async () => {
    const stage = await stranded();
    const group = groupIn(stage.world, 9001);
    if (group.plan !== null) group.plan = { ...group.plan, code: 'premium', seats: 20 };
    await stage.pass(1_000);
    await stage.send({ type: 'refresh' });
    expect(onFree(stage)).toEqual([]);
  });

  test('not by a trial', async () => {
    const stage = await stranded();
    const group = groupIn(stage.world, 9001);
    if (group.plan !== null) group.plan = { ...group.plan, code: 'ultimate_trial', seats: 20, trial: true };
    await stage.pass(1_000);
    await stage.send({ type: 'refresh' });
    expect(onFree(stage)).toEqual(told);
  });

  test('not by a put-back that GitLab.com never heard of', async () => {
    const stage = await stranded();
    stage.world.knobs.propagation = 'never';
    await putBack(stage);
    await stage.pass(180_000, 10_000);
    expect(at(stage, 'put-back')).toBe('in-doubt');
    expect(onFree(stage)).toEqual(told);
    const later = await stage.reload(elsewhere());
    expect(onFree(later)).toEqual(told);
  });

  test('not by a put-back that did not happen', async () => {
    const stage = await stranded();
    stage.world.knobs.faults.push({ match: { service: 'customersdot', change: true }, does: 'lose-request' });
    await putBack(stage);
    await stage.pass(60_000, 10_000);
    await didNotHappen(stage, 'put-back');
    expect(onFree(stage)).toEqual(told);
    await go(stage, 'put-back');
    expect(onFree(stage)).toEqual([]);
  });
});
