/** The order of what follows by itself: where two rules apply at once, it says which of them speaks first. */
import { describe, expect, test } from 'vitest';
import { applyRules } from '#core/case/apply-rules.ts';
import { type Phase, planned, reading } from '#core/case/phase.ts';
import { rules } from '#core/case/rules.ts';
import type { CaseState } from '#core/case/state.ts';
import { query } from '#core/domain/query.ts';
import { type Given, provisioned } from '../build.ts';
import { entry, noteOf } from '../journal/entry.ts';
import { assessment, caseOf, running } from '../opened.ts';
import { now } from '../records.ts';
import { change, clear, force, link, locked, minutes, refusedAs, settledAs, states } from './steps.ts';

const applying = (state: CaseState): readonly string[] =>
  rules.filter((one) => one.when(state, assessment(state))).map(({ name }) => name);

test('the rules stand in this order', () => {
  expect(rules.map(({ name }) => name)).toEqual([
    'propose-told',
    'settle-guesses',
    'note-difference',
    'resume',
    'give-way',
    'start',
    'complete-plan',
    'undone',
    'go-on',
    'drop-obsolete',
    'offer',
    'end',
    'unlock',
    'look-again-after-clearing',
  ]);
});

const starting: Phase = { is: 'planned', starting: true, about: {} };
const partial: Phase = { is: 'running', intent: null, partial: true };
const bens = noteOf(entry({ agent: 'Ben Okafor', attempt: 'bens' }), 5);
const asked: Given = {
  reads: 'agent',
  comments: [noteOf(entry({ word: { seats: '9' }, event: 'did-not-happen' }), 5)],
};
const forceable = refusedAs({
  looked: now - 9,
  refusal: { id: 'overage', raw: '', params: {}, offers: 'force' },
});

describe('where two apply at once', () => {
  test.each<[string, CaseState, readonly string[]]>([
    [
      'what was told before is proposed whether or not the case was gone through',
      caseOf(asked, { phase: reading, form: {} }),
      ['propose-told', 'resume'],
    ],
    [
      'guesses are settled before the journal is gone through',
      caseOf({ guesses: [query('plan', 9001)] }, { phase: reading }),
      ['settle-guesses', 'resume'],
    ],
    [
      'a colleague who has begun is given way to, whatever was said here',
      caseOf({ comments: [bens] }, { phase: starting }),
      ['give-way', 'start'],
    ],
    [
      'a colleague is given way to before the plan goes on',
      caseOf({ comments: [bens] }, { phase: partial, steps: [change(locked)] }),
      ['give-way', 'complete-plan', 'unlock'],
    ],
    [
      'the plan is told before its first step is looked at',
      caseOf({}, { phase: partial, steps: [change(locked)] }),
      ['complete-plan', 'unlock'],
    ],
    [
      'what was undone is gone through again before the case ends',
      caseOf({}, { phase: running, steps: [change(settledAs())] }),
      ['undone', 'end'],
    ],
    [
      'what nothing needs goes before the next step is looked at',
      caseOf({}, { phase: running, steps: [clear(locked), force(locked)] }),
      ['drop-obsolete', 'unlock'],
    ],
    [
      'minutes that were lost are offered before the case ends',
      caseOf(
        { ...provisioned, group: { plan: 'premium', quota: 10_000, extraMinutes: 0 } },
        { phase: running, steps: [change(settledAs())], before: { 9001: { 'extra-minutes': 50 } } },
      ),
      ['offer', 'end'],
    ],
    [
      'another way is offered before a step that follows is looked at',
      caseOf({}, { phase: running, steps: [change(forceable), minutes(locked)] }),
      ['offer'],
    ],
  ])('%s', (_, state, names) => {
    expect(applying(state)).toEqual(names);
  });
});

describe('one after the other, until none applies', () => {
  const follows = (state: CaseState) => applyRules(state, now);

  test('start makes the steps of the plan, and the first of them is looked at', () => {
    expect(follows(caseOf({}, { phase: starting }))).toMatchObject({
      phase: { is: 'running', intent: 'change' },
      steps: [{ plan: { procedure: 'change-namespace' }, step: { at: 'looking' } }],
    });
  });

  test('what the journal has begun is completed, and waits for its own look', () => {
    const comments = [noteOf(entry(), 5)];
    expect(follows(caseOf({ comments }, { phase: reading }))).toMatchObject({
      phase: { is: 'running', partial: false },
      steps: [
        { plan: { procedure: 'change-namespace' }, step: { at: 'looking', acted: { attempt: 'one' } } },
      ],
    });
  });

  test('a refusal brings the other way, and that is looked at', () => {
    expect(follows(caseOf({}, { phase: running, steps: [change(forceable)] })).steps).toMatchObject([
      { step: { at: 'refused' }, offered: true },
      { plan: { procedure: 'force-associate' }, step: { at: 'looking' } },
    ]);
  });

  test('all is settled: the case ends', () => {
    const steps = [link(settledAs()), change(settledAs())];
    expect(follows(caseOf(provisioned, { phase: running, steps })).phase.is).toBe('ended');
  });

  test.each<[string, CaseState]>([
    ['nothing was begun', caseOf({}, { phase: planned })],
    ['a step waits for the agent', caseOf({}, { phase: running, steps: [change(states.ready)] })],
  ])('nothing follows: %s', (_, state) => {
    expect(follows(state)).toBe(state);
  });
});
