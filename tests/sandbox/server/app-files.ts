/** Serves the built app's folder. Its page is handed out as built, but for the address of Zendesk's SDK. */
import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { contentType, type ServedFile } from './host-bundle.ts';

const cdn = /https:\/\/static\.zdassets\.com\/zendesk_app_framework_sdk\/[^"'\s]+/g;

export async function appFile(folder: string, path: string, keepCdn: boolean): Promise<ServedFile | null> {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder) + sep)) return null;
  const body = await readFile(file).catch(() => null);
  if (!body) return null;
  const type = contentType(path);
  if (!path.endsWith('.html') || keepCdn) return { type, body };
  return { type, body: body.toString('utf8').replace(cdn, '/sdk/zaf_sdk.js') };
}
