/**
 * Zips the built app. The same files give the same bytes, whatever the clock, the time zone or the order in which the
 * disk lists them: a package can be compared with the one that was reviewed.
 */
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync, type Zippable } from 'fflate';

// Read by fflate in local time, so it has to be written in local time; a zip knows no earlier day.
const FIRST_DAY = new Date(1980, 0, 1);

/** Paths below a folder, with forward slashes, as they stand in the zip. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .sort();
}

export function zipOf(folder: string): Uint8Array {
  const entries: Zippable = {};
  for (const path of filesOf(folder)) entries[path] = readFileSync(join(folder, path));
  return zipSync(entries, { level: 9, mtime: FIRST_DAY });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = join(import.meta.dirname, '../dist');
  const zip = zipOf(join(dist, 'app'));
  writeFileSync(join(dist, 'app.zip'), zip);
  process.stdout.write(`dist/app.zip: ${filesOf(join(dist, 'app')).length} files, ${zip.length} bytes\n`);
}
