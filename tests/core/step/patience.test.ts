/** How long a change is waited for before it is in doubt (decisions.md, "When a step is settled"). */
import { describe, expect, test } from 'vitest';
import type { Acted, Step } from '#core/step/state.ts';
import { stepEffect } from '#core/step/effects.ts';
import { transition, resumed } from '#core/step/transition.ts';
import { judge, type Side, type Proof } from '#core/domain/proof.ts';

const start = 1_000_000;
const acted = (over: Partial<Acted> = {}): Acted => ({
  attempt: 'a',
  since: start,
  answered: true,
  attestedBy: null,
  from: null,
  delegatedTo: null,
  ...over,
});
const side = (service: 'customersdot' | 'gitlab', is: 'so' | 'not'): Side => ({ service, is, params: {} });
const blind: Side = {
  service: 'customersdot',
  is: 'unseen',
  trouble: { kind: 'down', service: 'customersdot', detail: '' },
  params: {},
};
const half = judge([side('customersdot', 'so'), side('gitlab', 'not')], false);
const missing = judge([side('customersdot', 'not'), side('gitlab', 'not')], false);
const onlyGitlab = judge([side('gitlab', 'not')], false);

/** Looks as often as the step asks for it, each look taking so long; where it ends, after how long, in how many looks. */
function wait(proof: Proof, over: Partial<Acted> = {}, takes = 0) {
  let step: Step = resumed(acted(over), start);
  let now = start;
  let looks = 0;
  while (step.at === 'looking') {
    const effect = stepEffect(step);
    if (effect?.do !== 'look') throw new Error('It does not look.');
    now = Math.max(now, effect.due) + takes;
    looks += 1;
    step = transition(step, { type: 'looked', proof, departing: null, auditCheck: null, now });
  }
  return { at: step.at, after: now - start, looks };
}

test('the halves are those of the page', () => {
  expect([half.settled, missing.settled, onlyGitlab.settled]).toEqual(['half', 'no', 'no']);
});

describe('GitLab.com follows within two minutes', () => {
  test.each<[string, Proof]>([
    ['CustomersDot has it, GitLab.com not yet', half],
    ['only GitLab.com shows it, and it was accepted', onlyGitlab],
  ])('%s: in doubt after two minutes', (_, proof) => {
    const { at, after, looks } = wait(proof);
    expect(at).toBe('in-doubt');
    expect(after).toBeGreaterThanOrEqual(110_000);
    expect(after).toBeLessThanOrEqual(125_000);
    expect(looks).toBeLessThan(12);
  });

  test('slow looks do not make it longer by much', () => {
    expect(wait(half, {}, 15_000).after).toBeLessThanOrEqual(180_000);
  });
});

describe('CustomersDot answers at once', () => {
  test.each<[string, Proof, Partial<Acted>]>([
    ['accepted, and not there', missing, {}],
    ['without an answer, and not there', missing, { answered: false }],
    ['only GitLab.com shows it, and no answer came', onlyGitlab, { answered: false }],
    ['CustomersDot cannot be read', judge([blind, side('gitlab', 'not')], false), {}],
  ])('%s: in doubt after some seconds', (_, proof, over) => {
    const { at, after } = wait(proof, over);
    expect(at).toBe('in-doubt');
    expect(after).toBeLessThanOrEqual(20_000);
    expect(after).toBeGreaterThanOrEqual(5_000);
  });

  test('a rate limit is waited for', () => {
    const limited: Proof = { settled: 'cannot-tell', sides: [], retryAt: start + 60_000 };
    const step = transition(resumed(acted(), start), {
      type: 'looked',
      proof: limited,
      departing: null,
      auditCheck: null,
      now: start,
    });
    expect(stepEffect(step)).toEqual({ do: 'look', due: start + 60_000 });
  });
});

describe('an internal request is polled for five minutes', () => {
  const requested = { delegatedTo: { url: 'https://gitlab.com/1', iid: 1 } };

  test('with growing pauses from 2 to 30 seconds, then in doubt', () => {
    let step: Step = transition(resumed(acted(requested), start), {
      type: 'looked',
      proof: missing,
      departing: null,
      auditCheck: null,
      now: start,
    });
    const asked: number[] = [];
    let now = start;
    while (step.at === 'waiting') {
      const effect = stepEffect(step);
      if (effect?.do !== 'ask-request') throw new Error('It does not ask.');
      now = Math.max(now, effect.due);
      asked.push(now);
      step = transition(step, { type: 'told', status: { is: 'nothing-yet' }, now });
    }
    const pauses = asked.slice(1).map((at, index) => at - (asked[index] ?? 0));
    expect(step.at).toBe('in-doubt');
    expect(Math.min(...pauses)).toBe(2_000);
    expect(Math.max(...pauses)).toBe(30_000);
    expect([...pauses].sort((a, b) => a - b)).toEqual(pauses);
    expect(now - start).toBeGreaterThanOrEqual(270_000);
    expect(now - start).toBeLessThanOrEqual(330_000);
  });
});
