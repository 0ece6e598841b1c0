/** Walks to the troubleshooting desk, where one of its parts is unfolded. */
import type { Sandbox } from '../driver/sandbox.ts';
import { press, settle, type Walk } from './walk.ts';
import { words } from '../../../translations/desk/en.json' with { type: 'json' };

async function unfold(sandbox: Sandbox, name: keyof typeof words.part): Promise<void> {
  await press(sandbox, 'open-desk');
  await settle(sandbox);
  const summary = sandbox.app.locator('[data-desk] summary', { hasText: words.part[name] });
  // The desk unfolds by itself what the case points to.
  if (!(await summary.evaluate((one) => one.closest('details')?.open ?? false))) await summary.click();
  await sandbox.app.locator(`[data-part="${name}"]`).waitFor();
  await settle(sandbox);
}

const partOf = (id: string, name: keyof typeof words.part, what: string): Walk => ({
  id,
  async go(sandbox, stop) {
    await unfold(sandbox, name);
    await stop(what);
  },
});

export const walksAtDesk: readonly Walk[] = [
  partOf('mail-suppressed', 'mail', 'An address is on a list, its emails below'),
  partOf('portal-errors', 'errors', 'What the portal recorded'),
  partOf('address-refused', 'purchase', 'What a reported error means, and what is wrong with the address'),
  partOf('admin-linked', 'doctor', 'Why the portal answers 502'),
  partOf('asks-how-to', 'how-to', 'How-tos, those first that the customer asks for'),
  partOf('setup-half-wrong', 'setup', 'Settings that are tried'),
];
