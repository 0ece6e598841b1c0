/** Start and go, pressed while something is being read: they do something then, or it is said why not; never nothing. */
import { describe, expect, test } from 'vitest';
import { viewOf } from '../../../src/core/case/view.ts';
import { at, give, go, line, press, stepOf } from '../fixtures.ts';
import { openCase, type Stage } from '../stage.ts';
import { changesSent, done, notesSent } from '../traffic.ts';

const slow = (stage: Stage, ms = 2_000): void => void (stage.world.knobs.latencyMs = ms);

const noticeOf = (stage: Stage, procedure: string): unknown => {
  const step = stage.step(procedure)?.step;
  return step?.at === 'ready' ? step.notice : step?.at;
};

describe('start', () => {
  test('while what is older than a minute is read again: begins once that is there', async () => {
    const stage = await openCase('self-serve');
    await stage.pass(120_000, 60_000);
    slow(stage);
    await stage.send({ type: 'start' });
    expect(viewOf(stage.state(), stage.world.now()).plan.starting).toBe(true);
    await stage.send({ type: 'start' });
    await stage.pass(30_000);
    expect(line(stage)).toEqual(['change-namespace ready']);
  });

  test('in the moment of a refresh: begins once that is there', async () => {
    const stage = await openCase('self-serve');
    slow(stage);
    stage.runtime.send({ type: 'refresh' });
    stage.runtime.send({ type: 'start' });
    await stage.calm();
    expect(viewOf(stage.state(), stage.world.now()).plan.starting).toBe(true);
    await stage.pass(30_000);
    expect(line(stage)).toEqual(['change-namespace ready']);
  });

  test('where what is read forbids it: does not begin, and what forbids it is said', async () => {
    const stage = await openCase('moves-from-another');
    await stage.pass(120_000, 60_000);
    for (const one of stage.world.state.customersdot.subscriptions) one.status = 'Cancelled';
    await stage.send({ type: 'start' });
    expect(line(stage)).toEqual([]);
    expect(stage.status()).toBe('blocked');
    expect(
      stage
        .assessment()
        .findings.filter((one) => one.level === 'block')
        .map((one) => one.id),
    ).toContain('subscription-active');
  });

  test.each(['customersdot', 'gitlab', 'zendesk'] as const)(
    'while %s is away: does not begin, and that is said',
    async (service) => {
      const stage = await openCase('self-serve');
      await stage.pass(120_000, 60_000);
      stage.world.knobs.down[service] = true;
      await stage.send({ type: 'start' });
      await stage.pass(10_000);
      expect(line(stage)).toEqual([]);
      const { hold, plan } = viewOf(stage.state(), stage.world.now());
      // As long as the journal cannot be read the start waits for it, and says so.
      expect(plan.starting).toBe(hold !== null);
      expect(['blocked', 'choosing', 'error']).toContain(stage.status());
      const { findings, journalUnread } = stage.assessment();
      expect(journalUnread !== null || findings.some((one) => one.level === 'unread')).toBe(true);
      expect(notesSent(stage.world)).toEqual([]);
    },
  );
});

describe('go', () => {
  async function ready(): Promise<Stage> {
    const stage = await openCase('self-serve');
    await stage.send({ type: 'start' });
    return stage;
  }

  test('while all is read again: goes once that is there', async () => {
    const stage = await ready();
    slow(stage);
    stage.runtime.send({ type: 'refresh' });
    stage.runtime.send({ type: 'go', step: stepOf(stage, 'change-namespace').id });
    await stage.calm();
    expect(at(stage, 'change-namespace')).toBe('looking');
    await stage.pass(60_000);
    expect(done(stage.world)).toEqual(['change_linked_namespace']);
  });

  test('after minutes: looks first, and goes then', async () => {
    const stage = await ready();
    await stage.pass(180_000, 60_000);
    await press(stage, 'change-namespace');
    expect(done(stage.world)).toEqual(['change_linked_namespace']);
  });

  test('five times in one moment: goes once', async () => {
    const stage = await ready();
    const { id } = stepOf(stage, 'change-namespace');
    for (let n = 0; n < 5; n += 1) stage.runtime.send({ type: 'go', step: id });
    await stage.pass(20_000);
    expect(changesSent(stage.world)).toHaveLength(1);
  });

  test.each(['customersdot', 'gitlab', 'zendesk'] as const)(
    'while %s is away: nothing goes, and it is said',
    async (service) => {
      const stage = await ready();
      stage.world.knobs.down[service] = true;
      await press(stage, 'change-namespace');
      await stage.pass(60_000, 5_000);
      expect(changesSent(stage.world)).toEqual([]);
      expect(noticeOf(stage, 'change-namespace')).not.toBeNull();
      stage.world.knobs.down[service] = false;
      await stage.send({ type: 'refresh' });
      if (at(stage, 'change-namespace') === 'in-doubt') {
        await stage.send({ type: 'look-again', step: stepOf(stage, 'change-namespace').id });
      }
      await go(stage, 'change-namespace');
      expect(done(stage.world)).toEqual(['change_linked_namespace']);
    },
  );

  test.each(['customersdot', 'gitlab', 'zendesk'] as const)(
    'minutes later, while %s is away: the same',
    async (service) => {
      const stage = await ready();
      await stage.pass(120_000, 60_000);
      stage.world.knobs.down[service] = true;
      await press(stage, 'change-namespace');
      await stage.pass(60_000, 5_000);
      expect(changesSent(stage.world)).toEqual([]);
      expect(noticeOf(stage, 'change-namespace')).not.toBeNull();
    },
  );

  test('with a gate open, also while all is read again: says so', async () => {
    const stage = await openCase('too-few-seats');
    await stage.send({ type: 'start' });
    slow(stage);
    stage.runtime.send({ type: 'refresh' });
    stage.runtime.send({ type: 'go', step: stepOf(stage, 'force-associate').id });
    await stage.calm();
    expect(noticeOf(stage, 'force-associate')).toEqual({ is: 'held', because: ['gates'] });
    await stage.pass(30_000);
    expect(changesSent(stage.world)).toEqual([]);
  });

  test('that was said, and whose gates are others by what was read: says so', async () => {
    const stage = await openCase('too-few-seats');
    await stage.send({ type: 'start' });
    await give(stage, 'force-associate', 'seats-match', 'The customer agreed in writing.');
    await stage.pass(120_000, 60_000);
    for (const one of stage.world.state.gitlab.namespaces) one.billable = 500;
    await press(stage, 'force-associate');
    expect(changesSent(stage.world)).toEqual([]);
    expect(noticeOf(stage, 'force-associate')).toEqual({ is: 'changed' });
  });
});
