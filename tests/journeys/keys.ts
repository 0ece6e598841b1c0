/** How one works in the sidebar without a mouse. */
import { inApp } from './app-frame.ts';
import type { Sandbox } from './driver/sandbox.ts';

/** Presses Tab until the control has the focus, as somebody would who looks for it. */
export async function tabTo(sandbox: Sandbox, selector: string): Promise<void> {
  // Whoever sees that it cannot be pressed yet waits with the last Tab, since that would pass it by.
  await sandbox.app.locator(`${selector}:not([disabled])`).first().waitFor();
  for (let presses = 0; presses < 150; presses += 1) {
    const reached = await inApp(sandbox.page).evaluate(
      (wanted) => document.hasFocus() && document.activeElement?.matches(wanted) === true,
      selector,
    );
    if (reached) return;
    await sandbox.page.keyboard.press('Tab');
  }
  throw new Error(`${selector} cannot be reached by Tab`);
}

export const pressKey = (sandbox: Sandbox, key: string): Promise<void> => sandbox.page.keyboard.press(key);
