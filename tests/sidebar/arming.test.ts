/** When a control that confirms may be pressed, in a time that the test passes itself. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { arm, armingTime, type Arming, type Around } from '../../src/sidebar/confirm/arming.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** So long does it take until what has changed is painted. */
const paint = 16;

function setUp() {
  const now = { place: '0 100', held: false };
  const waiting = new Set<() => void>();
  const after: Around['after'] = (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  };
  const around: Around = {
    place: () => now.place,
    painted: (call) => after(paint, call),
    after,
    keyHeld: () => now.held,
    released(call) {
      waiting.add(call);
      return () => waiting.delete(call);
    },
  };
  const told: Arming[] = [];
  const status = arm(around, (arming) => told.push(arming));
  const release = (): void => {
    now.held = false;
    for (const call of Array.from(waiting)) call();
  };
  return { now, told, status, release, waiting };
}

const pass = (ms: number): unknown => vi.advanceTimersByTime(ms);

describe('a control', () => {
  test('is armed once it was painted and has stood for its time', () => {
    const { told, status } = setUp();
    pass(paint + armingTime - 1);
    expect([told, status.look()]).toEqual([[], false]);
    pass(1);
    expect([told, status.look()]).toEqual([['armed'], true]);
  });

  test('that moves waits anew from there', () => {
    const { now, told, status } = setUp();
    pass(armingTime);
    now.place = '0 180';
    expect(status.look()).toBe(false);
    pass(armingTime);
    expect(told).toEqual([]);
    pass(paint);
    expect(told).toEqual(['armed']);
  });

  test('that has moved unseen is found out when its time is over', () => {
    const { now, told } = setUp();
    pass(armingTime);
    now.place = '0 180';
    pass(paint);
    expect(told).toEqual([]);
    pass(paint + armingTime);
    expect(told).toEqual(['armed']);
  });

  test('that is armed and moves is so no more', () => {
    const { now, told, status } = setUp();
    pass(paint + armingTime);
    now.place = '0 180';
    expect(status.look()).toBe(false);
    expect(told).toEqual(['armed', 'waiting']);
    pass(paint + armingTime);
    expect(told).toEqual(['armed', 'waiting', 'armed']);
  });

  test('is not armed while a key is held, however long, but when it is let go', () => {
    const { now, told, status, release } = setUp();
    now.held = true;
    pass(60_000);
    expect([told, status.look()]).toEqual([['key-held'], false]);
    release();
    expect([told, status.look()]).toEqual([['key-held', 'armed'], true]);
  });

  test('that moved while the key was held waits anew', () => {
    const { now, told, release } = setUp();
    now.held = true;
    pass(60_000);
    now.place = '0 180';
    release();
    expect(told).toEqual(['key-held', 'waiting']);
    pass(paint + armingTime);
    expect(told.at(-1)).toBe('armed');
  });

  test('stays armed when the key that presses it goes down', () => {
    const { now, told, status } = setUp();
    pass(paint + armingTime);
    now.held = true;
    expect(status.look()).toBe(true);
    expect(told).toEqual(['armed']);
  });

  test('that is gone is told of no more', () => {
    const before = setUp();
    before.status.end();
    pass(60_000);
    const held = setUp();
    held.now.held = true;
    pass(60_000);
    held.status.end();
    expect([before.told, held.told, held.waiting.size]).toEqual([[], ['key-held'], 0]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
