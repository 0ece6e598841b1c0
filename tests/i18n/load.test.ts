/** The language that is asked for, or the nearest that there is. */
import { expect, test } from 'vitest';
import { forVerdict, learnRest } from '../../src/i18n/load.ts';
import { inEnglish } from '../../src/i18n/english.ts';
import { nearest } from '../../src/i18n/nearest.ts';
import { english, languages, textsOf } from './texts.ts';

const question = 'finding.seats-match.many';

test('English is there at once, as far as it is said where there is no case', () => {
  expect([inEnglish.locale, inEnglish('outside.again')]).toEqual(['en', english.get('outside.again')]);
});

test.each(languages)(
  '%s: what comes after the verdict is learnt by what was said before it',
  async (language) => {
    const t = await forVerdict(language);
    const texts = textsOf(language);
    expect(t(question)).toBe(texts.get(question));
    await learnRest();
    for (const key of texts.keys()) if (!key.startsWith('outside.')) expect(t.has(key), key).toBe(true);
  },
);

test.each([null, '', 'xx', 'en', 'en-GB', '../en', 'tlh-Latn'])(
  '%s is answered in English',
  async (locale) => {
    const t = await forVerdict(locale);
    expect([t.locale, t(question)]).toEqual(['en', english.get(question)]);
  },
);

test.each([
  ['pt-BR', ['en', 'pt-BR', 'pt'], 'pt-BR'],
  ['pt-br', ['en', 'pt-BR', 'pt'], 'pt-BR'],
  ['PT-BR', ['en', 'pt-br'], 'pt-br'],
  ['pt-BR', ['en', 'pt'], 'pt'],
  ['zh-Hant-TW', ['zh', 'zh-hant'], 'zh-hant'],
  ['pt-BR', ['en', 'pt-PT'], null],
  ['', ['en'], null],
])('%s among %j is %s: letters mean the same in any case', (locale, among, language) => {
  expect(nearest(locale, among)).toBe(language);
});

const others = languages.filter((language) => language !== 'en');

test.each(others)('%s is spoken, in any spelling of the locale', async (language) => {
  for (const locale of [language, language.toUpperCase(), `${language}-XX`]) {
    const t = await forVerdict(locale);
    expect(t(question)).toBe(textsOf(language).get(question));
  }
});
