/** How far the steps are: what is on its way, which of them are ways to one end, and when all is done. */
import { describe, expect, test } from 'vitest';
import type { Phase } from '#core/case/phase.ts';
import { goalOf, inFlight, isAssociated, outcomeOf } from '#core/case/progress.ts';
import type { CaseStep } from '#core/case/state.ts';
import {
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
import {
  change,
  clear,
  force,
  link,
  locked,
  minutes,
  putBack,
  type StateName,
  states,
  unlink,
} from './steps.ts';

const caseWith = (steps: readonly CaseStep[], phase: Phase = running) => caseOf({}, { phase, steps });

describe('a change is, or may be, on its way', () => {
  test.each<[StateName, boolean]>([
    ['locked', false],
    ['looked at before the change', false],
    ['looked at after the change', true],
    ['ready', false],
    ['being noted', true],
    ['looked at right before the change', true],
    ['being carried out', true],
    ['carried out by somebody else', true],
    ['settled', false],
    ['refused', false],
    ['in doubt', true],
    ['in doubt about what others did', false],
  ])('%s: %s', (name, is) => {
    expect(inFlight(change(states[name]))).toBe(is);
  });
});

describe('two steps with one goal', () => {
  const elsewhere = stepOf('force-associate', { ...association, namespace: 9002 }, readyStep);

  test.each<[string, CaseStep, CaseStep, boolean]>([
    ['a change and a force onto the same group', change(readyStep), force(readyStep), true],
    ['forces onto two groups', force(readyStep), elsewhere, false],
    ['linking and unlinking', link(readyStep), unlink(readyStep), false],
    [
      'putting back is an end of its own, though it wishes the same',
      stepOf('force-associate', { ...holder, namespace: 9001 }, readyStep),
      putBack(readyStep),
      false,
    ],
    [
      'putting back and a re-sync of the same subscription',
      { ...putBack(readyStep), role: 're-sync' },
      putBack(readyStep),
      false,
    ],
  ])('%s: %s', (_, one, other, same) => {
    expect(goalOf(one) === goalOf(other)).toBe(same);
  });
});

describe('the subscription was seen on its group', () => {
  test.each<[string, readonly CaseStep[], boolean]>([
    ['by a change', [change(settled)], true],
    ['by a force', [force(settled)], true],
    ['not yet', [change(readyStep)], false],
    ['a clearing is none', [clear(settled)], false],
    ['an account is none', [link(settled)], false],
    ['putting back is another subscription', [putBack(settled)], false],
  ])('%s: %s', (_, steps, is) => {
    expect(isAssociated(caseWith(steps))).toBe(is);
  });
});

describe('how it has come out', () => {
  test.each<[string, readonly CaseStep[], string]>([
    ['no step: nothing has', [], 'open'],
    ['every step is settled', [clear(settled), force(settled)], 'done'],
    ['one is to come', [clear(settled), force(locked)], 'open'],
    ['one was refused', [change(refused)], 'open'],
    ['one was refused, and another way has reached its goal', [change(refused), force(settled)], 'done'],
    ['minutes that are offered hold nothing up', [change(settled), minutes(readyStep)], 'done'],
    ['minutes on their way do', [change(settled), minutes(inDoubt)], 'open'],
    ['put back, whatever else is open', [clear(settled), force(locked), putBack(settled)], 'put-back'],
    ['put back, and a change may be on its way', [force(inDoubt), putBack(settled)], 'open'],
    ['putting back is all there is, and has not ended', [putBack(readyStep)], 'open'],
    ['an offer to put back holds nothing up', [change(settled), putBack(readyStep)], 'done'],
  ])('%s', (_, steps, is) => {
    expect(outcomeOf(caseWith(steps))).toBe(is);
  });

  const partial: Phase = { is: 'running', intent: null, partial: true };

  test('the plan behind the journal’s steps is not told yet: nothing is done, though all of them are', () => {
    expect(outcomeOf(caseWith([link(settled)], partial))).toBe('open');
  });

  test('what was put back needs no plan', () => {
    expect(outcomeOf(caseWith([putBack(settled)], partial))).toBe('put-back');
  });
});
