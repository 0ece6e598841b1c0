/** How far the steps of a case are: what is on its way, which goals are reached, and whether all is done. */
import { describe, expect, test } from 'vitest';
import { goalOf, inFlight, isAssociated, outcomeOf } from '#core/case/progress.ts';
import type { CaseStep } from '#core/case/state.ts';
import { looking } from '#core/step/looks.ts';
import type { Step } from '#core/step/state.ts';
import {
  acted,
  association,
  caseOf,
  holder,
  inDoubt,
  readyStep,
  refused,
  running,
  settled,
  stepOf,
} from '../opened.ts';
import { now } from '../records.ts';

const locked: Step = { at: 'locked' };
const change = (step: Step): CaseStep => stepOf('change-namespace', association, step);
const force = (step: Step): CaseStep => stepOf('force-associate', association, step, 'offered');
const clear = (step: Step): CaseStep => stepOf('clear-subscription', holder, step);
const putBack = (step: Step): CaseStep =>
  stepOf('force-associate', { ...holder, namespace: 9001 }, step, 'put-back');
const minutes = (step: Step): CaseStep =>
  stepOf('set-compute-minutes', { namespace: 9001, total: 9 }, step, 'minutes');

test('a change and a force to the same group are ways to one end; putting back is an end of its own', () => {
  expect(goalOf(change(locked))).toBe(goalOf(force(locked)));
  expect(goalOf(putBack(locked))).not.toBe(
    goalOf(stepOf('force-associate', { ...holder, namespace: 9001 }, locked)),
  );
});

describe('a change is, or may be, on its way', () => {
  const lookingAfter: Step = { ...looking(null, now), acted };
  test.each<[string, Step, boolean]>([
    ['a step that waits for the one before it', locked, false],
    ['one that is looked at before its change', looking(null, now), false],
    ['one that is ready', readyStep, false],
    ['one that is looked at after its change', lookingAfter, true],
    ['one in doubt whose change was sent', inDoubt, true],
    [
      'one in doubt of which nothing was sent',
      { at: 'in-doubt', acted: null, last: null, looked: now },
      false,
    ],
    ['one that was refused', refused, false],
    ['one that is settled', settled, false],
  ])('%s: %s', (_, step, is) => {
    expect(inFlight(change(step))).toBe(is);
  });
});

describe('whether all is done', () => {
  test.each<[string, readonly CaseStep[], ReturnType<typeof outcomeOf>]>([
    ['no step', [], 'open'],
    ['each is settled', [clear(settled), force(settled)], 'done'],
    ['one is left', [clear(settled), force(readyStep)], 'open'],
    ['the only one was refused', [change(refused)], 'open'],
    ['a refused one that another has replaced holds nothing up', [change(refused), force(settled)], 'done'],
    ['an offer of minutes holds nothing up', [change(settled), minutes(readyStep)], 'done'],
    ['minutes that are being set do', [change(settled), minutes(inDoubt)], 'open'],
    ['what was cleared is back on its group', [clear(settled), force(refused), putBack(settled)], 'put-back'],
    ['putting back is all there is, and has not ended', [putBack(readyStep)], 'open'],
  ])('%s', (_, steps, outcome) => {
    expect(outcomeOf(caseOf({}, { phase: running, steps }))).toBe(outcome);
  });

  test('of a plan that was resumed in part nobody can say that it is done', () => {
    const phase = { ...running, partial: true } as const;
    expect(outcomeOf(caseOf({}, { phase, steps: [clear(settled)] }))).toBe('open');
  });
});

test.each<[string, readonly CaseStep[], boolean]>([
  ['a settled link', [change(settled)], true],
  ['a settled clearing', [clear(settled)], false],
  ['a put-back, which links another subscription', [putBack(settled)], false],
  ['a link that is not settled', [force(inDoubt)], false],
])('the subscription was seen on its group by %s: %s', (_, steps, is) => {
  expect(isAssociated(caseOf({}, { steps }))).toBe(is);
});
