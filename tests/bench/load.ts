/** One load of the app's frame, measured. Times are ms since the frame began to load. */
import type { Browser } from 'playwright-core';
import { type Circumstances, openDesk } from './desk.ts';

export interface Load {
  readonly paint: number;
  /** When the first request to a service left; null where none did. */
  readonly asked: number | null;
  readonly verdict: number;
  readonly control: number;
  /** Requests to services up to the verdict. */
  readonly requests: number;
  /** How many of those that the verdict waited for had to wait for one another. */
  readonly depth: number;
  /** The longest that the main thread was held up to the first control; 0 for at most 50. */
  readonly longest: number;
  /** Scripts and styles that were asked for before the verdict. */
  readonly files: readonly string[];
}

/** The longest chain: each request is as deep as the deepest that had been answered when it left, and one more. */
function depthOf(leaving: readonly number[], latency: number): number {
  const depths: number[] = [];
  for (const at of leaving) {
    const before = leaving.flatMap((other, n) => (other + latency <= at ? (depths[n] ?? 0) : 0));
    depths.push(1 + Math.max(0, ...before));
  }
  return Math.max(0, ...depths);
}

export async function load(
  browser: Browser,
  url: string,
  caseId: string,
  about: Circumstances,
): Promise<Load> {
  const desk = await openDesk(browser, url, about);
  try {
    const frame = await desk.open(caseId);
    // A page may be painted later than it says what it has to say.
    await frame.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const seen = await frame.evaluate(() => {
      const { verdict, control, long } = window.bench;
      const files = performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => /\.(js|css)$/.test(name) && startTime < (verdict ?? 0))
        .map(({ name }) => name.split('/').at(-1) ?? name);
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      const longest = Math.max(0, ...long.filter(({ at }) => at < (control ?? 0)).map(({ ms }) => ms));
      const { timeOrigin } = performance;
      return {
        timeOrigin,
        verdict: verdict ?? 0,
        control: control ?? 0,
        paint: paint?.startTime,
        longest,
        files,
      };
    });
    const log = await desk.sandbox.world((world) => world.log.map(({ at }) => at));
    const leaving = log.map((at) => at - seen.timeOrigin).filter((at) => at < seen.verdict);
    // One that was still on its way was not waited for.
    const waited = leaving.filter((at) => at + about.latency <= seen.verdict);
    const { timeOrigin: _, paint = 0, ...rest } = seen;
    return {
      ...rest,
      paint,
      asked: leaving[0] ?? null,
      requests: leaving.length,
      depth: about.latency === 0 ? 0 : depthOf(waited, about.latency),
    };
  } finally {
    await desk.close();
  }
}
