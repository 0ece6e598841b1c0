/**
 * Nothing moves under the pointer, whatever the case comes to and whatever arrives late: the primary button stands where it stood
 * when it began to take a press, as long as it is there, and no other button comes to where the pointer rests. Each frame that the
 * browser paints is looked at.
 */
import { expect, test } from 'vitest';
import { giveGates } from './agent.ts';
import { inApp } from './app-frame.ts';
import { openCase, type Sandbox } from './driver/sandbox.ts';

declare global {
  interface Window {
    /** What has moved, in words. */
    moved: string[];
    /** How many places of buttons were looked at. */
    looks: number;
  }
}

/** Runs in the app's frame. */
function watchPlaces(): void {
  window.moved = [];
  window.looks = 0;
  const places = new WeakMap<HTMLButtonElement, number>();
  let pointer = { x: -1, y: -1 };
  addEventListener('pointermove', ({ clientX: x, clientY: y }) => (pointer = { x, y }), true);
  const isUnderPointer = ({ left, right, top, bottom }: DOMRect): boolean =>
    pointer.x >= left && pointer.x <= right && pointer.y >= top && pointer.y <= bottom;
  const look = (): void => {
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-holder] button')) {
      const had = places.get(button);
      const box = button.getBoundingClientRect();
      const top = Math.round(box.top + window.scrollY);
      const counts = button.dataset['kind'] === 'primary' || isUnderPointer(box);
      // One that waits for its first moment of rest has taken no press yet; one that is held back otherwise takes none.
      const isArmed = !button.disabled || (button.dataset['arming'] !== undefined && had !== undefined);
      if (!isArmed) places.delete(button);
      else {
        window.looks += 1;
        if (had !== undefined && had !== top && counts)
          window.moved.push(`${button.dataset['action'] ?? button.textContent ?? ''}: ${had} to ${top}`);
        places.set(button, top);
      }
    }
    requestAnimationFrame(look);
  };
  look();
}

/** What presses a button once everything has come to rest: late parts have two seconds to arrive. */
async function pressed(sandbox: Sandbox, action: string): Promise<void> {
  await sandbox.page.waitForTimeout(2_500);
  await sandbox.press(action);
}

async function goThrough(sandbox: Sandbox, steps: readonly string[], end = 'settled'): Promise<void> {
  await pressed(sandbox, 'start');
  for (const step of steps) {
    await sandbox.waitForStep(step, 'ready');
    await giveGates(sandbox);
    await pressed(sandbox, 'go');
    await sandbox.waitForStep(step, step === steps.at(-1) ? end : 'settled');
  }
}

async function watched(id: string): Promise<Sandbox> {
  const sandbox = await openCase(id, { width: 320, latency: 100 });
  await sandbox.app.locator('[data-case]').waitFor();
  await inApp(sandbox.page).evaluate(watchPlaces);
  return sandbox;
}

async function expectStill(sandbox: Sandbox): Promise<void> {
  await sandbox.page.waitForTimeout(2_500);
  const { moved, looks } = await inApp(sandbox.page).evaluate(() => ({
    moved: window.moved,
    looks: window.looks,
  }));
  expect(looks).toBeGreaterThan(100);
  expect(moved).toEqual([]);
}

test('from opening to Pending', async () => {
  const sandbox = await watched('standard');
  await goThrough(sandbox, ['link-account', 'change-namespace']);
  await sandbox.waitForCase('closing');
  await pressed(sandbox, 'draft-reply');
  await sandbox.waitForCase('closed');
  await expectStill(sandbox);
});

test('where a reason is typed', async () => {
  const sandbox = await watched('too-few-seats');
  await goThrough(sandbox, ['force-associate']);
  await sandbox.waitForCase('closing');
  await expectStill(sandbox);
});

test('where a change is refused, and the cleared subscription is put back', async () => {
  const sandbox = await watched('swap-refused');
  await goThrough(sandbox, ['clear-subscription', 'force-associate'], 'refused');
  await pressed(sandbox, 'put-back');
  await expectStill(sandbox);
});

test('where minutes were lost, and the case goes on without them', async () => {
  const sandbox = await watched('minutes-lost');
  await goThrough(sandbox, ['link-account', 'change-namespace']);
  await pressed(sandbox, 'go-without-minutes');
  await pressed(sandbox, 'draft-reply');
  await sandbox.waitForCase('closed');
  await expectStill(sandbox);
});
