/** One browser for all tests of a worker; each test gets a context of its own, as if it were another person's. */
import type { Browser } from 'playwright-core';
import { openChromium } from './chromium.ts';

let launched: Promise<Browser> | null = null;

export function browser(): Promise<Browser> {
  launched ??= openChromium();
  return launched;
}

export async function closeBrowser(): Promise<void> {
  const open = launched;
  launched = null;
  await (await open)?.close();
}
