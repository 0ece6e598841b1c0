/** Each language says every sentence of every reply, in its own words, with the same blanks and all the forms that it counts with. */
import { describe, expect, test } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { replyKinds } from '#core/case/reply/kinds.ts';
import { type ReplyLanguage, replyLanguages } from '#core/domain/letter.ts';
import { replyWordsIn } from '../../src/i18n/letters.ts';
import { replyLanguageFor } from '../../src/i18n/reply-language.ts';
import { duplicateKeys } from '../package/duplicate-keys.ts';
import { repliesIn, replyFile } from './reply-words.ts';
import { blanksOf, flat } from './texts.ts';

const folder = join(import.meta.dirname, '../../translations/replies');
const forms = /\.(zero|one|two|few|many|other)$/;

const english = new Map(flat(replyFile('en')));
const keysOf = (texts: Iterable<string>): readonly string[] =>
  [...new Set([...texts].map((key) => key.replace(forms, '')))].sort();

test('there is a file for each language, and nothing else', () => {
  expect(readdirSync(folder).sort()).toEqual(replyLanguages.map((one) => `${one}.json`).sort());
});

test('every reply has sentences, and every sentence belongs to a reply, or to several', () => {
  const shared = ['charged', 'frame', 'proof', 'shared'];
  expect(Object.keys(replyFile('en')).sort()).toEqual([...replyKinds, ...shared].sort());
});

/** Names of pages, buttons and roles, which stay as GitLab has them; what is left has to be said in the language. */
const names =
  /"[^"]*"|Subscriptions & purchases|Billing account settings|Customers Portal|GitLab(?:\.com| Self-Managed)?|Owner|Free|A-S|your-group|\{[^}]*\}/g;

describe.each(replyLanguages)('%s', (language: ReplyLanguage) => {
  const texts = new Map(flat(replyFile(language)));

  test('names no key twice', () => {
    expect(duplicateKeys(readFileSync(join(folder, `${language}.json`), 'utf8'))).toEqual([]);
  });

  test('says what English says, no less and no more', () => {
    expect(keysOf(texts.keys())).toEqual(keysOf(english.keys()));
  });

  test('fills the same blanks', () => {
    for (const [key, text] of texts) {
      const same = english.get(key) ?? english.get(key.replace(forms, '.other'));
      expect(blanksOf(text), key).toEqual(blanksOf(same ?? ''));
    }
  });

  test('counts as its people do', () => {
    const needed = new Set(
      [0, 1, 2, 3, 11, 21, 100].map((count) => new Intl.PluralRules(language).select(count)),
    );
    const counted = keysOf([...english.keys()].filter((key) => forms.test(key)));
    expect(counted.length).toBeGreaterThan(3);
    for (const key of counted)
      for (const form of needed) expect(texts.has(`${key}.${form}`), `${key}.${form}`).toBe(true);
  });

  test('shouts at nobody, is trimmed, carries no markup, and breaks no line but before a name', () => {
    const having = (pattern: RegExp) =>
      [...texts].filter(([, text]) => pattern.test(text)).map(([key]) => key);
    expect(having(/[!¡！]/)).toEqual([]);
    expect(having(/^\s|\s$| {2}/)).toEqual([]);
    expect(having(/\n/)).toEqual(['frame.sign-off']);
    expect(having(/<[a-z/]|&\w+;/i)).toEqual([]);
    expect(having(/\{(?![\w-]+\})|(?<!\{[\w-]+)\}/)).toEqual([]);
    expect(having(/\b(?:undefined|null|NaN|TODO|lorem)\b/)).toEqual([]);
  });

  test.runIf(language !== 'en')('leaves no sentence in English', () => {
    const same = [...texts].filter(([key, text]) => text === english.get(key));
    expect(same.map(([key]) => key)).toEqual([]);
    const words = /\b(?:the|your|please|which|will|have|been|with|this|there)\b/i;
    const left = [...texts].filter(([, text]) => words.test(text.replace(names, '')));
    expect(left).toEqual([]);
  });

  test('comes by its file', async () => {
    const t = await replyWordsIn(language);
    expect([t.language, t('moves.ask')]).toEqual([language, repliesIn(language)('moves.ask')]);
  });
});

test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['DE', 'de'],
  ['pt-BR', 'pt-BR'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['es-419', 'es'],
  ['ja', 'ja'],
  ['fr-CA', 'fr'],
  ['en-GB', 'en'],
  ['tlh', 'en'],
  ['', 'en'],
  [null, 'en'],
])('a customer of locale %s is proposed %s', (locale, language) => {
  expect(replyLanguageFor(locale)).toBe(language);
});
