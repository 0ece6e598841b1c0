/** Builds what is measured into folders of its own: the app as the sandbox opens it, and the pages beside it. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const repository = join(import.meta.dirname, '../..');

export interface Builds {
  readonly app: string;
  readonly floor: string;
  /** One button and no script: no page can be painted sooner. */
  readonly blank: string;
  readonly remove: () => void;
}

async function buildApp(folder: string): Promise<void> {
  process.env['APP_DIR'] = folder;
  await build({ configFile: join(repository, 'vite.config.ts'), mode: 'sandbox', logLevel: 'error' });
}

/** With the same manifest, so that the same host opens it in the same way. */
async function buildPage(name: 'floor' | 'blank', folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await build({
    configFile: false,
    root: join(import.meta.dirname, name),
    base: './',
    logLevel: 'error',
    build: {
      outDir: join(folder, 'assets'),
      emptyOutDir: true,
      assetsDir: '',
      target: 'es2022',
      modulePreload: { polyfill: false },
    },
  });
  cpSync(join(repository, 'manifest.json'), join(folder, 'manifest.json'));
  cpSync(join(repository, 'assets/logo-small.png'), join(folder, 'assets/logo-small.png'));
}

export async function builds(): Promise<Builds> {
  process.env['NODE_ENV'] = 'production';
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const [app, floor, blank] = [join(folder, 'app'), join(folder, 'floor'), join(folder, 'blank')];
  await buildApp(app);
  await buildPage('floor', floor);
  await buildPage('blank', blank);
  return { app, floor, blank, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
