/** What the case is about can be chosen before, between and after changes, and never while one may be on its way. */
import { expect, test } from 'vitest';
import { choosingOf } from '#core/case/may-choose.ts';
import type { CaseStep } from '#core/case/state.ts';
import type { CaseStatus } from '#core/case/status.ts';
import { caseOf, inDoubt, readyStep, running, settled } from '../opened.ts';
import { change } from './steps.ts';

const going = [change(inDoubt)];

test.each<[string, CaseStatus, readonly CaseStep[], string]>([
  ['there is nothing to choose from yet: its place is kept', 'loading', [], 'later'],
  ['read again after a reload, whatever may be on its way', 'loading', going, 'later'],
  ['something is missing', 'choosing', [], 'now'],
  ['something blocks: another choice may mend it', 'blocked', [], 'now'],
  ['before the first change', 'ready', [], 'now'],
  ['between two changes', 'running', [change(readyStep)], 'now'],
  ['a change is, or may be, on its way', 'running', going, 'not'],
  ['it blocks, and a change may be on its way', 'blocked', going, 'not'],
  ['after the last', 'closing', [change(settled)], 'now'],
  ['for the next one of the same ticket', 'closed', [change(settled)], 'now'],
  ['nothing could be read: there is nothing to choose from', 'error', [], 'not'],
  ['the agent may change nothing', 'forbidden', [], 'not'],
])('%s', (_, status, steps, is) => {
  expect(choosingOf(caseOf({}, { phase: running, steps }), status)).toBe(is);
});
