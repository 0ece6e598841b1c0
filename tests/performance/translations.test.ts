/** The words come in parts: whatever is said before the verdict must not be among those that come after it. */
import { describe, expect, test } from 'vitest';
import ts from 'typescript';
import { cut, type Part, partOf } from '../../tools/vite/translations.ts';
import { languages, textsOf, wordsOf } from '../i18n/texts.ts';
import { codeOf, nodesOf, type Said } from './said.ts';

const parts: readonly Part[] = ['outside', 'first', 'rest'];

const code = codeOf('src/main.tsx', 'src/sidebar/mount.tsx', 'src/runtime/lazy.ts');

/** What is said in a file and not in that part of the words, or could be anything. */
const strangersIn = (file: string, part: Part): readonly Said[] =>
  code.saidIn(file).filter(({ keys }) => keys === null || keys.some((key) => partOf(key) !== part));

test('the screen of the verdict says only words of the first part', () => {
  const drawn = code.closureOf('src/sidebar/mount.tsx');
  expect(drawn.flatMap(code.saidIn).length).toBeGreaterThan(60);
  expect(drawn.flatMap((file) => strangersIn(file, 'first'))).toEqual([]);
});

test('what stands outside of a case is there without any other words', () => {
  expect(code.saidIn('src/main.tsx').length).toBeGreaterThan(3);
  expect(strangersIn('src/main.tsx', 'outside')).toEqual([]);
});

/** The file that a call fetches, as `import('./it.ts')` does. */
function fetchedBy(call: ts.Node | undefined): string | null {
  if (call === undefined || !ts.isCallExpression(call)) return null;
  const [from] = call.arguments;
  const fetches = call.expression.kind === ts.SyntaxKind.ImportKeyword;
  return fetches && from !== undefined && ts.isStringLiteral(from) ? from.text : null;
}

test('what writes where nobody sees a bare key in time comes with all of English', () => {
  const calls = nodesOf(code.sourceOf('src/runtime/lazy.ts')).filter((node) => ts.isCallExpression(node));
  const withEnglish = calls
    .filter(({ expression }) => ts.isIdentifier(expression) && expression.text === 'fetchWriter')
    .map((call) => fetchedBy(call.arguments[0]));
  const fetched = calls.map(fetchedBy).filter((file) => file !== null);
  const without = fetched.filter((file) => !withEnglish.includes(file));
  // What a page said is read and not written; replies have words of their own, which they fetch.
  expect(without).toEqual([
    '../i18n/whole.ts',
    './effects/refused-in-admin.ts',
    './effects/draft-reply.ts',
    './effects/reply-words.ts',
    './effects/letters.ts',
  ]);
});

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
