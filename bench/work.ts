/** Whether the app ever holds up the agent while he works: typing among many, and going from step to step. */
import type { Browser, Frame } from 'playwright-core';
import { provision } from '../tests/journeys/agent.ts';
import type { Sandbox } from '../tests/journeys/driver/sandbox-page.ts';
import { openDesk } from './desk.ts';

export interface Held {
  /** The longest that the main thread was held; 0 for at most 50 ms. */
  readonly longest: number;
  /** How often it was held for more than 50 ms. */
  readonly times: number;
}

/** What comes after the verdict has come, and the page is at rest. */
const rest = 4_000;

async function heldDuring(frame: Frame, work: () => Promise<void>): Promise<Held> {
  const from = await frame.evaluate(() => performance.now());
  await work();
  const long = await frame.evaluate(
    (since) => window.bench.long.filter(({ at }) => at >= since).map(({ ms }) => ms),
    from,
  );
  return { longest: Math.max(0, ...long), times: long.length };
}

async function during(
  browser: Browser,
  url: string,
  caseId: string,
  work: (sandbox: Sandbox) => Promise<void>,
): Promise<Held> {
  const desk = await openDesk(browser, url, { slowdown: 4, latency: 0 });
  try {
    const frame = await desk.open(caseId);
    await desk.sandbox.page.waitForTimeout(rest);
    return await heldDuring(frame, () => work(desk.sandbox));
  } finally {
    await desk.close();
  }
}

const manySubscriptions = 'three-hundred-subscriptions';

/** From the first letter to the last one taken away; the list of suggestions is open all the while. */
export const typing = (browser: Browser, url: string): Promise<Held> =>
  during(browser, url, manySubscriptions, async (sandbox) => {
    const field = sandbox.field('subscription');
    await field.click();
    await sandbox.page.keyboard.type('A-S0002014', { delay: 120 });
    for (let left = 10; left > 0; left--) await sandbox.page.keyboard.press('Backspace', { delay: 120 });
    await sandbox.page.waitForTimeout(500);
  });

/** The standard case from its start to its end: each change of each step, and the draft. */
export const steps = (browser: Browser, url: string): Promise<Held> =>
  during(browser, url, 'standard', async (sandbox) => {
    await provision(sandbox, ['link-account', 'change-namespace']);
    await sandbox.waitForCase('closing');
    await sandbox.action('draft-reply').click();
    await sandbox.waitForCase('closed');
  });
