/**
 * What moves under the pointer: the button for the next thing to do, which is as wide as the column, has to stand where it stood when it
 * began to take a press, as long as it is there, and no other button may come to where the pointer rests. Each frame that the browser
 * paints is looked at.
 */
import { inApp } from './app-frame.ts';
import type { Sandbox } from './driver/sandbox.ts';

declare global {
  interface Window {
    /** What has moved, in words. */
    moved: string[];
    /** How many places of buttons were looked at. */
    looks: number;
  }
}

/** The form for facts ends with its button, below as many fields as are asked just now; it changes nothing at a customer's. */
const buttons = 'main button:not([data-action="take-facts"])';

/** Runs in the app's frame. */
function watchPlaces(selector: string): void {
  window.moved = [];
  window.looks = 0;
  const places = new WeakMap<HTMLButtonElement, number>();
  let pointer = { x: -1, y: -1 };
  addEventListener('pointermove', ({ clientX: x, clientY: y }) => (pointer = { x, y }), true);
  const isUnderPointer = ({ left, right, top, bottom }: DOMRect): boolean =>
    pointer.x >= left && pointer.x <= right && pointer.y >= top && pointer.y <= bottom;
  const look = (): void => {
    for (const button of document.querySelectorAll<HTMLButtonElement>(selector)) {
      const had = places.get(button);
      const box = button.getBoundingClientRect();
      const top = Math.round(box.top + window.scrollY);
      const isMain = button.dataset['kind'] === 'primary' || button.dataset['wide'] !== undefined;
      const counts = isMain || isUnderPointer(box);
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

/** Begins to watch the page that is in the app's frame now; one that is loaded anew is to be watched anew. */
export const watch = (sandbox: Sandbox): Promise<void> => inApp(sandbox.page).evaluate(watchPlaces, buttons);

/** What has moved since, and how many places were looked at. */
export const watched = (sandbox: Sandbox): Promise<{ moved: string[]; looks: number }> =>
  inApp(sandbox.page).evaluate(() => ({ moved: window.moved, looks: window.looks }));
