import { afterEach, describe, expect, test, vi } from 'vitest';
import { callsOf } from '#host/calls.ts';
import { watchVisibility } from '#host/visibility.ts';
import { FakeClient, fakePage } from './fakes.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

function setUp(collapsed?: unknown) {
  const client = new FakeClient();
  client.get.mockImplementation((paths) =>
    Promise.resolve({ ...Object.fromEntries(paths.map((path) => [path, collapsed])), errors: {} }),
  );
  const page = fakePage();
  const visibility = watchVisibility(page.asWindow, client, callsOf(client));
  const heard: boolean[] = [];
  visibility.on((shown) => heard.push(shown));
  return { client, page, visibility, heard };
}

describe('whether the app is shown', () => {
  test.each<[unknown, boolean]>([
    [false, true],
    [true, false],
    // A host that tells nothing about the tray must not leave a visible app waiting.
    [undefined, true],
    ['odd', true],
  ])('collapsed is told as %j', async (collapsed, shown) => {
    expect(await setUp(collapsed).visibility.ask()).toBe(shown);
  });

  test('a page in the background need not ask', async () => {
    const { client, page, visibility } = setUp(false);
    page.document.hidden = true;
    expect(await visibility.ask()).toBe(false);
    expect(client.get).not.toHaveBeenCalled();
  });

  test('a frame without an area is not shown', async () => {
    const { page, visibility } = setUp(false);
    page.document.documentElement.offsetWidth = 0;
    expect(await visibility.ask()).toBe(false);
  });

  test('an event that came meanwhile is newer than the answer', async () => {
    const { client, visibility } = setUp(true);
    const asked = visibility.ask();
    client.fire('app.expanded');
    expect(await asked).toBe(true);
    visibility.told(true);
    expect(await visibility.ask()).toBe(true);
    expect(client.get).toHaveBeenCalledTimes(1);
  });
});

describe('changes', () => {
  test('of ticket and tray, each told once', () => {
    const { client, heard } = setUp();
    client.fire('app.activated');
    client.fire('app.deactivated');
    client.fire('app.deactivated');
    client.fire('app.activated');
    client.fire('app.collapsed');
    client.fire('app.deactivated');
    client.fire('app.activated');
    client.fire('app.expanded');
    expect(heard).toEqual([false, true, false, true]);
  });

  test('of the page', () => {
    const { page, heard } = setUp();
    page.document.hidden = true;
    page.document.dispatchEvent(new Event('visibilitychange'));
    page.document.hidden = false;
    page.document.dispatchEvent(new Event('visibilitychange'));
    expect(heard).toEqual([false, true]);
  });

  test('of the area, which an observer notices', () => {
    const observers: FakeObserver[] = [];
    class FakeObserver {
      disconnected = false;
      notice: () => void;
      constructor(notice: () => void) {
        this.notice = notice;
        observers.push(this);
      }
      observe(): void {}
      disconnect(): void {
        this.disconnected = true;
      }
    }
    vi.stubGlobal('ResizeObserver', FakeObserver);
    const { page, heard, visibility } = setUp();
    page.document.documentElement.offsetWidth = 0;
    for (const observer of observers) observer.notice();
    page.document.documentElement.offsetWidth = 320;
    for (const observer of observers) observer.notice();
    expect(heard).toEqual([false, true]);
    visibility.stop();
    expect(observers.map((observer) => observer.disconnected)).toEqual([true]);
  });

  test('told in passing by another call', () => {
    const { visibility, heard } = setUp();
    visibility.told(true);
    expect(heard).toEqual([false]);
  });

  test('are no longer told after stopping', () => {
    const { client, page, visibility, heard } = setUp();
    visibility.stop();
    client.fire('app.deactivated');
    page.document.hidden = true;
    page.document.dispatchEvent(new Event('visibilitychange'));
    expect(heard).toEqual([]);
    expect(client.listening).toBe(0);
  });

  test('are no longer told to who left', () => {
    const { client, visibility } = setUp();
    const heard: boolean[] = [];
    visibility.on((shown) => heard.push(shown))();
    client.fire('app.deactivated');
    expect(heard).toEqual([]);
  });
});
