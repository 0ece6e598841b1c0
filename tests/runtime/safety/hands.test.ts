/**
 * What a refusal tells is a fact, a peak stops, and a recent change warns (cases/safety.md 34 to 36).
 */
import { describe, expect, test } from 'vitest';
import { viewOf } from '../../../src/core/case/view.ts';
import { gatesOf } from '../../../src/core/case/gates.ts';
import { closingOf } from '../../../src/core/case/closing.ts';
import { OTHER_AGENT } from '../../world/build/index.ts';
import { at, begin, gateOf, give, go, line, press, stepOf } from '../fixtures.ts';
import { openCase, type Stage, type StageOptions } from '../stage.ts';
import { done } from '../traffic.ts';
import { groupIn } from './others.ts';

const elsewhere = (): StageOptions => ({ agentId: OTHER_AGENT, autosave: new Map<string, string>() });

describe('a refusal tells that there are too few seats, which nobody could see before', () => {
  const returns: readonly (readonly [string, (stage: Stage) => Promise<Stage>])[] = [
    ['in the same frame', (stage) => Promise.resolve(stage)],
    ['after a reload', (stage) => stage.reload()],
    ['by another agent', (stage) => stage.reload(elsewhere())],
  ];

  async function refused(): Promise<Stage> {
    const stage = await openCase('overage-unseen');
    await begin(stage, 'change-namespace');
    expect(at(stage, 'change-namespace')).toBe('refused');
    return stage;
  }

  test.each(returns)('%s: the force asks for the consent, as a reason', async (_, comeBack) => {
    const stage = await comeBack(await refused());
    expect(line(stage)).toEqual(['change-namespace refused', 'force-associate ready']);
    expect(gateOf(stage, 'force-associate', 'seats-match').kind).toBe('reason');
    await press(stage, 'force-associate');
    await give(stage, 'force-associate', 'seats-match', '   ');
    await press(stage, 'force-associate');
    expect(done(stage.world)).toEqual([]);
    await go(stage, 'force-associate');
    expect(done(stage.world)).toEqual(['force_reassociate']);
  });

  test('with its numbers, in the frame that heard them', async () => {
    const stage = await refused();
    const { key, params } = gateOf(stage, 'force-associate', 'seats-match');
    expect([key, params]).toEqual([
      'finding.seats-match.short',
      expect.objectContaining({ seats: 10, users: 24, over: 14 }),
    ]);
  });

  test('what the agent had said of the number that could not be read is no consent', async () => {
    const stage = await openCase('overage-unseen');
    await stage.send({ type: 'start' });
    const before = gatesOf(stage.state(), stage.assessment(), stepOf(stage, 'change-namespace'));
    for (const { name, kind, phrase } of before) {
      const given = kind === 'box' ? { ticked: true } : { text: phrase ?? 'Looked up by hand.' };
      await stage.send({ type: 'give', gate: name, ...given });
    }
    await press(stage, 'change-namespace');
    await press(stage, 'force-associate');
    expect(done(stage.world)).toEqual([]);
  });

  test('the case is not told as done while the group cannot be read', async () => {
    const stage = await refused();
    await go(stage, 'force-associate');
    stage.world.knobs.down.gitlab = true;
    await stage.pass(70_000, 10_000);
    await stage.send({ type: 'draft-reply' });
    expect(stage.desk.composer.text).toBe('');
    const compared = viewOf(stage.state(), stage.world.now()).closing?.compared;
    expect(compared?.after['extra-minutes'] ?? null).toBeNull();
  });
});

