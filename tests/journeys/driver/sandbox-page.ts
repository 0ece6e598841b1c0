/** A prepared case, open in a fresh page of the sandbox: what a journey needs to walk through it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { World } from '#world/types.ts';
import type { Sandbox as SandboxInPage } from '../../sandbox/sandbox.ts';
import '../../sandbox/page/expose.ts';
import { AppPage } from './app-page.ts';
import { browser } from './browser.ts';
import { Effort } from './effort.ts';
import { relayNoise } from './page-noise.ts';
import { sandboxUrl } from './served.ts';
import { TicketPage, type TicketShown } from './ticket-page.ts';

export interface OpenOptions {
  width?: number;
  scheme?: 'light' | 'dark';
  mode?: 'api' | 'internal_request' | 'guided';
  /** Over the case's own; null takes a setting away. */
  settings?: Record<string, string | number | boolean | null>;
  latency?: number;
  agents?: 1 | 2;
  sdk?: 'none';
  viewport?: { width: number; height: number };
  /** A folder with another app than the one that was built. */
  app?: string;
  /** Puts the page's clock into the test's hand, the app's and the world's alike; see `later`. It may start at a moment (ISO). */
  clock?: boolean | string;
}

const screenshots = join(import.meta.dirname, '../../../dist/screenshots');

export class Sandbox extends AppPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly effort: Effort;
  readonly ticketPage: TicketPage;

  constructor(page: Page, effort: Effort, place: number) {
    super(page, place);
    this.page = page;
    this.context = page.context();
    this.effort = effort;
    this.ticketPage = new TicketPage(page, place);
  }

  /** The second agent's desk, when there are two (`agents: 2`). */
  agent(place: number): Sandbox {
    return new Sandbox(this.page, this.effort, place);
  }

  ticket(): Promise<TicketShown> {
    return this.ticketPage.shown();
  }

  /** Reads or changes the world of the case in front; the function runs in the page. */
  async world<T, A = undefined>(
    look: (world: World, argument: A) => T | Promise<T>,
    argument?: A,
  ): Promise<T> {
    const world = await this.page.evaluateHandle(() => window.sandbox.world);
    return world.evaluate(look as never, argument as never);
  }

  /** The same for the host itself: its faults, desks and apps. */
  async host<T, A = undefined>(
    look: (sandbox: SandboxInPage, argument: A) => T | Promise<T>,
    argument?: A,
  ): Promise<T> {
    const sandbox = await this.page.evaluateHandle(() => window.sandbox);
    return sandbox.evaluate(look as never, argument as never);
  }

  async reloadApp(): Promise<void> {
    await this.host((sandbox) => sandbox.reloadApps());
  }

  /** Time passes for everybody in the page, timers run on their way. Needs `clock: true`. */
  async later(ms: number): Promise<void> {
    await this.context.clock.runFor(ms);
  }

  async openCase(id: string): Promise<void> {
    await this.host((sandbox, caseId) => sandbox.openCase(caseId), id);
  }

  async screenshot(name: string): Promise<string> {
    mkdirSync(screenshots, { recursive: true });
    const path = join(screenshots, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

/** Ms that a busy machine may take over anything: what takes longer hangs. */
const patience = 120_000;

/** For whoever closes the page himself, e.g. a script that takes pictures. */
export async function open(id: string, options: OpenOptions = {}): Promise<Sandbox> {
  const [url, chromium] = await Promise.all([sandboxUrl(options.app), browser()]);
  const context = await chromium.newContext({ viewport: options.viewport ?? { width: 1440, height: 1000 } });
  context.setDefaultTimeout(patience);
  // Functions sent to the page were compiled for Node: with tsx they call a helper that no page has.
  await context.addInitScript('globalThis.__name ??= (named) => named');
  await relayNoise(context);
  const effort = new Effort();
  await effort.watch(context);
  const { clock = false } = options;
  if (clock !== false) await context.clock.install(clock === true ? {} : { time: clock });
  const page = await context.newPage();
  await page.goto(addressOf(url, id, options));
  await page.waitForFunction(() => 'sandbox' in window);
  return new Sandbox(page, effort, 0);
}

function addressOf(url: string, id: string, options: OpenOptions): string {
  const address = new URL(url);
  const { width = 320, latency = 0, scheme, mode, settings, agents, sdk } = options;
  const told = {
    case: id,
    width,
    latency,
    scheme,
    mode,
    agents,
    sdk,
    settings: settings && JSON.stringify(settings),
  };
  for (const [name, value] of Object.entries(told)) {
    if (value !== undefined) address.searchParams.set(name, String(value));
  }
  return address.href;
}
