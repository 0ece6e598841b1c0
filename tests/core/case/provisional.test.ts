/** A verdict that stands on an order alone: careful, and nothing is begun, told or ended on it (docs/decisions/0010). */
import { describe, expect, test } from 'vitest';
import { reduceCase } from '#core/case/reducer.ts';
import type { CaseState } from '#core/case/state.ts';
import { isBegun, reading } from '#core/case/phase.ts';
import { caseStatus } from '#core/case/status.ts';
import { closingOf } from '#core/case/closing.ts';
import { clearing } from '#core/plan/plan.ts';
import type { Order } from '#core/domain/records/customersdot.ts';
import { type Given, onItsWay, provisioned, snapshot, told } from '../build.ts';
import { entry, noteOf } from '../journal/entry.ts';
import { caseOf, composer, assessment } from '../opened.ts';
import { now, order } from '../records.ts';

const other = 'A-S00010001';
const premiumPlan = '2c92a00d76f0d5060176f2fb0a5029ff';

const onOrderAlone = (over: Partial<Order> = {}): Given => ({
  facts: {
    orders: { 9001: told([order(other, { ratePlan: premiumPlan, ...over })]) },
    subscription: { [other]: onItsWay },
  },
});
const opened = (given: Given, over: Partial<CaseState> = {}): CaseState =>
  caseOf(given, { phase: reading, ...over });
const status = (state: CaseState) => caseStatus(state, assessment(state));

test('it says what there is to do, with the plan as it will be', () => {
  const state = opened(onOrderAlone());
  expect(status(state)).toBe('ready');
  expect(assessment(state).plan.map((one) => one.procedure)).toEqual([
    'clear-subscription',
    'force-associate',
  ]);
});

describe('it is not there yet', () => {
  test('while the journal tells of something begun', () => {
    expect(status(opened({ ...onOrderAlone(), comments: [noteOf(entry())] }))).toBe('loading');
  });

  test('while the journal is read again', () => {
    expect(status(opened(onOrderAlone(), { stale: new Set(['conversation:42']) }))).toBe('loading');
  });
});

test('nothing starts on it, nor before the journal was gone through', () => {
  const begun = (state: CaseState) => isBegun(reduceCase(state, { type: 'start', now }));
  expect(begun(opened(onOrderAlone()))).toBe(false);
  expect(begun(caseOf(onOrderAlone()))).toBe(false);
  expect(begun(caseOf())).toBe(true);
});

test('nothing is drafted on it, and an address in the composer closes nothing', () => {
  const given = onOrderAlone({ ratePlan: null });
  const state = opened(given, { composer: composer({ text: 'See https://customers.gitlab.com/ for it.' }) });
  expect(assessment(state).route).toBe('expert-review');
  expect([closingOf(state, assessment(state)), status(state)]).toEqual([null, 'ready']);
});

test('what is done already says so at once, whatever the past order turns out to be', () => {
  const { facts, ...rest } = { ...provisioned, ...onOrderAlone() };
  const state = opened({ ...rest, ...(facts && { facts }) });
  expect([status(state), closingOf(state, assessment(state))]).toEqual(['closing', null]);
});

test('where nobody reads CustomersDot nothing is on its way, so nothing is cleared on an old order', () => {
  const facts = { orders: onOrderAlone().facts?.orders ?? {} };
  expect(clearing(snapshot({ reads: 'agent', facts }))).toEqual([]);
  expect(clearing(snapshot({ facts })).map((one) => one.procedure)).toEqual(['clear-subscription']);
});
