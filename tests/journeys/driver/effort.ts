/** How much an agent has to do: each press of the mouse and each key, in the page, in the app's frame and in new tabs. */
import type { BrowserContext } from 'playwright-core';

export class Effort {
  clicks = 0;
  keys = 0;

  async watch(context: BrowserContext): Promise<void> {
    await context.exposeBinding('countEffort', (_source, kind: 'clicks' | 'keys', times: number) => {
      this[kind] += times;
    });
    await context.addInitScript(listen);
  }

  /** Starts anew, e.g. when the part that counts begins. */
  reset(): void {
    this.clicks = 0;
    this.keys = 0;
  }
}

declare global {
  interface Window {
    countEffort: (kind: 'clicks' | 'keys', times: number) => void;
  }
}

function listen(): void {
  let keyWasPressed = false;
  const count = (kind: 'clicks' | 'keys', times = 1): void => window.countEffort(kind, times);
  addEventListener('pointerdown', (event) => event.isTrusted && count('clicks'), true);
  addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      keyWasPressed = true;
      count('keys');
    },
    true,
  );
  addEventListener(
    'input',
    (event) => {
      // Text that a test puts in at once would have been typed letter by letter.
      if (!keyWasPressed && event instanceof InputEvent) count('keys', event.data?.length ?? 0);
      keyWasPressed = false;
    },
    true,
  );
  // The list of a select is the browser's own: only its outcome can be seen.
  addEventListener('change', (event) => event.target instanceof HTMLSelectElement && count('clicks'), true);
}
