/**
 * `npm run bench`: how fast the verdict stands, in a real Chromium over the sandbox, beside a floor measured in the same
 * run. It prints; with `--write` it also puts the figures into docs/performance.md. `--runs 3` is for a quick look.
 */
import { parseArgs } from 'node:util';
import { type Sandbox, serveSandbox } from '../sandbox/serve.ts';
import { builds } from './builds.ts';
import { launch } from './desk.ts';
import { measure } from './measure.ts';
import { report, write } from './report.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '9' }, write: { type: 'boolean', default: false } },
});
const runs = Math.max(1, Number(values.runs));
if (values.write && runs < 9) throw new Error('Figures to keep are medians of at least 9 runs.');

const built = await builds();
const browser = await launch();
const served: Sandbox[] = [];
try {
  for (const app of [built.app, built.floor]) served.push(await serveSandbox({ port: 0, app }));
  const [app = '', floor = ''] = served.map(({ url }) => url);
  const text = report(await measure(browser, { app, floor }, runs), built, {
    chromium: browser.version(),
    runs,
  });
  console.log(text);
  if (values.write) write(text);
} finally {
  await browser.close();
  for (const one of served) await one.close();
  built.remove();
}
