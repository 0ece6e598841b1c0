/** The language that is asked for, or the nearest that there is. */
import { expect, test } from 'vitest';
import { inEnglish, inLanguage } from '../../src/words/load.ts';
import { english, languages, textsOf } from './texts.ts';

const question = 'finding.seats-match.ask';

test('English is there at once', () => {
  expect([inEnglish.locale, inEnglish(question)]).toEqual(['en', english.get(question)]);
});

test.each([null, '', 'xx', 'en', 'en-GB', '../en', 'tlh-Latn'])(
  '%s is answered in English',
  async (locale) => {
    const say = await inLanguage(locale);
    expect([say.locale, say(question)]).toEqual(['en', english.get(question)]);
  },
);

const others = languages.filter((language) => language !== 'en');

test.each(others)('%s is spoken, in any spelling of the locale', async (language) => {
  for (const locale of [language, language.toUpperCase(), `${language}-XX`]) {
    const say = await inLanguage(locale);
    expect(say(question)).toBe(textsOf(language).get(question));
  }
});
