/**
 * The app as it would be installed, but that it trusts the sandbox's page: built when there is no build yet, or when a
 * source is younger than it.
 */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
export const builtApp = join(repository, 'dist/sandbox');

const sources = [
  'src',
  'assets',
  'translations',
  'manifest.json',
  'package.json',
  'tools/vite',
  'vite.config.ts',
];

let building: Promise<void> | null = null;

/** One build at a time: two frames that reload together must not empty each other's folder. */
export function ensureBuilt(): Promise<void> {
  building ??= buildWhenStale().finally(() => (building = null));
  return building;
}

async function buildWhenStale(): Promise<void> {
  const built = join(builtApp, 'manifest.json');
  const newest = Math.max(...sources.map((source) => youngest(join(repository, source))));
  if (existsSync(built) && youngest(builtApp) >= newest) return;
  await buildBeside();
}

/** Built beside and then put in place, so that a frame which loads meanwhile never finds half an app. */
async function buildBeside(): Promise<void> {
  const beside = `${builtApp}-${process.pid}`;
  // Under vitest NODE_ENV is "test", with which React's development build would be packed.
  const restore = setEnvironment({ APP_DIR: beside, NODE_ENV: 'production' });
  try {
    await build({ configFile: join(repository, 'vite.config.ts'), mode: 'sandbox', logLevel: 'warn' });
    rmSync(builtApp, { recursive: true, force: true });
    renameSync(beside, builtApp);
  } finally {
    restore();
    rmSync(beside, { recursive: true, force: true });
  }
}

function setEnvironment(values: Record<string, string>): () => void {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, values);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

function youngest(path: string): number {
  if (!existsSync(path)) return 0;
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => youngest(join(path, name))));
}
