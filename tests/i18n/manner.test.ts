/** How the words are written: calm, exact, and without what only a page of code would say. */
import { describe, expect, test } from 'vitest';
import { languages, textsOf } from './texts.ts';

describe.each(languages)('%s', (language) => {
  const texts = [...textsOf(language)];
  const having = (pattern: RegExp) => texts.filter(([, text]) => pattern.test(text)).map(([key]) => key);

  test('nobody is shouted at', () => {
    expect(having(/[!¡！]/)).toEqual([]);
  });

  test('texts are trimmed, in one line but for drafts, and carry no markup', () => {
    expect(having(/^\s|\s$| {2}/)).toEqual([]);
    expect(having(/\n/).filter((key) => !key.startsWith('reply.'))).toEqual([]);
    expect(having(/<[a-z/]|&\w+;/i)).toEqual([]);
  });

  test('blanks are well formed', () => {
    expect(having(/\{(?![\w-]+\})|(?<!\{[\w-]+)\}/)).toEqual([]);
  });

  test('no internal name leaks', () => {
    expect(having(/\b(undefined|null|NaN|TODO|lorem)\b/i)).toEqual([]);
  });

  test('findings are short enough for a sidebar', () => {
    const long = texts.filter(
      ([key, text]) => /^(finding|refusal|trouble|route)\./.test(key) && text.length > 240,
    );
    expect(long).toEqual([]);
  });
});
