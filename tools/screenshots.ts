/** Takes the pictures of the README from the app itself: `npm run screenshots`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { carryOut, giveGates, provision } from '../tests/journeys/agent.ts';
import { closeBrowser } from '../tests/journeys/driver/browser.ts';
import { open, type OpenOptions, type Sandbox } from '../tests/journeys/driver/sandbox-page.ts';
import { closeServers } from '../tests/journeys/driver/served.ts';

const folder = join(import.meta.dirname, '../docs/screenshots');
/** High enough for the longest case: a frame that has to be scrolled would be cut. */
const viewport = { width: 1280, height: 2400 };

async function take(
  name: string,
  id: string,
  options: OpenOptions,
  walk: (sandbox: Sandbox) => Promise<void>,
) {
  const sandbox = await open(id, { viewport, ...options });
  await walk(sandbox);
  // What comes after the verdict has two seconds to arrive.
  await sandbox.page.waitForTimeout(2_600);
  const frame = sandbox.page.locator('[data-desk="0"] > .desk-main > .desk-page:not([hidden]) iframe');
  await frame.screenshot({ path: join(folder, `${name}.png`) });
  await sandbox.close();
}

async function ready(sandbox: Sandbox): Promise<void> {
  await sandbox.waitForCase('ready');
}

async function asksForAReason(sandbox: Sandbox): Promise<void> {
  await sandbox.waitForCase('ready');
  await sandbox.action('start').click();
  await sandbox.waitForStep('force-associate', 'ready');
  await giveGates(sandbox, 'Agreed by mail to pay the difference at renewal.');
}

async function closed(sandbox: Sandbox): Promise<void> {
  await provision(sandbox, ['link-account', 'change-namespace']);
  await sandbox.waitForCase('closing');
  await sandbox.action('draft-reply').click();
  await sandbox.waitForCase('closed');
}

async function strandedOnFree(sandbox: Sandbox): Promise<void> {
  await sandbox.waitForCase('ready');
  await sandbox.action('start').click();
  await carryOut(sandbox, 'clear-subscription');
  await sandbox.waitForStep('clear-subscription', 'settled');
  await carryOut(sandbox, 'force-associate');
  await sandbox.waitForStep('force-associate', 'refused');
}

mkdirSync(folder, { recursive: true });
await take('ready', 'standard', {}, ready);
await take('step', 'too-few-seats', {}, asksForAReason);
await take('closed', 'standard', {}, closed);
await take('put-back-dark', 'swap-refused', { scheme: 'dark' }, strandedOnFree);
await closeServers();
await closeBrowser();
