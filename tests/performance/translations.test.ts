/** The words come in parts: whatever is said before the verdict must not be among those that come after it. */
import { describe, expect, test } from 'vitest';
import { cut, type Part, partOf } from '../../tools/vite/translations.ts';
import { english, languages, textsOf, wordsOf } from '../i18n/texts.ts';
import { closureOf, sourceOf } from './sources.ts';

const parts: readonly Part[] = ['outside', 'first', 'rest'];

/** The keys that a text in the code may stand for: itself, what counts below it, and what is put together by it. */
function keysOf(text: string): readonly string[] {
  const pieces = text.split(/\$\{[^{}]*\}/).map((piece) => piece.replaceAll('.', String.raw`\.`));
  const pattern = new RegExp(String.raw`^${pieces.join('[\\w-]+')}(\.(one|few|many|other))?$`);
  return [...english.keys()].filter((key) => pattern.test(key));
}

/** Fit what the code puts together, but are never meant: a finding’s row says neither its question nor its page, and a step is not called so. */
const neverMeant = (key: string): boolean =>
  /^finding\.[\w-]+\.(ask|page)$/.test(key) ||
  (key.startsWith('ui.step.') && !english.has(`${key.replace('ui.', '')}.do`));

/** Every key that a file says: written out, or put together with at least its first part written out. */
function saidIn(file: string): readonly string[] {
  const texts = [...sourceOf(file).matchAll(/'([\w-]+(?:\.[\w-]+)+)'|`([a-z][\w-]*\.[^`\s]*)`/g)];
  return texts.flatMap(([, plain, put]) => keysOf(plain ?? put ?? '')).filter((key) => !neverMeant(key));
}

const screen = closureOf('src/sidebar/mount.tsx');

test('the screen of the verdict says only words of the first part', () => {
  // Rules name the words of gates too, which the steps say that come later.
  const drawn = [...screen].filter((file) => !file.includes('src/core/'));
  const said = drawn.flatMap((file) => saidIn(file).map((key) => ({ file, key, part: partOf(key) })));
  expect(said.length).toBeGreaterThan(80);
  expect(said.filter(({ part }) => part !== 'first')).toEqual([]);
});

test('what stands outside of a case is there without any other words', () => {
  const said = saidIn('src/main.tsx');
  expect(said.length).toBeGreaterThan(3);
  expect(said.filter((key) => partOf(key) !== 'outside')).toEqual([]);
});

test.each(['run-step', 'write-journal', 'escalate'])(
  '%s comes with all of English, since it writes where nobody sees a bare key in time',
  (writer) => {
    expect(sourceOf('src/runtime/lazy.ts')).toContain(`fetchWriter(import('./effects/${writer}.ts'))`);
  },
);

describe.each(languages)('%s', (language) => {
  test('its parts are together all of its words, each once', () => {
    const flat = (tree: object, path = ''): readonly string[] =>
      Object.entries(tree).flatMap(([name, below]: [string, unknown]) =>
        typeof below === 'object' && below !== null ? flat(below, `${path}${name}.`) : [path + name],
      );
    const keys = parts.flatMap((part) => flat(cut(wordsOf(language), part)));
    expect(keys.toSorted()).toEqual([...textsOf(language).keys()].toSorted());
  });
});
