/** Worked out once for each object, and anew for every other one, however alike. */
import { expect, test, vi } from 'vitest';
import { memoByObject } from '#core/domain/memo.ts';

interface Named {
  readonly name: string | undefined;
}

test('the same object is not worked out again', () => {
  const work = vi.fn(({ name }: Named) => [name]);
  const memo = memoByObject(work);
  const one = { name: 'acme' };
  expect(memo(one)).toBe(memo(one));
  expect(work).toHaveBeenCalledTimes(1);
});

test('nor where the answer was that there is none', () => {
  const work = vi.fn(({ name }: Named) => name);
  const memo = memoByObject(work);
  const one = { name: undefined };
  expect([memo(one), memo(one)]).toEqual([undefined, undefined]);
  expect(work).toHaveBeenCalledTimes(1);
});

test('another object is, though it looks the same', () => {
  const memo = memoByObject(({ name }: Named) => [name]);
  expect(memo({ name: 'acme' })).not.toBe(memo({ name: 'acme' }));
});

test('two memos know nothing of each other', () => {
  const one = { name: 'acme' };
  expect(memoByObject(({ name }: Named) => name)(one)).toBe('acme');
  expect(memoByObject(({ name }: Named) => name?.length)(one)).toBe(4);
});
