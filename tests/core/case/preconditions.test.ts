/** A step goes only while what it rests on was read, and still is what the step is about. */
import { describe, expect, test } from 'vitest';
import { assess } from '#core/case/assessment.ts';
import { agreesWith, preconditionsHold } from '#core/case/preconditions.ts';
import type { CaseStep } from '#core/case/state.ts';
import { type Given, notRead, notThere } from '../build.ts';
import {
  association,
  caseOf,
  fromLabs,
  fromNothing,
  readyFrom,
  readyStep,
  running,
  stepOf,
} from '../opened.ts';
import { now } from '../records.ts';

const change = stepOf('change-namespace', association, readyStep);
const over = (given: Given, step: CaseStep) => assess(caseOf(given, { phase: running, steps: [step] }), now);

describe('what it rests on', () => {
  test.each<[string, Given, CaseStep, boolean]>([
    ['all was read', {}, change, true],
    [
      'another subscription is chosen',
      { choices: { namespace: '9001' }, sub: { name: 'A-S00000777' } },
      change,
      false,
    ],
    [
      'the group could not be read',
      { facts: { namespace: { 9001: notRead, 'acme-corp': notRead } } },
      change,
      false,
    ],
    [
      'the orders could not be read: a gate asks for the reason in their place',
      { facts: { orders: { 9001: notRead } } },
      change,
      true,
    ],
    [
      'putting back undoes harm: the journal told of it, and nothing else is asked',
      { facts: { namespace: { 9001: notRead, 'acme-corp': notThere } } },
      stepOf('force-associate', { subscription: 'A-S00000001', namespace: 9001 }, readyStep, 'put-back'),
      true,
    ],
  ])('%s: %s', (_, given, step, holds) => {
    expect(preconditionsHold(step, over(given, step))).toBe(holds);
  });
});

describe('what was read agrees with what the look has shown', () => {
  const from = (departure: typeof fromNothing) =>
    stepOf('change-namespace', association, readyFrom(departure));
  test.each<[string, CaseStep, Given, boolean]>([
    ['both show no group', from(fromNothing), {}, true],
    ['the look shows another group than was read', from(fromLabs), {}, false],
    ['what the agent told is departed from itself', from(fromLabs), { reads: 'agent' }, true],
    ['a step that is not ready departs from nothing', { ...change, step: { at: 'locked' } }, {}, true],
  ])('%s: %s', (_, step, given, agrees) => {
    expect(agreesWith(step, over(given, step))).toBe(agrees);
  });
});
