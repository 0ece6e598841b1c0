/** Which source files run on which: the static imports, without types. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = join(import.meta.dirname, '../..');
const statement = /^(?:import|export)\s+(?!type\s)(?:[^'"]*?\sfrom\s+)?['"](\.[^'"]+)['"]/gm;

export const sourceOf = (file: string): string => readFileSync(join(root, file), 'utf8');

function importsOf(file: string): readonly string[] {
  return [...sourceOf(file).matchAll(statement)]
    .map(([, path = '']) => resolve(root, dirname(file), path))
    .filter((path) => /\.tsx?$/.test(path) && existsSync(path))
    .map((path) => relative(root, path));
}

/** The files given, and all that they run on. */
export function closureOf(...files: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    importsOf(file).forEach(add);
  };
  files.forEach(add);
  return found;
}
