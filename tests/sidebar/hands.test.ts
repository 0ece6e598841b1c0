/** What is known of the hand: which key it holds, and whether a click of it was meant for what it met. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Keys, presses, watchKeys } from '../../src/sidebar/confirm/keys.ts';
import { hasArrived, isSecond, watchPointer } from '../../src/sidebar/confirm/pointer.ts';

let page: EventTarget;
const asWindow = (): Window => page as unknown as Window;
const fire = (name: string, with_: object = {}): unknown =>
  page.dispatchEvent(Object.assign(new Event(name), with_));

beforeEach(() => {
  page = new EventTarget();
});
afterEach(() => vi.unstubAllGlobals());

describe('keys', () => {
  function watched(): Keys & { readonly letGo: ReturnType<typeof vi.fn> } {
    const keys = watchKeys(asWindow());
    const letGo = vi.fn();
    keys.released(letGo);
    return { ...keys, letGo };
  }

  test.each(['Enter', ' '])('%j is held from its press until it is let go', (key) => {
    const keys = watched();
    expect([presses(key), keys.held()]).toEqual([true, false]);
    fire('keydown', { key });
    fire('keydown', { key, repeat: true });
    expect([keys.held(), keys.letGo.mock.calls.length]).toEqual([true, 0]);
    fire('keyup', { key });
    expect([keys.held(), keys.letGo.mock.calls.length]).toEqual([false, 1]);
    fire('keydown', { key });
    fire('keyup', { key });
    expect(keys.letGo).toHaveBeenCalledTimes(1);
  });

  test('that was pressed elsewhere is held as soon as it repeats here', () => {
    const keys = watched();
    fire('keydown', { key: 'Enter', repeat: true });
    expect(keys.held()).toBe(true);
  });

  test('of which one is let go are still held', () => {
    const keys = watched();
    fire('keydown', { key: 'Enter' });
    fire('keydown', { key: ' ' });
    fire('keyup', { key: 'Enter' });
    expect([keys.held(), keys.letGo.mock.calls.length]).toEqual([true, 0]);
  });

  test.each([
    ['in another window', 'blur', {}],
    ['while a Mac keeps it to itself', 'keyup', { key: 'Meta' }],
  ])('let go %s are not held for ever', (_where, name, told) => {
    const keys = watched();
    fire('keydown', { key: 'Enter' });
    fire(name, told);
    expect([keys.held(), keys.letGo.mock.calls.length]).toEqual([false, 1]);
  });

  test('that press nothing are no business of anybody', () => {
    const keys = watched();
    for (const key of ['a', 'Tab', 'Shift']) fire('keydown', { key });
    fire('keyup', { key: 'Tab' });
    fire('blur');
    expect([keys.held(), keys.letGo.mock.calls.length]).toEqual([false, 0]);
  });
});

describe('the second click of a double click', () => {
  const first = { screenX: 100, screenY: 200, timeStamp: 1_000 };
  test.each([
    [80, 0, 0, true],
    [400, 0, 0, true],
    [499, 6, 6, true],
    [500, 0, 0, false],
    [80, 0, 40, false],
    [80, 40, 0, false],
  ])('%d ms later, %d and %d pixels away: %s', (ms, x, y, second) => {
    const next = { screenX: 100 + x, screenY: 200 + y, timeStamp: 1_000 + ms };
    expect(isSecond(first, next)).toBe(second);
  });

  test('is not the first one', () => {
    expect(isSecond(null, first)).toBe(false);
  });
});

test.each([
  ['has just come there', 2_000, false, 2_100, true],
  ['came there a while ago', 2_000, false, 2_500, false],
  ['was moved to', 2_000, true, 2_001, false],
])('what is under the mouse %s', (_what, over, moved, now, arrived) => {
  expect(hasArrived(over, moved, now)).toBe(arrived);
});

/** An element of a page that is not there; it is its own holder. */
class Part extends EventTarget {
  closest = (): this => this;
}

describe('a click', () => {
  /** An event that comes over one element from another. */
  const told = (name: string, values: object): void => {
    const event = new Event(name);
    const all = { screenX: 1, screenY: 1, target: new Part(), relatedTarget: new Part(), ...values };
    for (const [key, value] of Object.entries(all)) Object.defineProperty(event, key, { value });
    page.dispatchEvent(event);
  };
  const click = (at: number, also: object = {}): void => {
    const spot = { screenX: 1, screenY: 1, timeStamp: at, ...also };
    for (const name of ['pointermove', 'pointerdown', 'pointerup']) {
      const event = new Event(name);
      for (const [key, value] of Object.entries(spot)) Object.defineProperty(event, key, { value });
      page.dispatchEvent(event);
    }
  };
  const meant = (isMeant: (click: UIEvent) => boolean, detail: number): boolean =>
    isMeant({ detail } as UIEvent);

  test('is meant, and the next one at once is not, whatever the browser calls it', () => {
    const isMeant = watchPointer(asWindow());
    click(1_000);
    expect(meant(isMeant, 1)).toBe(true);
    click(1_200);
    expect([meant(isMeant, 1), meant(isMeant, 2)]).toEqual([false, false]);
    click(2_000);
    expect([meant(isMeant, 1), meant(isMeant, 2)]).toEqual([true, false]);
  });

  test.each([
    ['has come under the mouse at the very time of its last move', ['pointermove', 'pointerover'], false],
    ['was moved to at that very time', ['pointerover', 'pointermove'], true],
  ])('on what %s', (_what, names, is) => {
    vi.stubGlobal('Element', Part);
    const isMeant = watchPointer(asWindow());
    for (const name of [...names, 'pointerdown']) told(name, { timeStamp: 1_000, pointerType: 'mouse' });
    expect(meant(isMeant, 1)).toBe(is);
  });

  test('of a key or of a script is meant, whatever the mouse does', () => {
    const isMeant = watchPointer(asWindow());
    click(1_000);
    click(1_100);
    expect(meant(isMeant, 0)).toBe(true);
  });
});
