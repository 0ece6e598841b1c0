/** How much is fetched before the verdict is shown, and that the rest waits. Sizes do not depend on the machine. */
import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { app, textOf } from '../package/package.ts';
import { languages } from '../i18n/texts.ts';
import { builtIn, languageOfWords } from './built.ts';

const built = builtIn(join(app, 'assets'));
const { files, gzipped, runsOn, upToVerdict } = built;
const total = (some: readonly string[]): number => some.reduce((sum, file) => sum + gzipped(file), 0);

/** Fetched for a customer's or an agent's language only when somebody speaks it. */
const isWords = (file: string): boolean => languageOfWords(file) !== null;

const late = [
  ['a step under way', 'StartedStep'],
  ['what carries steps out, drafts and escalates', 'acting'],
  ['closing, seats, journal, setup', 'later'],
  ['the form for facts', 'ManualForm'],
  ['choices with their lists', 'ChoiceBox'],
  ["the packaged copy of Zendesk's SDK", 'zendesk_app_framework_sdk'],
  ["Garden's theme", 'Themed'],
] as const;

describe('up to the verdict', () => {
  test.each(languages)('%s: script and style are at most 150 KB', (language) => {
    const eager = upToVerdict(language);
    expect(eager.some((file) => file.includes(`words-${language}-first-`))).toBe(true);
    expect(total(eager)).toBeLessThanOrEqual(150_000);
  });

  test('the first requests wait for less than half of it', () => {
    const [entry] = files.filter((file) => file.startsWith('app-'));
    expect(total(runsOn(entry ?? ''))).toBeLessThan(total(upToVerdict('en')) / 2);
  });

  test.each(['componentId', 'data-styled'])('no code of Garden is among it: nothing says %s', (mark) => {
    const holding = (some: readonly string[]): readonly string[] =>
      some.filter((file) => textOf(`assets/${file}`).includes(mark));
    expect(holding(files)).not.toEqual([]);
    expect(holding(upToVerdict('en'))).toEqual([]);
  });

  test.each(late)('%s: not among it', (_what, name) => {
    expect(files.filter((file) => file.startsWith(`${name}-`) && file.endsWith('.js'))).toHaveLength(1);
    expect(upToVerdict('en').filter((file) => file.startsWith(`${name}-`))).toEqual([]);
  });
});

describe('until it is idle', () => {
  const ahead = ['StartedStep', 'acting', 'later', 'Themed'];
  // What begins a step is fetched once the facts are told.
  const asksForFacts = ['later', 'Themed', 'ManualForm', 'CustomerLookup'];

  test.each(
    languages.flatMap((language) => [
      [language, 'what is read by itself', ahead] as const,
      [language, 'where facts are asked of the agent', asksForFacts] as const,
    ]),
  )('%s, %s: at most 230 KB', (language, _what, names) => {
    const own = files.filter((file) => names.some((name) => file.startsWith(`${name}-`)));
    const rest = files.filter((file) => file.startsWith(`words-${language}-rest-`));
    expect(own.length).toBeGreaterThanOrEqual(names.length);
    expect(rest).toHaveLength(1);
    const all = new Set([...upToVerdict(language), ...runsOn(...own, ...rest)]);
    expect(all.size).toBeGreaterThan(upToVerdict(language).length + names.length);
    expect([...all].filter((file) => file.startsWith('ChoiceBox-'))).toEqual([]);
    expect(total([...all])).toBeLessThanOrEqual(230_000);
  });
});

test('nothing that comes later is a long wait by itself', () => {
  const eager = upToVerdict('en');
  const heavy = files.filter((file) => !eager.includes(file) && !isWords(file) && gzipped(file) > 40_000);
  expect(heavy).toEqual([]);
});
