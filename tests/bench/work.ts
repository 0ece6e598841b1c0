/** Whether the app ever holds up the agent while he works: typing among many, and going from step to step. */
import type { Browser } from 'playwright-core';
import type { Sandbox } from '../journeys/driver/sandbox-page.ts';
import { inOwnBrowser, openDesk } from './desk.ts';
import { longestTask } from './trace.ts';

export interface Held {
  /** The longest that the main thread was held at 4 x slower CPU, by the clock; 0 for at most 50 ms. */
  readonly passed: number;
  /** Four times the processor time of the longest task at full speed. */
  readonly worked: number;
}

interface Work {
  readonly caseId: string;
  readonly does: (sandbox: Sandbox) => Promise<void>;
}

/** From the first letter to the last one taken away; the list of suggestions is open all the while. */
export const typing: Work = {
  caseId: 'three-hundred-subscriptions',
  does: async (sandbox) => {
    const field = sandbox.field('subscription');
    // The trace keeps a browser without a screen from the frames that a click waits for.
    await field.focus();
    await sandbox.page.keyboard.type('A-S0002014', { delay: 120 });
    for (let left = 10; left > 0; left--) await sandbox.page.keyboard.press('Backspace', { delay: 120 });
    await sandbox.page.waitForTimeout(500);
  },
};

/** The mouse itself, where the control is: what a test asks of a page before a click would count as the app's work. */
async function press(sandbox: Sandbox, action: string): Promise<void> {
  const control = sandbox.app.locator(`[data-action="${action}"]:enabled`);
  await control.waitFor();
  await control.scrollIntoViewIfNeeded();
  let last: string | null = null;
  for (;;) {
    const box = await control.boundingBox();
    if (box === null) throw new Error(`${action} is not to be seen`);
    // What has just been drawn above it may have moved it.
    if (last === JSON.stringify(box))
      return sandbox.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    last = JSON.stringify(box);
    await sandbox.page.waitForTimeout(150);
  }
}

/** The standard case from its start to its end: each change of each step, and the draft. */
export const steps: Work = {
  caseId: 'standard',
  does: async (sandbox) => {
    await press(sandbox, 'start');
    for (const step of ['link-account', 'change-namespace']) {
      await sandbox.waitForStep(step, 'ready');
      await press(sandbox, 'go');
      await sandbox.waitForStep(step, 'settled');
    }
    await sandbox.waitForCase('closing');
    await press(sandbox, 'draft-reply');
    await sandbox.waitForCase('closed');
  },
};

/** What comes after the verdict has come by then, and the page is at rest. */
const rest = 4_000;

/** The test's own code comes into the frame with its first question, before anything is measured. */
async function settle({ page, app }: Sandbox): Promise<void> {
  await page.waitForTimeout(rest);
  await app.locator('main').boundingBox();
}
const slowdown = 4;

async function byTheClock(browser: Browser, url: string, { caseId, does }: Work): Promise<number> {
  const desk = await openDesk(browser, url, { slowdown, latency: 0 });
  try {
    const frame = await desk.open(caseId);
    await settle(desk.sandbox);
    const from = await frame.evaluate(() => performance.now());
    await does(desk.sandbox);
    const long = await frame.evaluate(
      (since) => window.bench.long.filter(({ at }) => at >= since).map(({ ms }) => ms),
      from,
    );
    return Math.max(0, ...long);
  } finally {
    await desk.close();
  }
}

async function byTheProcessor(browser: Browser, url: string, { caseId, does }: Work): Promise<number> {
  const desk = await openDesk(browser, url, { slowdown: 1, latency: 0 });
  try {
    await desk.open(caseId);
    await settle(desk.sandbox);
    return slowdown * (await longestTask(browser, desk.sandbox.page, () => does(desk.sandbox)));
  } finally {
    await desk.close();
  }
}

export const heldBy = async (url: string, work: Work): Promise<Held> => ({
  passed: await inOwnBrowser((browser) => byTheClock(browser, url, work)),
  worked: await inOwnBrowser((browser) => byTheProcessor(browser, url, work)),
});
