/** Builds dist/app and dist/app.zip, for the tests that look at what is installed. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildInto } from './build-into.ts';
import { app, root } from './package.ts';

const zip = join(root, 'dist/app.zip');

export async function setup(): Promise<void> {
  const bytes = await buildInto(app, 'production');
  if (!existsSync(zip) || Buffer.compare(readFileSync(zip), bytes) !== 0) writeFileSync(zip, bytes);
}
