/** A refusal offers another way, and minutes that were lost are offered back: the agent decides. */
import { expect, test } from 'vitest';
import { withOffers } from '#core/case/offers.ts';
import type { CaseState, CaseStep } from '#core/case/state.ts';
import type { Step } from '#core/step/state.ts';
import { type Given, told } from '../build.ts';
import { caseOf, holder, inDoubt, readyStep, running, settled, assessment, stepOf } from '../opened.ts';
import { onAcme, order, premium } from '../records.ts';
import { change, clear, force, link, locked, refusedAs } from './steps.ts';

const refusedFor = (offers?: 'force' | 'clear', owes: 'refused' | null = null): Step =>
  refusedAs({
    owes,
    refusal: { id: 'unknown', raw: '', params: {}, ...(offers === undefined ? {} : { offers }) },
  });
const account = link(refusedFor('force'));
const held: Given = {
  facts: {
    orders: { 9001: told([order(holder.subscription)]) },
    subscription: { [holder.subscription]: told(premium({ name: holder.subscription, linked: onAcme })) },
  },
};

const steps = (state: CaseState) =>
  withOffers(state, assessment(state)).map(({ plan, role }) => `${plan.procedure} ${role}`);
const c = 'change-namespace planned';
const f = 'force-associate planned';

test.each<[string, Given, readonly CaseStep[], readonly string[]]>([
  ['a change that can be forced', {}, [change(refusedFor('force'))], [c, 'force-associate offered']],
  ['a change that cannot', {}, [change(refusedFor())], [c]],
  [
    'a change onto a group that is taken',
    held,
    [change(refusedFor('clear'))],
    [c, 'clear-subscription offered', 'force-associate offered'],
  ],
  ['taken, and nobody knows by whom', {}, [change(refusedFor('clear'))], [c]],
  [
    'a force onto a group that is taken: cleared before it',
    held,
    [force(refusedFor('clear'))],
    ['clear-subscription offered', f],
  ],
  ['a force that would be forced again', {}, [force(refusedFor('force'))], [f]],
  ['the other way stands there already', {}, [change(refusedFor('force')), force(locked)], [c, f]],
  [
    'the clearing stands there already',
    held,
    [clear(readyStep), force(refusedFor('clear'))],
    ['clear-subscription planned', f],
  ],
  ['an account is not forced', {}, [account], ['link-account planned']],
  ['still to be noted', {}, [change(refusedFor('force', 'refused'))], [c]],
  ['offered before', {}, [{ ...change(refusedFor('force')), offered: true }], [c]],
])('%s', (_, given, all, are) => {
  expect(steps(caseOf(given, { phase: running, steps: all }))).toEqual(are);
});

test.each([new Set(['plan:9001']), new Set(['orders:9001'])])(
  'nothing is offered before all was read since',
  (stale) => {
    const state = caseOf({}, { phase: running, steps: [change(refusedFor('force'))], stale });
    expect(withOffers(state, assessment(state))).toBe(state.steps);
  },
);

const m = 'set-compute-minutes minutes';
const minutes = (namespace: number) =>
  stepOf('set-compute-minutes', { namespace, total: 9 }, readyStep, 'minutes');

test.each<[string, number | null | undefined, number | null, readonly CaseStep[], readonly string[]]>([
  ['lost', 0, 5_000, [change(settled)], [c, m]],
  ['lost: none are set', null, 5_000, [change(settled)], [c, m]],
  ['fewer', 4_000, 5_000, [change(settled)], [c, m]],
  ['as before', 5_000, 5_000, [change(settled)], [c]],
  ['none before', 50, 0, [change(settled)], [c]],
  ['nobody noted any', 50, null, [change(settled)], [c]],
  ['they cannot be seen: no zero', undefined, 5_000, [change(settled)], [c]],
  ['a step is open', 0, 5_000, [change(readyStep)], [c]],
  ['a step is in doubt', 0, 5_000, [change(inDoubt)], [c]],
  ['offered already', 0, 5_000, [change(settled), minutes(9001)], [c, m]],
  ['offered for another group', 0, 5_000, [change(settled), minutes(9002)], [c, m, m]],
])('minutes: %s', (_, extraMinutes, noted, all, are) => {
  const before = { 9001: { 'extra-minutes': noted } };
  expect(steps(caseOf({ group: { extraMinutes } }, { phase: running, steps: all, before }))).toEqual(are);
});

test('it is the total that was noted before that is offered, of the case’s own group', () => {
  const before = { 9001: { 'extra-minutes': 5_000 }, 9002: { 'extra-minutes': 7 } };
  const state = caseOf({ group: { extraMinutes: 0 } }, { phase: running, steps: [change(settled)], before });
  expect(withOffers(state, assessment(state)).at(-1)?.plan.wish).toEqual({ namespace: 9001, total: 5_000 });
});
