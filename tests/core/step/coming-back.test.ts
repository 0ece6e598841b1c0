/**
 * An agent comes back from the admin pages (cases/people.md, 22): what waits for their hands is looked at once, without a press. A proof
 * settles it; nothing that a look does not see makes it doubtful.
 */
import { describe, expect, test } from 'vitest';
import type { Settled, Side } from '#core/domain/proof.ts';
import { stepEffect } from '#core/step/effects.ts';
import type { StepEvent } from '#core/step/events.ts';
import type { Acted, Step } from '#core/step/state.ts';
import { transition } from '#core/step/transition.ts';

const start = 1_000_000;
const later = start + 60_000;
const acted: Acted = {
  attempt: 'a',
  since: start,
  answered: false,
  attestedBy: null,
  from: { linked: null, path: 'acme-corp' },
  delegatedTo: 'agent',
};
const waiting = (delegatedTo: Acted['delegatedTo'] = 'agent'): Step => ({
  at: 'waiting',
  acted: { ...acted, delegatedTo },
  looks: 0,
  from: start,
  due: start,
  last: null,
});
const cameBack = (now = later): StepEvent => ({ type: 'came-back', now });
const saw = (settled: Settled, sides: readonly Side[] = [], retryAt?: number): StepEvent => ({
  type: 'looked',
  proof: { settled, sides, ...(retryAt === undefined ? {} : { retryAt }) },
  departing: null,
  auditCheck: null,
  now: later,
});
const after = (step: Step, ...events: readonly StepEvent[]): Step => events.reduce(transition, step);

test('it is looked at once, and not before the agent comes back', () => {
  expect(stepEffect(waiting())).toBeNull();
  const sought = after(waiting(), cameBack());
  expect(stepEffect(sought)).toEqual({ do: 'look', due: later });
  expect(after(sought, cameBack(later + 1))).toBe(sought);
  expect(stepEffect(after(sought, saw('no')))).toBeNull();
});

describe('what the look makes of it', () => {
  test.each<[Settled, string]>([
    ['yes', 'settled'],
    ['half', 'looking'],
    ['no', 'waiting'],
    ['cannot-tell', 'waiting'],
  ])('%s: %s', (settled, at) => {
    expect(after(waiting(), cameBack(), saw(settled)).at).toBe(at);
  });

  test('what is proven is noted as seen, and as nobody’s word', () => {
    expect(after(waiting(), cameBack(), saw('yes'))).toMatchObject({
      owes: 'settled',
      acted: { attestedBy: null },
    });
  });

  test('what was seen is kept, to be said, and when', () => {
    const sides: readonly Side[] = [{ service: 'customersdot', is: 'untold', params: {} }];
    expect(after(waiting(), cameBack(), saw('no', sides))).toMatchObject({
      last: { settled: 'no', sides },
      from: later,
      looks: 1,
    });
  });

  test('as often as nothing is seen it goes on waiting, and is never in doubt', () => {
    const turns = Array.from({ length: 20 }, (_, turn) => [
      cameBack(later + turn * 60_000),
      saw('cannot-tell'),
    ]);
    expect(after(waiting(), ...turns.flat()).at).toBe('waiting');
  });
});

describe('nothing is looked at', () => {
  test.each<[string, Step, number]>([
    ['right after it was handed over', waiting(), start + 2_000],
    ['where an issue’s automation works on it', waiting({ url: '', iid: 7 }), later],
    ['where it is not waited for', { at: 'locked' }, later],
  ])('%s', (_, step, now) => {
    expect(after(step, cameBack(now))).toBe(step);
  });

  test('where nobody came back, a late look changes nothing', () => {
    const step = waiting();
    expect(after(step, saw('yes'))).toBe(step);
  });
});

test('the agent’s word is not waited for by the look, and takes its place', () => {
  expect(after(waiting(), cameBack(), { type: 'done-in-admin', now: later })).toMatchObject({
    at: 'looking',
    acted: { attestedBy: 'agent' },
  });
});

test('a look that was put off waits as long as the service asked', () => {
  const until = later + 90_000;
  const put = after(waiting(), cameBack(), saw('cannot-tell', [], until), cameBack(later + 5_000));
  expect(stepEffect(put)).toEqual({ do: 'look', due: until });
});
