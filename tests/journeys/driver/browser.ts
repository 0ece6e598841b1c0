/** One browser for all tests of a worker; each test gets a context of its own, as if it were another person's. */
import { chromium, type Browser } from 'playwright-core';
import { chromiumPath } from './chromium-path.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const tries = 4;
let launched: Promise<Browser> | null = null;

export function browser(): Promise<Browser> {
  launched ??= launch();
  return launched;
}

export async function closeBrowser(): Promise<void> {
  const open = launched;
  launched = null;
  await (await open)?.close();
}

/** Two workers may unpack the packaged Chromium at the same moment; the later one finds half a file, and tries again. */
async function launch(): Promise<Browser> {
  const executablePath = await chromiumPath();
  for (let n = 1; ; n++) {
    try {
      return await chromium.launch({ executablePath, args: flags });
    } catch (error) {
      if (n === tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, n * 1_000));
    }
  }
}
