/** Builds the app beside its folder and swaps it in only when it differs: a second run in the same folder keeps its files. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { zipOf } from '../../tools/package.ts';
import { root } from './package.ts';

async function vite(mode: string, folder: string): Promise<void> {
  const command = ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'warn'];
  // A process of its own: vitest has set NODE_ENV to "test", with which React's development build would be packed.
  const run = spawn(process.execPath, command, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', APP_DIR: folder },
    stdio: 'inherit',
  });
  const [code] = await once(run, 'close');
  if (code !== 0) throw new Error('The app could not be built; the reason stands above.');
}

/** Answers the app's bytes, as one zip. */
export async function buildInto(app: string, mode: 'production' | 'sandbox'): Promise<Uint8Array> {
  const fresh = `${app}-fresh-${process.pid}`;
  const stale = `${app}-stale-${process.pid}`;
  mkdirSync(dirname(app), { recursive: true });
  try {
    await vite(mode, fresh);
    const bytes = zipOf(fresh);
    if (!existsSync(app) || Buffer.compare(zipOf(app), bytes) !== 0) {
      if (existsSync(app)) renameSync(app, stale);
      renameSync(fresh, app);
    }
    return bytes;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(stale, { recursive: true, force: true });
  }
}
