/** Walks through prepared cases that stop at each state on the way: pictures are taken there, and rules are tried. */
import { giveGates } from '../agent.ts';
import { appFrame } from '../app-frame.ts';
import type { Sandbox } from '../driver/sandbox.ts';
import { passUntil } from '../passing.ts';

/** Called at each stop, with what is to be seen there. */
export type Stop = (what: string) => Promise<void>;

export interface Walk {
  /** The prepared case; how changes are made stands in its own settings. */
  readonly id: string;
  /** Starts when the case has come out of loading. */
  readonly go: (sandbox: Sandbox, stop: Stop) => Promise<void>;
}

/** Long enough for a control to be pressed, and for what comes a moment after the verdict. */
const settling = 3_000;

/** Everything that was on its way has come, code that is fetched late included, and stands still. */
export async function settle(sandbox: Sandbox): Promise<void> {
  await sandbox.later(settling);
  await passUntil(
    sandbox,
    async () => (await sandbox.app.locator('main [data-garden-id="loaders.skeleton"]').count()) === 0,
  );
}

/** Opens a case from its beginning, and nothing beside it. Needs the page's clock (`clock: true`). */
export async function openAlone(sandbox: Sandbox, id: string): Promise<void> {
  // What an agent typed into the same case before is proposed again, and would be seen.
  await appFrame(sandbox.page)?.evaluate(() => localStorage.clear());
  await sandbox.host((host, caseId) => {
    for (const tab of host.desk().tabs) host.desk().close(tab);
    host.restartCase(caseId);
  }, id);
  await passUntil(
    sandbox,
    async () => (await sandbox.app.locator('[data-case]:not([data-case="loading"])').count()) > 0,
  );
  await settle(sandbox);
}

/** Presses once the control has stood for long enough to be pressed. */
export async function press(sandbox: Sandbox, name: string, step?: string): Promise<void> {
  const within = step === undefined ? sandbox.root : sandbox.step(step);
  const control = within.locator(`[data-action="${name}"]:not([disabled])`);
  await passUntil(sandbox, async () => (await control.count()) > 0);
  await sandbox.later(1_000);
  await sandbox.press(name, within);
}

/** Lets a step come to a state, which may take five minutes, and all that follows from it arrive. */
export async function until(sandbox: Sandbox, step: string, at: string): Promise<void> {
  const there = sandbox.app.locator(`[data-step="${step}"][data-at="${at}"]`);
  await passUntil(sandbox, async () => (await there.count()) > 0, { strides: 400 });
  await settle(sandbox);
}

/** Confirms what the step asks, and lets it go. */
export async function letGo(sandbox: Sandbox, step: string): Promise<void> {
  await until(sandbox, step, 'ready');
  await giveGates(sandbox);
  await press(sandbox, 'go', step);
}

/** Carries a step out until it is proven. */
export async function carryThrough(sandbox: Sandbox, step: string): Promise<void> {
  await letGo(sandbox, step);
  await until(sandbox, step, 'settled');
}
