/** The app's own frame, for what has to be asked inside of it. */
import type { Frame, Page } from 'playwright-core';

/** The newest one; a frame that was just thrown away is none. */
export const appFrame = (page: Page): Frame | null =>
  page.frames().findLast((frame) => frame.parentFrame() !== null && !frame.isDetached()) ?? null;

export function inApp(page: Page): Frame {
  const frame = appFrame(page);
  if (frame === null) throw new Error('The app has no frame');
  return frame;
}
