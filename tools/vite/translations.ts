import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** `outside` is said where there is no case, `first` up to the verdict, `rest` by whatever comes after it. */
export type Part = 'outside' | 'first' | 'rest';

interface Tree {
  readonly [key: string]: string | Tree;
}

/** What is said only after the verdict, by key. A key that nobody thought of comes with the first, and is there in time. */
const late = [
  /^(closing|consent|escalation|fact|follow-up|guide|hand-on|journal|mode|noted|refusal|reply|seats|setting|swap|word)\./,
  /^finding\.[\w-]+\.(ask|page)$/,
  /^step\.(?!at\.)/,
  /^ui\.finding\.page$/,
  /^ui\.choice\.(?!(customer|gitlab-user|subscription|namespace)$)/,
  /^ui\.(closing|escalation|footer|gate|held|insurance|journal|lookup|minutes|neighbours|no-api|paste|seats|setup|subscriptions|word)\./,
  /^ui\.header\.(setting|viewers)/,
  /^ui\.step\.(?!link-account|unlink-account|change-|force-|clear-|set-|put-back|re-sync)/,
  /^ui\.trouble\.(?!wait)/,
];

export function partOf(key: string): Part {
  if (key.startsWith('outside.')) return 'outside';
  return late.some((one) => one.test(key)) ? 'rest' : 'first';
}

/** The words of one part, in the shape that they have in the file. */
export function cut(words: Tree, part: Part, path = ''): Tree {
  return Object.fromEntries(
    Object.entries(words).flatMap(([name, below]): [string, string | Tree][] => {
      const key = path + name;
      if (typeof below === 'string') return partOf(key) === part ? [[name, below]] : [];
      const kept = cut(below, part, `${key}.`);
      return Object.keys(kept).length === 0 ? [] : [[name, kept]];
    }),
  );
}

const asked = /\/translations\/([\w-]+)\.json\?(outside|first|rest)$/;
const named = /^\0words-([\w-]+)-(outside|first|rest)$/;

/**
 * Serves `translations/en.json?first` and the like as that part of the words alone, so that the verdict does not wait
 * for words that nobody says before it. Without this plugin each part is simply all of them.
 */
export function wordsInParts(root: string): Plugin {
  return {
    name: 'words-in-parts',
    enforce: 'pre',
    resolveId(source) {
      const [, language, part] = asked.exec(source) ?? [];
      return language === undefined ? null : `\0words-${language}-${part}`;
    },
    load(id) {
      const [, language, part] = named.exec(id) ?? [];
      if (language === undefined) return null;
      const file = resolve(root, 'translations', `${language}.json`);
      this.addWatchFile(file);
      const { words } = JSON.parse(readFileSync(file, 'utf8')) as { words: Tree };
      return `export const words = ${JSON.stringify(cut(words, part as Part))};`;
    },
  };
}
