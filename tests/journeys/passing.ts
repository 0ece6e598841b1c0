/** Time that a test lets pass; for pages whose clock it holds (`clock: true`). */
import type { Sandbox } from './driver/sandbox.ts';

/** Lets time pass in strides, each followed by what it sets off, until something is so. */
export async function passUntil(
  sandbox: Sandbox,
  isSo: () => Promise<boolean>,
  { stride = 1_000, strides = 200 } = {},
): Promise<void> {
  for (let n = 0; n < strides; n += 1) {
    if (await isSo()) return;
    await sandbox.later(stride);
    // What the passing of time sent on its way between the frames arrives in real time.
    await sandbox.page.waitForTimeout(5);
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
