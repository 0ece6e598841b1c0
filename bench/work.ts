/** Whether the app ever holds up the agent while he works: typing among many, and going from step to step. */
import type { Browser } from 'playwright-core';
import { provision } from '../tests/journeys/agent.ts';
import type { Sandbox } from '../tests/journeys/driver/sandbox-page.ts';
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

/** The standard case from its start to its end: each change of each step, and the draft. */
export const steps: Work = {
  caseId: 'standard',
  does: async (sandbox) => {
    await provision(sandbox, ['link-account', 'change-namespace']);
    await sandbox.waitForCase('closing');
    await sandbox.action('draft-reply').click();
    await sandbox.waitForCase('closed');
  },
};

/** What comes after the verdict has come by then, and the page is at rest. */
const rest = 4_000;
const slowdown = 4;

async function byTheClock(browser: Browser, url: string, { caseId, does }: Work): Promise<number> {
  const desk = await openDesk(browser, url, { slowdown, latency: 0 });
  try {
    const frame = await desk.open(caseId);
    await desk.sandbox.page.waitForTimeout(rest);
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
    await desk.sandbox.page.waitForTimeout(rest);
    return slowdown * (await longestTask(browser, desk.sandbox.page, () => does(desk.sandbox)));
  } finally {
    await desk.close();
  }
}

export const heldBy = async (url: string, work: Work): Promise<Held> => ({
  passed: await inOwnBrowser((browser) => byTheClock(browser, url, work)),
  worked: await inOwnBrowser((browser) => byTheProcessor(browser, url, work)),
});
