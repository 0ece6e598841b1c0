/** One question, one entry: what was never asked is not the same as what is not there. */
import { describe, expect, test } from 'vitest';
import { type FactStore, factIn, withFact, withoutFact } from '#core/facts/store.ts';
import { query } from '#core/domain/query.ts';
import { notRead, notThere, onItsWay, told } from '../build.ts';

const store: FactStore = {
  member: new Map([['9001/4711', told(50)]]),
  billable: new Map([['9001', told(24)]]),
};

describe('what the store says', () => {
  test.each([
    ['the answer', factIn(store, 'billable', '9001'), told(24)],
    ['by a number just as by its digits', factIn(store, 'billable', 9001), told(24)],
    ['never asked about another group', factIn(store, 'billable', 9002), { tag: 'idle' }],
    ['never asked at all', factIn(store, 'plan', 9001), { tag: 'idle' }],
    ['an empty store was asked nothing', factIn({}, 'billable', 9001), { tag: 'idle' }],
  ])('%s', (_, part, is) => {
    expect(part).toEqual(is);
  });
});

describe('an answer', () => {
  test.each([
    ['on its way', onItsWay],
    ['that could not be read', notRead],
    ['that it is not there', notThere],
    ['that is known', told(7)],
  ])('%s takes the place of the one before', (_, part) => {
    expect(factIn(withFact(store, 'billable', '9001', part), 'billable', 9001)).toBe(part);
  });

  test('leaves every other one as it is, and the store before it too', () => {
    const next = withFact(store, 'billable', '9002', told(3));
    expect(factIn(next, 'billable', 9001)).toEqual(told(24));
    expect(next.member).toBe(store.member);
    expect(factIn(store, 'billable', 9002)).toEqual({ tag: 'idle' });
  });
});

describe('an answer that is taken out', () => {
  test('was never asked', () => {
    const next = withoutFact(withFact(store, 'billable', '9002', told(3)), query('billable', 9001));
    expect(factIn(next, 'billable', 9001)).toEqual({ tag: 'idle' });
    expect(factIn(next, 'billable', 9002)).toEqual(told(3));
    expect(factIn(next, 'member', '9001/4711')).toEqual(told(50));
    expect(factIn(store, 'billable', 9001)).toEqual(told(24));
  });

  test('of a kind that was never asked: nothing changes', () => {
    expect(factIn(withoutFact({}, query('plan', 9001)), 'plan', 9001)).toEqual({ tag: 'idle' });
  });
});
