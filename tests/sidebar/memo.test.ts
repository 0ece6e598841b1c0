/** When a component is left alone, and when it is drawn again. */
import { expect, test } from 'vitest';
import { deepEqual } from '../../src/sidebar/memo.ts';

const call = (): void => undefined;
const map = new Map([['a', 1]]);

test.each([
  [1, 1],
  [null, null],
  [Number.NaN, Number.NaN],
  [{ a: [1, { b: null }] }, { a: [1, { b: null }] }],
  [[], []],
  [
    { call, map },
    { call, map },
  ],
])('%o says the same as %o', (a, b) => {
  expect(deepEqual(a, b)).toBe(true);
});

test.each([
  [1, 2],
  [null, undefined],
  [[], {}],
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: undefined }, { b: undefined }],
  [
    [1, 2],
    [2, 1],
  ],
  [{ map: new Map() }, { map: new Map() }],
  [() => undefined, () => undefined],
])('%o says something else than %o', (a, b) => {
  expect(deepEqual(a, b)).toBe(false);
});
