/** The host page, bundled once and kept until it changes: no server of modules, and no reload in the middle of a test. */
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { kept } from './bundle-cache.ts';

export interface ServedFile {
  type: string;
  body: string | Uint8Array;
}

const root = fileURLToPath(new URL('..', import.meta.url));

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
};

export function contentType(path: string): string {
  return types[path.split('.').pop() ?? ''] ?? 'application/octet-stream';
}

/** Files by path, e.g. `page/index.html`. */
export async function bundleHost(): Promise<Map<string, ServedFile>> {
  return new Map(await kept('host', bundled));
}

async function bundled(): Promise<[string, ServedFile][]> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    // Under vitest NODE_ENV is "test", with which React's development build would be packed: half as large again.
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { development: false } },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: [`${root}page/index.html`, `${root}customersdot/index.html`] },
    },
  });
  return (output as Rolldown.RolldownOutput).output.map((file) => {
    const body = file.type === 'chunk' ? file.code : String(file.source);
    return [file.fileName, { type: contentType(file.fileName), body }];
  });
}
