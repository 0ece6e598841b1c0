/** While a change is, or may be, on its way only what is asked just then is told; what was told before it stays. */
import { expect, test } from 'vitest';
import { reduceCase } from '#core/case/reducer.ts';
import type { CaseState } from '#core/case/state.ts';
import type { ManualForm } from '#core/facts/manual-form.ts';
import { inDoubt, running } from '../opened.ts';
import { now } from '../records.ts';
import { asTold } from '../told/combinations.ts';
import { change } from './steps.ts';

const who: ManualForm = { 'customer-id': '5501', 'login-activated': 'yes', 'linked-uid': 'none' };
const which: ManualForm = {
  'subscription-name': 'A-S00012345',
  'subscription-plan': 'premium',
  seats: '24',
  'linked-namespace': 'none',
};

/** The first stage was told, the second is open, and the first was corrected beside it. */
function corrected(over: Partial<CaseState>): CaseState {
  const state = asTold(who, {});
  const form = { ...who, 'login-activated': 'no', ...which };
  return { ...state, taken: who, passed: ['customer'], form, ...over };
}

const takenBy = (state: CaseState) => reduceCase(state, { type: 'take-facts', now }).taken;

test('nothing is on its way: what was corrected is told with what is asked', () => {
  expect(takenBy(corrected({}))).toMatchObject({ ...which, 'login-activated': 'no' });
});

test('a change may be on its way: what is asked is told, and what was told stays', () => {
  const steps = [change(inDoubt)];
  expect(takenBy(corrected({ phase: running, steps }))).toMatchObject({ ...which, 'login-activated': 'yes' });
});
