/**
 * Builds dist/app and dist/app.zip once a run, for the tests that look at the package or drive it in a browser. It is
 * built beside them and swapped in only when it differs: a second run in the same folder keeps its files.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { zipOf } from '../../scripts/package.ts';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const app = join(dist, 'app');
const zip = join(dist, 'app.zip');

async function build(): Promise<void> {
  const fresh = join(dist, `.fresh-${process.pid}`);
  const stale = join(dist, `.stale-${process.pid}`);
  mkdirSync(dist, { recursive: true });
  try {
    // A process of its own: vitest has set NODE_ENV to "test", with which React's development build would be packed.
    const vite = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', APP_DIR: fresh },
      stdio: 'inherit',
    });
    const [code] = await once(vite, 'close');
    if (code !== 0) throw new Error('The app could not be built; the reason stands above.');
    const bytes = zipOf(fresh);
    if (!existsSync(app) || Buffer.compare(zipOf(app), bytes) !== 0) {
      if (existsSync(app)) renameSync(app, stale);
      renameSync(fresh, app);
    }
    if (!existsSync(zip) || Buffer.compare(readFileSync(zip), bytes) !== 0) writeFileSync(zip, bytes);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(stale, { recursive: true, force: true });
  }
}

// Each project loads this file anew, in one process: only the process can remember that the work is done.
const memory = globalThis as { provisioningBuild?: Promise<void> };

export async function setup(): Promise<void> {
  await (memory.provisioningBuild ??= build());
}
