/** When the agent may choose what the case is about. */
import { expect, test } from 'vitest';
import { type Choosing, choosingOf } from '#core/case/may-choose.ts';
import type { CaseStatus } from '#core/case/status.ts';
import type { Step } from '#core/step/state.ts';
import { association, caseOf, inDoubt, readyStep, settled, stepOf } from '../opened.ts';

test.each<[string, CaseStatus, Step | null, Choosing]>([
  ['while all is being read its place is kept', 'loading', null, 'later'],
  ['something is still to be chosen', 'choosing', null, 'now'],
  ['a finding blocks: another choice may mend it', 'blocked', null, 'now'],
  ['before the first step', 'ready', null, 'now'],
  ['a step is ready, and nothing was sent', 'running', readyStep, 'now'],
  ['a change may be on its way', 'running', inDoubt, 'not'],
  ['a change is settled, and the reply is next', 'closing', settled, 'now'],
  ['all is done', 'closed', settled, 'now'],
  ['the agent may only look', 'forbidden', null, 'not'],
  ['nothing could be read', 'error', null, 'not'],
])('%s', (_, status, step, choosing) => {
  const steps = step === null ? [] : [stepOf('change-namespace', association, step)];
  expect(choosingOf(caseOf({}, { steps }), status)).toBe(choosing);
});
