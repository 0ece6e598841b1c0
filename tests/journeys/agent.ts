/** How an agent works through a case in the browser: confirms what is asked, and goes. */
import type { Sandbox } from './driver/sandbox.ts';

/** Gives every gate of the step that is ready: ticks boxes, gives reasons, types what has to be typed. */
export async function giveGates(sandbox: Sandbox, reason = 'The customer agreed in writing.'): Promise<void> {
  const gates = sandbox.app.locator('[data-gate]');
  for (let index = 0; index < (await gates.count()); index += 1) {
    const gate = gates.nth(index);
    const phrase = await gate.getAttribute('data-phrase');
    const asksReason = (await gate.getAttribute('data-reason')) !== null;
    if (phrase !== null) await gate.fill(phrase);
    else if (asksReason) await gate.fill(reason);
    else await gate.check();
  }
}

/** Carries out the step once it is ready. */
export async function carryOut(sandbox: Sandbox, step: string): Promise<void> {
  await sandbox.waitForStep(step, 'ready');
  await giveGates(sandbox);
  await sandbox.press('go', sandbox.step(step));
}

/** From ready to closing, the given steps one after the other. */
export async function provision(sandbox: Sandbox, steps: readonly string[]): Promise<void> {
  await sandbox.waitForCase('ready');
  await sandbox.press('start');
  for (const step of steps) {
    await carryOut(sandbox, step);
    await sandbox.waitForStep(step, 'settled');
  }
}
