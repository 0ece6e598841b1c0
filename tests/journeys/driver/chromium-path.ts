/** A Chromium of this machine when there is one, else the one that comes as an npm package and needs nothing else. */
import { existsSync } from 'node:fs';
import packed from '@sparticuz/chromium';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export async function chromiumPath(): Promise<string> {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) return asked;
  return usual.find((path) => existsSync(path)) ?? (await packed.executablePath());
}
