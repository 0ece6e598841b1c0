/**
 * A Zendesk in a browser of its own, whose app frames live in a process of their own, as a foreign site's do. Only that
 * process is slowed down: the host around the app, and the services behind it, keep their speed.
 */
import type { Browser, Frame } from 'playwright-core';
import { Effort } from '../journeys/driver/effort.ts';
import { openChromium } from '../journeys/driver/chromium.ts';
import { Sandbox } from '../journeys/driver/sandbox-page.ts';
import { watch } from './watch.ts';

export interface Circumstances {
  /** How many times slower the frame's processor is than this machine's. */
  readonly slowdown: number;
  /** Ms before each reply of a service. */
  readonly latency: number;
}

export interface Desk {
  readonly sandbox: Sandbox;
  /** Opens the case, and answers the app's frame once its first control is there. */
  readonly open: (caseId: string) => Promise<Frame>;
  readonly close: () => Promise<void>;
}

export const launch = (): Promise<Browser> => openChromium(['--site-per-process']);

/** One that has drawn nothing before: after some fifty pages Chromium may draw no more of the frames that a click waits for. */
export async function inOwnBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launch();
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** All frames of the app's origin share one process, so that slowing down an empty one slows down the app's as well. */
async function slowDown({ page, context }: Sandbox, appOrigin: string, rate: number): Promise<void> {
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    frame.style.cssText = 'position:fixed;width:1px;height:1px';
    document.body.append(frame);
  }, `${appOrigin}/app/manifest.json`);
  const frame = await page.waitForSelector(`iframe[src="${appOrigin}/app/manifest.json"]`, {
    state: 'attached',
  });
  const content = await frame.contentFrame();
  if (content === null) throw new Error('The frame that slows down is not there');
  await content.waitForLoadState('load');
  const session = await context.newCDPSession(content);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

async function appFrame(sandbox: Sandbox): Promise<Frame> {
  const handle = await sandbox.page.waitForSelector('.app-panel iframe', { state: 'attached' });
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error('The app has no frame');
  return frame;
}

export async function openDesk(browser: Browser, url: string, about: Circumstances): Promise<Desk> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  // Functions sent to the page were compiled for Node: with tsx they call a helper that no page has.
  await context.addInitScript('globalThis.__name ??= (named) => named');
  await context.addInitScript(watch);
  const page = await context.newPage();
  await page.goto(`${url}?latency=${about.latency}`);
  await page.waitForFunction(() => 'sandbox' in window);
  const sandbox = new Sandbox(page, new Effort(), 0);
  await slowDown(sandbox, `http://127.0.0.1:${new URL(url).port}`, about.slowdown);
  return {
    sandbox,
    close: () => context.close(),
    async open(caseId) {
      await sandbox.openCase(caseId);
      const frame = await appFrame(sandbox);
      await frame.waitForFunction(() => window.bench.verdict !== null && window.bench.control !== null);
      return frame;
    },
  };
}