describe('a peak above the seats', () => {
  test('stops with a tick that names the number and when it is charged', async () => {
    const stage = await openCase('peak');
    await stage.send({ type: 'start' });
    if (at(stage, 'link-account') === 'ready') await go(stage, 'link-account');
    const { kind, key, params } = gateOf(stage, 'change-namespace', 'seats-peak');
    expect({ kind, key, params }).toEqual({
      kind: 'box',
      key: 'finding.seats-peak.carried',
      params: { seats: 24, peak: 40, owed: 16 },
    });
    const { t } = stage.services;
    expect(t(key, params)).toContain('16');
    const before = done(stage.world);
    await press(stage, 'change-namespace');
    expect(done(stage.world)).toEqual(before);
    await give(stage, 'change-namespace', 'seats-peak');
    await press(stage, 'change-namespace');
    expect(done(stage.world)).toEqual([...before, 'change_linked_namespace']);
  });

  test.each([
    [true, 'carried'],
    [false, 'carried-later'],
    [null, 'carried-unknown'],
  ])('reconciled %s: %s', async (seat_reconciliation, says) => {
    const stage = await openCase('peak', {}, (seed) => {
      for (const one of seed.customersdot.subscriptions) one.seat_reconciliation = seat_reconciliation;
    });
    await stage.send({ type: 'start' });
    if (at(stage, 'link-account') === 'ready') await go(stage, 'link-account');
    const { key, params } = gateOf(stage, 'change-namespace', 'seats-peak');
    expect(key).toBe(`finding.seats-peak.${says}`);
    expect(stage.services.t(key, params)).not.toBe(key);
  });

  test('that was ticked for one number is not for another', async () => {
    const stage = await openCase('peak');
    await stage.send({ type: 'start' });
    if (at(stage, 'link-account') === 'ready') await go(stage, 'link-account');
    await give(stage, 'change-namespace', 'seats-peak');
    const before = done(stage.world);
    const group = groupIn(stage.world, 9001);
    if (group.plan !== null) group.plan.max_seats_used = 90;
    await stage.send({ type: 'refresh' });
    await press(stage, 'change-namespace');
    expect(done(stage.world)).toEqual(before);
  });

  test('at or below the seats stops nothing', async () => {
    const stage = await openCase('peak-below');
    await stage.send({ type: 'start' });
    if (at(stage, 'link-account') === 'ready') await go(stage, 'link-account');
    const gates = gatesOf(stage.state(), stage.assessment(), stepOf(stage, 'change-namespace'));
    expect(gates.map((one) => one.id)).not.toContain('seats-peak');
  });
});

describe('a Support tool was used on the group minutes ago', () => {
  const warned = (stage: Stage) =>
    viewOf(stage.state(), stage.world.now()).plan.started.map(({ step, warns }) => [
      step.plan.procedure,
      warns === null ? null : warns['who'],
    ]);

  test('it warns beside the button, and asks for nothing', async () => {
    const stage = await openCase('recent-change');
    await begin(stage, 'link-account');
    expect(warned(stage)).toEqual([
      ['link-account', null],
      ['change-namespace', 'ben@support.example'],
    ]);
    expect(gatesOf(stage.state(), stage.assessment(), stepOf(stage, 'change-namespace'))).toEqual([]);
    await press(stage, 'change-namespace');
    expect(done(stage.world)).toEqual(['link_gitlab_account', 'change_linked_namespace']);
  });

  test.each(['recent-change-own', 'standard'])('%s: none', async (id) => {
    const stage = await openCase(id);
    await begin(stage, 'link-account');
    expect(warned(stage).map(([, who]) => who)).toEqual([null, null]);
  });

  test('the look before the change decides: what that tool did is asked about', async () => {
    const stage = await openCase('recent-change');
    await begin(stage, 'link-account');
    const group = groupIn(stage.world, 9001);
    group.plan = {
      code: 'ultimate',
      seats: 5,
      start: '2027-01-01',
      end: '2028-01-01',
      trial: false,
      trial_ends_on: null,
      auto_renew: true,
      max_seats_used: 5,
      max_seats_used_changed_at: null,
      seats_in_use: 5,
    };
    await press(stage, 'change-namespace');
    expect(done(stage.world)).toEqual(['link_gitlab_account']);
    await press(stage, 'change-namespace');
    expect(done(stage.world)).toEqual(['link_gitlab_account']);
    expect(gateOf(stage, 'change-namespace', 'namespace-free').given).toBe(false);
    expect(closingOf(stage.state(), stage.assessment())).toBeNull();
  });
});
