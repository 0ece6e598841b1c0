/** The frame as high as its content: Zendesk leaves that to the app. */
import type { Calls } from './calls.ts';
import type { ZafClient } from './sdk.ts';
import { listen, subscribe } from './subscribe.ts';

/**
 * The height to ask for, or null to leave the frame alone. No height is no content to show but a ticket in the
 * background, and asking for it would leave the app cut off. A pixel less is rounding; a pixel more would be a scrollbar.
 */
export function nextHeight(content: number, asked: number): number | null {
  const height = Math.ceil(content);
  if (height <= 0 || height === asked) return null;
  return height > asked || asked - content >= 2 ? height : null;
}

/**
 * Asks again after each change of the element's size, at most once a frame; returns how to stop. A lower frame lets Zendesk
 * scroll up what stands in it, under the pointer that has just pressed something: so none is asked for before that has left.
 */
export function fit(client: ZafClient, calls: Calls, element: HTMLElement): () => void {
  let asked = 0;
  let waiting: number | undefined;
  const page = element.ownerDocument.documentElement;
  function measure(): void {
    waiting = undefined;
    const height = nextHeight(element.getBoundingClientRect().height, asked);
    if (height === null || (height < asked && page.matches(':hover'))) return;
    asked = height;
    void calls.invoke('resize', { width: '100%', height: `${height}px` }).then((look) => {
      // Not asked again by itself: the next change of size does that.
      if (look.tag !== 'seen' && asked === height) asked = 0;
    });
  }
  function changed(): void {
    waiting ??= requestAnimationFrame(measure);
  }
  function activated(): void {
    // What was asked for while the ticket was in the background may have been lost.
    asked = 0;
    changed();
  }
  const observer = new ResizeObserver(changed);
  observer.observe(element);
  const leave = [subscribe(client, { 'app.activated': activated }), listen(page, { pointerleave: changed })];
  return () => {
    for (const stop of leave) stop();
    observer.disconnect();
    if (waiting !== undefined) cancelAnimationFrame(waiting);
  };
}
