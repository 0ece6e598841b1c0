/** What cannot be read to its end in the app's frame: it stands beyond an edge, or is cut off by what it stands in. */
import type { Page } from 'playwright-core';
import { inApp } from './app-frame.ts';

/** Runs in the frame. What is only heard is as small as a point on purpose. */
function cutOff(): string[] {
  const width = document.documentElement.clientWidth;
  const isHeard = (one: Element): boolean =>
    one.closest('[class*="heard"], caption:not([data-garden-id])') !== null;
  const isBeyond = (one: Element): boolean => {
    const boxes = [...one.getClientRects()];
    return boxes.some(({ left, right }) => left < -1 || right > width + 1);
  };
  const isClipped = (one: Element): boolean =>
    getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1;
  return [...document.querySelectorAll('main, main *')]
    .filter((one) => !isHeard(one) && !one.matches('input, textarea, svg *'))
    .filter((one) => isBeyond(one) || isClipped(one))
    .map((one) => `${one.outerHTML.slice(0, 120)} ${one.textContent?.slice(0, 60) ?? ''}`);
}

export const cut = (page: Page): Promise<string[]> => inApp(page).evaluate(cutOff);
