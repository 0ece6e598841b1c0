/** Time that a test lets pass; for pages whose clock it holds (`clock: true`). */
import type { Frame } from 'playwright-core';
import { appFrame } from './app-frame.ts';
import type { Sandbox } from './driver/sandbox.ts';

/** Answers when a frame has had its turn: what was sent to it before is there by then, however busy the machine is. */
const turnOf = (frame: Frame): Promise<void> =>
  frame.evaluate(
    () =>
      new Promise<void>((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => done());
        port1.start();
        port2.postMessage(null);
      }),
  );

/** Questions and answers that a request is made of, between app and host. */
const turns = 3;

async function deliver({ page }: Sandbox): Promise<void> {
  for (let n = 0; n < turns; n += 1) {
    // A frame that is just being thrown away has nothing to say any more.
    await turnOf(page.mainFrame());
    const app = appFrame(page);
    if (app !== null) await turnOf(app).catch(() => undefined);
  }
}

/** Lets so much time pass, and what it sets off take place. */
export async function pass(sandbox: Sandbox, ms: number): Promise<void> {
  await sandbox.later(ms);
  await deliver(sandbox);
}

/** Lets time pass in strides, each followed by what it sets off, until something is so. */
export async function passUntil(
  sandbox: Sandbox,
  isSo: () => Promise<boolean>,
  { stride = 1_000, strides = 200 } = {},
): Promise<void> {
  for (let n = 0; n < strides; n += 1) {
    if (await isSo()) return;
    await pass(sandbox, stride);
  }
  const now = await sandbox.caseState().catch(() => 'no app at all');
  throw new Error(`It did not come to pass within ${strides} times ${stride} ms; the case is "${now}"`);
}

export const passUntilCase = (sandbox: Sandbox, state: string): Promise<void> =>
  passUntil(sandbox, async () => (await sandbox.caseState()) === state);

export const passUntilStep = (sandbox: Sandbox, id: string, at: string): Promise<void> =>
  passUntil(
    sandbox,
    async () =>
      (await sandbox
        .step(id)
        .and(sandbox.app.locator(`[data-at="${at}"]`))
        .count()) > 0,
  );
