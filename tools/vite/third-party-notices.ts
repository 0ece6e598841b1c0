import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const RULE = '-'.repeat(78);

interface Named {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly licenses?: readonly { readonly type: string }[];
}

interface Notice {
  readonly title: string;
  readonly text: string;
}

/**
 * The folder of the package that a module belongs to; null for a module of our own. Some packages carry others within
 * themselves, without what names them: those come under the licence of the one that carries them.
 */
function packageOf(id: string): string | null {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
  const folders = [...path.matchAll(/\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/g)].map(({ 0: name, index }) =>
    path.slice(0, index + name.length),
  );
  return folders.findLast((folder) => existsSync(join(folder, 'package.json'))) ?? null;
}

/** Name and texts of a package's licence. Without them nobody may pass it on, so the build ends there. */
function noticeOf(folder: string): Notice {
  const said = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Named;
  // Older packages say it in a list.
  const license = said.license ?? said.licenses?.map(({ type }) => type).join(' or ');
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)\b/i.test(file));
  if (license === undefined || files.length === 0) throw new Error(`${said.name} comes without a licence.`);
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n'));
  return {
    title: `${said.name} ${said.version} (${license})`,
    text: texts.map((text) => text.trim()).join('\n\n'),
  };
}

/** Packages with the same text share it. */
export function noticesOf(folders: readonly string[]): string {
  const titles = new Map<string, string[]>();
  for (const { title, text } of folders.map(noticeOf).sort((a, b) => (a.title < b.title ? -1 : 1))) {
    titles.set(text, [...(titles.get(text) ?? []), title]);
  }
  const parts = [...titles].map(([text, some]) => `${RULE}\n${some.join('\n')}\n${RULE}\n\n${text}\n`);
  return `This app contains the following packages, each under its own licence.\n\n${parts.join('\n')}`;
}

/**
 * Lays the licences of what is bundled beside the page, as most of them ask of whoever passes the code on.
 * @param besides folders of packages that are passed on in another way than as code
 */
export function thirdPartyNotices(besides: readonly string[]): Plugin {
  return {
    name: 'third-party-notices',
    apply: 'build',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? Object.keys(file.modules) : [],
      );
      const folders = new Set([...besides, ...modules.flatMap((id) => packageOf(id) ?? [])]);
      this.emitFile({
        type: 'asset',
        fileName: 'third-party-notices.txt',
        source: noticesOf([...folders].sort()),
      });
    },
  };
}
