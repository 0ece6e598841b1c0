/** Replies are read in a column of 320 px before they are sent: no word, sentence or language's name is too long for it. */
import { describe, expect, test } from 'vitest';
import { replyLanguages } from '#core/domain/letter.ts';
import type { Dictionary } from '../../src/i18n/translate.ts';
import { replyFile } from './reply-words.ts';
import { languages, sayIn } from './texts.ts';

/** At 320 px, with 16 px on either side and letters of 7 px, so many stand in a line; a fold's arrow and a list's mark take some. */
const inLine = 32;
/** Five lines: who reads a longer sentence in a narrow column has to begin it again. */
const inSentence = 5 * inLine;

const textsBelow = (tree: Dictionary): readonly string[] =>
  Object.values(tree).flatMap((one) => (typeof one === 'string' ? [one] : textsBelow(one)));

/** Japanese breaks between any two signs. */
const wordsOf = (text: string): readonly string[] =>
  text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。「」]/gu, ' ').split(/[\s{}-]+/);

/** A sentence ends where the next one begins; a name in it stands for so many letters as it has. */
const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.?;:](?=\s))\s|(?<=。)|(?<=\s[?:;])\s|\n/u).map((one) => one.trim());

describe.each(replyLanguages)('%s', (language) => {
  const texts = textsBelow(replyFile(language));

  test('each word stands in one line', () => {
    expect(texts.flatMap(wordsOf).filter((word) => word.length > inLine - 8)).toEqual([]);
  });

  test('each sentence is read in one go', () => {
    expect(texts.flatMap(sentencesOf).filter((one) => one.length > inSentence)).toEqual([]);
  });
});

describe.each(languages)('to an agent who reads %s', (locale) => {
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const shown = replyLanguages.map((one) => names.of(one) ?? one);

  test('each language of a reply has a name of its own, which stands in one line', () => {
    expect(new Set(shown).size).toBe(replyLanguages.length);
    expect(shown.filter((one) => one.length > inLine)).toEqual([]);
    expect(shown.filter((one) => replyLanguages.some((code) => code === one))).toEqual([]);
  });

  test('so do the labels around the reply', () => {
    const t = sayIn(locale);
    for (const key of ['language', 'text', 'english', 'note'])
      expect(t(`ui.closing.${key}`).length, key).toBeLessThanOrEqual(inLine);
  });

  test('a fold that names the language takes two lines at most', () => {
    const t = sayIn(locale);
    for (const language of shown)
      expect(t('ui.closing.preview', { language }).length, language).toBeLessThanOrEqual(2 * inLine);
  });
});
