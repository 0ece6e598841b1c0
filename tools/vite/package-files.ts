import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const LOGOS = ['logo.png', 'logo-small.png'];

/** The manifest as it is uploaded: the version is said once, in package.json. */
function manifestOf(root: string): string {
  const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return `${JSON.stringify({ ...manifest, version }, null, 2)}\n`;
}

/**
 * Lays what Zendesk wants beside the page: manifest, translations, logos. Vite empties the page's folder but not the
 * one above it, and a file left there by an earlier build would be uploaded; so the whole folder is begun anew.
 */
export function packageFiles(root: string, app: string): Plugin {
  return {
    name: 'package-files',
    apply: 'build',
    buildStart() {
      const logos = LOGOS.map((logo) => join('assets', logo));
      for (const file of ['manifest.json', 'package.json', ...logos]) this.addWatchFile(join(root, file));
      rmSync(app, { recursive: true, force: true });
    },
    writeBundle() {
      mkdirSync(join(app, 'translations'), { recursive: true });
      writeFileSync(join(app, 'manifest.json'), manifestOf(root));
      for (const logo of LOGOS) cpSync(join(root, 'assets', logo), join(app, 'assets', logo));
      for (const file of readdirSync(join(root, 'translations')).filter((name) => name.endsWith('.json'))) {
        // The page carries its own words; Zendesk reads only the app's name, its texts and its settings' labels.
        const { app: words } = JSON.parse(readFileSync(join(root, 'translations', file), 'utf8'));
        writeFileSync(join(app, 'translations', file), `${JSON.stringify({ app: words }, null, 2)}\n`);
      }
    },
  };
}
