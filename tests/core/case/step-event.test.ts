/** What a step's end makes doubtful, and what this frame has reached by it. */
import { expect, test } from 'vitest';
import { applyStepEvent } from '#core/case/step-event.ts';
import type { CaseState } from '#core/case/state.ts';
import type { Step } from '#core/step/state.ts';
import type { StepEvent } from '#core/step/events.ts';
import { looking } from '#core/step/looks.ts';
import { acted, association, caseOf, running, stepOf } from '../opened.ts';
import { now } from '../records.ts';
import { doubtfulAs, refusedAs, settledAs } from './steps.ts';

const looks: Step = { ...looking(acted, now), last: null };
const opened = (step: Step): CaseState =>
  caseOf({}, { phase: running, steps: [stepOf('change-namespace', association, step)] });
const after = (state: CaseState, event: StepEvent): CaseState =>
  applyStepEvent(state, state.steps[0]?.id ?? '', event);
const proven: StepEvent = {
  type: 'looked',
  proof: { settled: 'yes', sides: [] },
  departing: null,
  auditCheck: null,
  now,
};
const refusedNow: StepEvent = {
  type: 'answered',
  answer: { tag: 'refused', refusal: { id: 'overage', raw: '', params: {} } },
  now,
};
const acting: Step = { at: 'acting', proof: { settled: 'no', sides: [] }, acted };
const doubtful = ['subscriptions:5501', 'namespace:9001', 'plan:9001', 'orders:9001', 'recent-changes:9001'];

test.each<[string, Step, StepEvent, readonly string[]]>([
  ['settled', looks, proven, doubtful],
  ['refused', acting, refusedNow, doubtful],
  ['its end was noted: nothing more', settledAs({ owes: 'settled' }), { type: 'ended', now }, []],
  ['accepted: it is looked at first', acting, { type: 'answered', answer: { tag: 'accepted' }, now }, []],
])('%s: read again is what it may have changed', (_, step, event, stale) => {
  expect([...after(opened(step), event).stale].sort()).toEqual([...stale].sort());
});

test('what was settled here is remembered with its attempt, once', () => {
  const state = after(opened(looks), proven);
  expect(state.reached).toEqual([
    { plan: state.steps[0]?.plan, role: 'planned', attempt: 'one', at: acted.since, from: null },
  ]);
  expect(after(state, { type: 'ended', now }).reached).toEqual(state.reached);
});

test('a word that is taken back was not reached, whatever else was', () => {
  const word: Step = {
    at: 'settled',
    acted: { ...acted, attestedBy: 'agent' },
    proof: { settled: 'yes', sides: [{ service: 'customersdot', is: 'untold', params: {} }] },
    looked: now,
    owes: null,
  };
  const state = opened(word);
  const [one] = state.steps;
  if (one === undefined) throw new Error('There is no step.');
  const had = (attempt: string | null) => ({ plan: one.plan, role: one.role, attempt, at: now });
  const back = after(
    { ...state, reached: [had('other'), had('one'), had(null)] },
    { type: 'take-back', now },
  );
  expect(back.reached.map((each) => each.attempt)).toEqual(['other', null]);
});

test('an event that does not fit changes nothing at all', () => {
  const state = opened(looks);
  expect(after(state, { type: 'noted', now })).toBe(state);
  expect(applyStepEvent(state, 'nobody', proven)).toBe(state);
});

test.each<[string, Step, StepEvent, boolean]>([
  [
    'looked at again, its next refusal may offer something else',
    refusedAs(),
    { type: 'look-again', now },
    false,
  ],
  [
    'its ending noted, it has been offered all the same',
    refusedAs({ owes: 'refused' }),
    { type: 'ended', now },
    true,
  ],
])('a refused step that another way was offered for: %s', (_, step, event, offered) => {
  const state = opened(step);
  const steps = state.steps.map((one) => ({ ...one, offered: true }));
  expect(after({ ...state, steps }, event).steps[0]?.offered).toBe(offered);
});

test.each<[StepEvent['type'], string | null]>([
  ['look-again', null],
  ['did-not-happen', null],
  ['changed', 'Ben Okafor'],
])('whose beginning a step in doubt was, after %s: %s', (type, agent) => {
  const state = opened(type === 'changed' ? looks : doubtfulAs());
  const steps = state.steps.map((one) => ({ ...one, begunBy: { agent: 'Ben Okafor', at: now } }));
  const event: StepEvent =
    type === 'look-again' || type === 'did-not-happen' ? { type, now } : { type: 'changed', now };
  expect(after({ ...state, steps }, event).steps[0]?.begunBy?.agent ?? null).toBe(agent);
});
