/** Whether a control may be pressed just now, and whether a press was meant for it. */
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { arm, type Arming, type Around, type Armed } from './arming.ts';
import { type Keys, watchKeys } from './keys.ts';
import { watchPointer } from './pointer.ts';

interface Hands {
  readonly keys: Keys;
  readonly isMeant: (click: UIEvent) => boolean;
}

let watched: Hands | null = null;
/** Watched once for the whole page: what a hand does elsewhere counts too. */
const hands = (): Hands => (watched ??= { keys: watchKeys(window), isMeant: watchPointer(window) });

const buttonIn = (holder: Element | null): HTMLButtonElement | null =>
  holder?.querySelector('button') ?? null;

const around = (element: Element, { keys }: Hands): Around => ({
  place() {
    const { left, top } = element.getBoundingClientRect();
    const says = buttonIn(element)?.textContent ?? '';
    return `${Math.round(left + window.scrollX)} ${Math.round(top + window.scrollY)} ${says}`;
  },
  painted(call) {
    const frame = requestAnimationFrame(call);
    return () => cancelAnimationFrame(frame);
  },
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  keyHeld: keys.held,
  released: keys.released,
});

/**
 * Whether it could be pressed otherwise is not asked: one that is held back for a moment, and stands there all the while, is
 * seen all the while.
 * @param holder what stands where the control stands, with the button in it
 */
export function useArmed(holder: RefObject<HTMLElement>) {
  const [arming, setArming] = useState<Arming>('waiting');
  const armed = useRef<Armed | null>(null);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const mine = arm(around(element, hands()), (next) => {
      if (next === 'waiting') hadFocus.current = element.contains(document.activeElement);
      setArming(next);
    });
    // Whatever moves a control makes the page higher or lower, but for chance; the press itself looks again.
    const observer = new ResizeObserver(mine.look);
    observer.observe(document.body);
    armed.current = mine;
    return () => {
      observer.disconnect();
      mine.end();
      armed.current = null;
    };
  }, [holder]);
  useLayoutEffect(() => {
    if (arming !== 'armed' || !hadFocus.current) return;
    hadFocus.current = false;
    // Disabled it lost the focus, and gets it back; but whoever has gone on meanwhile is not called back.
    if (document.activeElement === document.body) buttonIn(holder.current)?.focus({ preventScroll: true });
  }, [holder, arming]);
  useEffect(() => void armed.current?.look());
  const takes = (click: UIEvent): boolean => armed.current?.look() === true && hands().isMeant(click);
  return { arming, takes };
}
