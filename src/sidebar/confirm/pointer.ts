/** Whether a click of the mouse was meant for what it met. */

/** Nobody has seen what came to be there within this time; and two clicks as near as this are a double click. */
const soon = 500;
const near = 10;

export type Spot = Pick<PointerEvent, 'screenX' | 'screenY' | 'timeStamp'>;

/** By the screen: what the page scrolls or moves in between is under the same finger. */
export const isSecond = (first: Spot | null, next: Spot): boolean =>
  first !== null &&
  next.timeStamp - first.timeStamp < soon &&
  Math.hypot(next.screenX - first.screenX, next.screenY - first.screenY) <= near;

/**
 * Something has come under a mouse that rests. `moved`: the mouse has moved over it since; whoever moves to something is told so
 * right after. The order tells, since two events in a row may bear the same time.
 */
export const hasArrived = (over: number, moved: boolean, now: number): boolean => !moved && now - over < soon;

/** The control that something belongs to: a button that becomes pressable under the mouse has not come there. */
const holderOf = (part: EventTarget | null): Element | null =>
  part instanceof Element ? part.closest('[data-holder]') : null;

/** Answers how to ask it of a click. A click of a key or of a script is no business of the mouse. */
export function watchPointer(page: Window): (click: UIEvent) => boolean {
  let last: Spot | null = null;
  let over = -Infinity;
  let moved = true;
  let meant = true;
  const hear = (
    name: 'pointerover' | 'pointermove' | 'pointerdown' | 'pointerup',
    call: (event: PointerEvent) => void,
  ): void => page.addEventListener(name, call, true);
  // A finger comes from above and is over nothing before it touches it.
  hear('pointerover', ({ pointerType, target, relatedTarget, timeStamp }) => {
    if (pointerType !== 'mouse' || holderOf(target) === holderOf(relatedTarget)) return;
    over = timeStamp;
    moved = false;
  });
  hear('pointermove', () => {
    moved = true;
  });
  hear('pointerdown', (spot) => {
    meant = !isSecond(last, spot) && !hasArrived(over, moved, spot.timeStamp);
  });
  hear('pointerup', ({ screenX, screenY, timeStamp }) => {
    last = { screenX, screenY, timeStamp };
  });
  return ({ detail }) => detail === 0 || (detail === 1 && meant);
}
