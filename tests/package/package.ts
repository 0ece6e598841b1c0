/** The built package, as the tests read it: dist/app, and dist/app.zip made of it (see build.ts). */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

export const root = join(import.meta.dirname, '../..');
export const app = join(root, 'dist/app');

/** What is in the zip, by path. */
export function zipped(): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(readFileSync(join(root, 'dist/app.zip')))));
}

/** The files of dist/app by path, read without the code that packs them. */
export function built(): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  const walk = (below: string) => {
    for (const entry of readdirSync(join(app, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else found.set(path, readFileSync(join(app, path)));
    }
  };
  walk('');
  return found;
}

export function textOf(path: string): string {
  return readFileSync(join(app, path), 'utf8');
}

/** All built text of one kind, e.g. every script. */
export function textsOf(ending: RegExp): [path: string, text: string][] {
  return [...built()]
    .filter(([path]) => ending.test(path))
    .map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]);
}
