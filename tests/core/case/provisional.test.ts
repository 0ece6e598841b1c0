/** A verdict that stands on an order alone: careful, and nothing is begun, told or ended on it (docs/decisions/0010). */
import { describe, expect, test } from 'vitest';
import { advanceCase } from '#core/case/reducer.ts';
import type { CaseState } from '#core/case/state.ts';
import { isBegun, reading } from '#core/case/phase.ts';
import { standingOf } from '#core/case/status.ts';
import { closingOf } from '#core/case/closing.ts';
import { clearing } from '#core/plan/plan.ts';
import type { Order } from '#core/domain/records.ts';
import { type Given, onItsWay, provisioned, snapshot, told } from '../build.ts';
import { entry, noteOf } from '../journal/entry.ts';
import { caseOf, composer, sight } from '../opened.ts';
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
const standing = (state: CaseState) => standingOf(state, sight(state));

test('it says what there is to do, with the plan as it will be', () => {
  const state = opened(onOrderAlone());
  expect(standing(state)).toBe('ready');
  expect(sight(state).plan.map((one) => one.procedure)).toEqual(['clear-subscription', 'force-associate']);
});

describe('it is not there yet', () => {
  test('while the journal tells of something begun', () => {
    expect(standing(opened({ ...onOrderAlone(), comments: [noteOf(entry())] }))).toBe('loading');
  });

  test('while the journal is read again', () => {
    expect(standing(opened(onOrderAlone(), { stale: new Set(['conversation:42']) }))).toBe('loading');
  });
});

test('nothing starts on it, nor before the journal was gone through', () => {
  const begun = (state: CaseState) => isBegun(advanceCase(state, { type: 'start', now }));
  expect(begun(opened(onOrderAlone()))).toBe(false);
  expect(begun(caseOf(onOrderAlone()))).toBe(false);
  expect(begun(caseOf())).toBe(true);
});

test('nothing is drafted on it, and an address in the composer closes nothing', () => {
  const given = onOrderAlone({ ratePlan: null });
  const state = opened(given, { composer: composer({ text: 'See https://customers.gitlab.com/ for it.' }) });
  expect(sight(state).route).toBe('expert-review');
  expect([closingOf(state, sight(state)), standing(state)]).toEqual([null, 'ready']);
});

test('what is done already says so at once, whatever the past order turns out to be', () => {
  const { facts, ...rest } = { ...provisioned, ...onOrderAlone() };
  const state = opened({ ...rest, ...(facts && { facts }) });
  expect([standing(state), closingOf(state, sight(state))]).toEqual(['closing', null]);
});

test('where nobody reads CustomersDot nothing is on its way, so nothing is cleared on an old order', () => {
  const facts = { orders: onOrderAlone().facts?.orders ?? {} };
  expect(clearing(snapshot({ reads: 'agent', facts }))).toEqual([]);
  expect(clearing(snapshot({ facts })).map((one) => one.procedure)).toEqual(['clear-subscription']);
});
