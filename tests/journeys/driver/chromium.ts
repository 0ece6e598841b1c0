/**
 * Opens a Chromium on any machine: the one that `CHROMIUM_PATH` names, else the one that comes as an npm package and needs
 * nothing else, else, where that one does not run, the first that the machine has.
 */
import { existsSync } from 'node:fs';
import packed from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Playwright switches off that a frame has a storage of its own under each site, and a current Chromium then lets a frame of
 * another site keep nothing at all. People’s browsers have it on. The last flag of this name counts, so this one repeats
 * what else has to be off.
 */
const switchedOff = [
  'AvoidCorsURLLoaderRestartOnRedirect',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'Translate',
];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${switchedOff.join(',')}`,
];

const open = (executablePath: string, more: readonly string[]): Promise<Browser> =>
  chromium.launch({ executablePath, args: [...flags, ...more] });

const unpackings = 4;

/** Two workers may unpack the package at the same moment; the later one finds half a file, and tries again. */
async function openPacked(more: readonly string[]): Promise<Browser> {
  for (let n = 1; ; n++) {
    try {
      return await open(await packed.executablePath(), more);
    } catch (error) {
      if (n === unpackings) throw error;
      await new Promise((resolve) => setTimeout(resolve, n * 1_000));
    }
  }
}

/**
 * @param more flags beside those that every test has
 * @throws what the browser said, where none can be opened
 */
export async function openChromium(more: readonly string[] = []): Promise<Browser> {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) return open(asked, more);
  const other = installed.find((path) => existsSync(path));
  // The package has programs for Linux on x64 only.
  const packedRuns = process.platform === 'linux' && process.arch === 'x64';
  if (!packedRuns && other !== undefined) return open(other, more);
  try {
    return await openPacked(more);
  } catch (error) {
    if (other === undefined) throw error;
    return open(other, more);
  }
}
