/** Bundles that are kept until a source changes: a dozen workers that start at once need not make the same one. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const folder = join(repository, 'node_modules/.cache/sandbox');
const sources = ['tests/sandbox', 'tests/world', 'package-lock.json'];

/** What is made has to be JSON. */
export async function kept<T>(name: string, make: () => Promise<T>): Promise<T> {
  const file = join(folder, `${name}-${fingerprint()}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    const made = await make();
    mkdirSync(folder, { recursive: true });
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, JSON.stringify(made));
    renameSync(beside, file);
    dropOlder(name, file);
    return made;
  }
}

function dropOlder(name: string, newest: string): void {
  for (const entry of readdirSync(folder)) {
    const file = join(folder, entry);
    if (entry.startsWith(`${name}-`) && entry.endsWith('.json') && file !== newest)
      rmSync(file, { force: true });
  }
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of sources) add(join(repository, source), hash);
  return hash.digest('hex').slice(0, 16);
}

function add(path: string, hash: ReturnType<typeof createHash>): void {
  const entry = statSync(path);
  if (entry.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name), hash);
  else hash.update(`${path} ${entry.size} ${entry.mtimeMs}\n`);
}
