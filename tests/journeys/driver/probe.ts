/** The app without a will of its own: through its frame a test speaks to the host with Zendesk's SDK. */
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { openCase, type OpenOptions } from './sandbox.ts';

const app = join(import.meta.dirname, '../../sandbox/probe-app');

/** The parts of Zendesk's SDK that an app uses; the SDK itself comes without types. */
export interface ZafClient {
  get(path: string | string[]): Promise<Record<string, unknown>>;
  set(path: string, value: unknown): Promise<unknown>;
  invoke(action: string, ...args: unknown[]): Promise<unknown>;
  request(options: string | Record<string, unknown>): Promise<unknown>;
  on(event: string, handler: (payload: unknown) => unknown): void;
  context(): Promise<Record<string, unknown>>;
  metadata(): Promise<Record<string, unknown>>;
}

export interface ProbeWindow {
  client: ZafClient;
  heard: { event: string; payload?: unknown }[];
  hear(event: string): void;
}

export async function openProbe(options: Omit<OpenOptions, 'app'> = {}) {
  const sandbox = await openCase('standard', { ...options, app });
  const frame = async (): Promise<Frame> => {
    const handle = await sandbox.page
      .locator('[data-desk="0"] [data-tab^="standard/"] iframe')
      .elementHandle();
    const found = await handle?.contentFrame();
    if (!found) throw new Error('The app has no frame');
    return found;
  };

  /** The function runs in the app's frame. */
  async function run<T, A = undefined>(
    act: (window: ProbeWindow, argument: A) => T | Promise<T>,
    argument?: A,
  ): Promise<T> {
    const inFrame = await frame();
    if (options.sdk !== 'none') await inFrame.waitForFunction('window.heard?.length > 0');
    const window = await inFrame.evaluateHandle(() => globalThis as never);
    return window.evaluate(act as never, argument as never);
  }

  if (options.sdk !== 'none') await run(() => undefined);
  return Object.assign(sandbox, {
    run,
    get: (path: string | string[]) => run(({ client }, asked) => client.get(asked), path),
    heard: (event: string) =>
      run(
        ({ heard }, wanted) => heard.filter((one) => one.event === wanted).map((one) => one.payload),
        event,
      ),
    reloadAndRun: async <T>(act: (window: ProbeWindow) => T | Promise<T>): Promise<T> => {
      const before = await frame();
      await sandbox.reloadApp();
      while ((await frame().catch(() => before)) === before) await sandbox.page.waitForTimeout(10);
      return run(act);
    },
  });
}
