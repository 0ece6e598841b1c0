import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { callsOf } from '#host/calls.ts';
import { fit, nextHeight } from '#host/fit.ts';
import { FakeClient } from './fakes.ts';

test.each<[string, number, number, number | null]>([
  ['the first', 120, 0, 120],
  ['no height', 0, 0, null],
  ['no height after one', 0, 120, null],
  ['part of a pixel', 0.2, 0, 1],
  ['the same', 120, 120, null],
  ['the same, rounded up', 119.3, 120, null],
  ['a little less', 118.6, 120, null],
  ['clearly less', 118, 120, 118],
  ['a little more', 120.1, 120, 121],
  ['more', 300, 120, 300],
])('the next height: %s', (_what, content, asked, expected) => {
  expect(nextHeight(content, asked)).toBe(expected);
});

let frames: (() => void)[] = [];
let observe: { notice: () => void; observed: unknown[]; disconnected: boolean };

function nextFrame(): void {
  const now = frames;
  frames = [];
  for (const frame of now) frame();
}

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', (id: number) => {
    frames[id - 1] = () => {};
  });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(notice: () => void) {
        observe = { notice, observed: [], disconnected: false };
      }
      observe(element: unknown): void {
        observe.observed.push(element);
      }
      disconnect(): void {
        observe.disconnected = true;
      }
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function setUp() {
  const client = new FakeClient();
  client.invoke.mockResolvedValue({ errors: {} });
  const size = { height: 0 };
  const pointer = { inside: false };
  const page = Object.assign(new EventTarget(), { matches: () => pointer.inside });
  const element = {
    getBoundingClientRect: () => size,
    ownerDocument: { documentElement: page },
  } as unknown as HTMLElement;
  const stop = fit(client, callsOf(client), element);
  const asked = () => client.invoke.mock.calls.map(([, options]) => options);
  const become = (height: number): void => {
    size.height = height;
    observe.notice();
  };
  return { client, element, stop, asked, become, page, pointer };
}

describe('fitting', () => {
  test('asks once a frame, for the last height', () => {
    const { element, asked, become } = setUp();
    expect(observe.observed).toEqual([element]);
    become(100);
    become(150);
    become(200.4);
    expect(asked()).toEqual([]);
    nextFrame();
    nextFrame();
    expect(asked()).toEqual([{ width: '100%', height: '201px' }]);
  });

  test('never asks for no height', () => {
    const { client, asked, become } = setUp();
    become(0);
    nextFrame();
    client.fire('app.activated');
    nextFrame();
    expect(asked()).toEqual([]);
  });

  test('asks again when the ticket comes to the front', () => {
    const { client, asked, become } = setUp();
    become(100);
    nextFrame();
    client.fire('app.activated');
    nextFrame();
    expect(asked()).toEqual([
      { width: '100%', height: '100px' },
      { width: '100%', height: '100px' },
    ]);
  });

  test('asks again with the next change when it was refused', async () => {
    const { client, asked, become } = setUp();
    client.invoke.mockRejectedValueOnce(new Error('not now'));
    become(100);
    nextFrame();
    await new Promise((resolve) => setTimeout(resolve));
    become(100);
    nextFrame();
    expect(asked()).toHaveLength(2);
  });

  test('gives nothing back under the pointer, and does when it has left', () => {
    const { asked, become, page, pointer } = setUp();
    const heights = () => asked().map((one) => (one as { height: string }).height);
    become(300);
    nextFrame();
    pointer.inside = true;
    become(200);
    nextFrame();
    expect(heights()).toEqual(['300px']);
    become(310);
    nextFrame();
    become(220);
    nextFrame();
    expect(heights()).toEqual(['300px', '310px']);
    pointer.inside = false;
    page.dispatchEvent(new Event('pointerleave'));
    nextFrame();
    expect(heights()).toEqual(['300px', '310px', '220px']);
  });

  test('stops', () => {
    const { client, asked, become, stop } = setUp();
    become(100);
    stop();
    nextFrame();
    expect(asked()).toEqual([]);
    expect(observe.disconnected).toBe(true);
    expect(client.listening).toBe(0);
  });
});
