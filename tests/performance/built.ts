/** The built app's files: what each runs on, and which of them are fetched before the verdict is shown. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Built {
  readonly files: readonly string[];
  /** Bytes as they go over the wire. */
  readonly gzipped: (file: string) => number;
  /** What a script imports, and what that imports. */
  readonly runsOn: (...files: readonly string[]) => readonly string[];
  /** The page's own scripts and styles, those that it asks for ahead, and the words of one language. */
  readonly upToVerdict: (language: string) => readonly string[];
}

const imported = /(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
const asked = /<(?:script|link)\b[^>]*\b(?:src|href)="\.\/([\w.-]+\.(?:js|css))"/g;

const found = (pattern: RegExp, text: string): readonly string[] =>
  [...text.matchAll(pattern)].flatMap(([, file]) => file ?? []);

/** @param folder `assets` of a built app */
export function builtIn(folder: string): Built {
  const files = readdirSync(folder).filter((file) => /\.(js|css|html)$/.test(file));
  const bytes = (file: string): Buffer => readFileSync(join(folder, file));
  const importsOf = (file: string): readonly string[] =>
    file.endsWith('.js') ? found(imported, bytes(file).toString('utf8')) : [];
  function runsOn(...wanted: readonly string[]): readonly string[] {
    const all = new Set<string>();
    const add = (file: string): void => {
      if (all.has(file)) return;
      all.add(file);
      importsOf(file).forEach(add);
    };
    wanted.forEach(add);
    return [...all];
  }
  return {
    files,
    gzipped: (file) => gzipSync(bytes(file), { level: 9 }).length,
    runsOn,
    upToVerdict(language) {
      const words = files.filter((file) => file.startsWith(`words-${language}-first-`));
      return runsOn(...found(asked, bytes('index.html').toString('utf8')), ...words);
    },
  };
}

/** The language of a file of words; null: it is no such file. */
export const languageOfWords = (file: string): string | null =>
  /^_?words-([\w-]+?)-(?:first|rest)-/.exec(file)?.[1] ?? null;
