/**
 * `npm run bench`: how fast the verdict stands, in a real Chromium over the sandbox, beside a floor measured in the same
 * run. It prints; with `--write` it also puts the figures into docs/performance.md. `--runs 3` is for a quick look.
 * `--beside <folder>` measures another build of the app in turns with this one: in a checkout of the other commit,
 * `APP_DIR=<folder> npx vite build --mode sandbox` makes it.
 * `npm run bench -- --effort`: what each prepared case asks of an agent, in pixels, words, clicks and keys.
 * `npm run bench -- --fleet`: how many agents one installation carries, without a browser; `--seed 9` for another morning.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Sandbox, serveSandbox } from '../sandbox/serve.ts';
import { builds } from './builds.ts';
import { launch } from './desk.ts';
import { effort } from './effort/effort.ts';
import { fleet } from './fleet/fleet.ts';
import { measure } from './measure.ts';
import { report, write } from './report.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '9' },
    write: { type: 'boolean', default: false },
    fleet: { type: 'boolean', default: false },
    effort: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    beside: { type: 'string' },
  },
});

function show(command: string, text: string): void {
  console.log(text);
  if (values.write) write(command, text);
}

async function inBrowser(runs: number, other: string | null): Promise<void> {
  const built = await builds();
  const browser = await launch();
  const served: Sandbox[] = [];
  const serve = async (app: string): Promise<string> => {
    const sandbox = await serveSandbox({ port: 0, app });
    served.push(sandbox);
    return sandbox.url;
  };
  try {
    const addresses = {
      app: await serve(built.app),
      floor: await serve(built.floor),
      blank: await serve(built.blank),
      beside: other === null ? null : await serve(resolve(other)),
    };
    const measured = await measure(browser, addresses, runs);
    show('npm run bench', report(measured, built, { chromium: browser.version(), runs }));
  } finally {
    await browser.close();
    for (const one of served) await one.close();
    built.remove();
  }
}

if (values.effort) {
  show('npm run bench -- --effort', await effort());
} else if (values.fleet) {
  show('npm run bench -- --fleet', await fleet(Number(values.seed)));
} else {
  const runs = Math.max(1, Number(values.runs));
  if (values.write && runs < 9) throw new Error('Figures to keep are medians of at least 9 runs.');
  await inBrowser(runs, values.beside ?? null);
}
