/** The host page, bundled into memory at start: one build of a second or two, and no reload in the middle of a test. */
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

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
  const files = new Map<string, ServedFile>();
  for (const file of (output as Rolldown.RolldownOutput).output) {
    const body = file.type === 'chunk' ? file.code : file.source;
    files.set(file.fileName, { type: contentType(file.fileName), body });
  }
  return files;
}
