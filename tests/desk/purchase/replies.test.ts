/** Each reply to an error of a purchase is whole in each language, and names of an address no more than its parts. */
import { describe, expect, test } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ReplyLanguage, replyLanguages } from '#core/domain/letter.ts';
import type { Correspondence } from '../../../src/desk/outline.ts';
import { addressParts } from '../../../src/desk/purchase/address.ts';
import { replyLetter, type ReplyTopic, topicOf, topicsOf } from '../../../src/desk/purchase/reply-letter.ts';
import { type Rule, rules } from '../../../src/desk/purchase/rule.ts';
import { deskReplyWordsIn } from '../../../src/i18n/desk-replies.ts';
import { letterText } from '../../../src/i18n/letter-text.ts';
import type { Dictionary } from '../../../src/i18n/translate.ts';
import { blanksOf, flat } from '../../i18n/texts.ts';
import { duplicateKeys } from '../../package/duplicate-keys.ts';

const folder = join(import.meta.dirname, '../../../translations/desk-replies');
const source = (language: ReplyLanguage): string => readFileSync(join(folder, `${language}.json`), 'utf8');
const textsOf = (language: ReplyLanguage) =>
  new Map(flat((JSON.parse(source(language)) as { words: Dictionary }).words));
const english = textsOf('en');

/** Which reply goes with which rule; the others are the case's own, or Support's. */
const table: Readonly<Record<string, ReplyTopic>> = {
  E9: 'taken',
  E12: 'expired',
  E13: 'add',
  E16: 'card',
  E17: 'group',
  address: 'address',
  card: 'card',
  unknown: 'unknown',
};

test.each(rules)('%s', (rule) => {
  expect(topicOf(rule, '')).toBe(table[rule] ?? null);
});

test.each<[string, readonly Rule[], string, readonly ReplyTopic[]]>([
  ['a name that is blank is no matter of the card', ['E16'], '"last_name":["can\'t be blank"]', ['blank']],
  ['a card says all of an address too', ['address', 'card'], '', ['card']],
  ['two errors have two replies', ['E9', 'E17'], '', ['taken', 'group']],
  ['two rules of one reply have one', ['E16', 'card'], '', ['card']],
  ['what Support mends has none', ['E1', 'E2'], '', []],
])('%s', (_, some, error, topics) => {
  expect(topicsOf(some, error)).toEqual(topics);
});

const topics: readonly ReplyTopic[] = [...new Set(Object.values(table)), 'blank'];
const places = { portal: 'https://customers.gitlab.com', gitlab: 'https://gitlab.com' };
const people: Correspondence = { form: 'letter', first: 'Mia', agent: 'Ann Reyes' };
const letterOf = (topic: ReplyTopic, whom = people) => replyLetter(topic, whom, places, addressParts);

test('the replies together say every sentence', () => {
  const said = topics.flatMap((topic) =>
    letterOf(topic).blocks.flatMap(({ of }) => of.flat().map((one) => one.key as string)),
  );
  expect([...new Set(said)].toSorted()).toEqual([...english.keys()].toSorted());
});

test('there is a file for each language, and nothing else', () => {
  expect(readdirSync(folder).toSorted()).toEqual(replyLanguages.map((one) => `${one}.json`).toSorted());
});

describe.each(replyLanguages)('%s', (language) => {
  const texts = textsOf(language);
  const having = (pattern: RegExp) => [...texts].filter(([, text]) => pattern.test(text)).map(([key]) => key);

  test('says what English says, each key once, with the same blanks', () => {
    expect(duplicateKeys(source(language))).toEqual([]);
    expect([...texts.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    for (const [key, text] of texts) expect(blanksOf(text), key).toEqual(blanksOf(english.get(key) ?? ''));
  });

  test('shouts at nobody, is trimmed, in one line, and carries no markup', () => {
    expect(having(/[!¡！]/)).toEqual([]);
    expect(having(/^\s|\s$| {2}|\n/)).toEqual([]);
    expect(having(/<[a-z/]|&\w+;/i)).toEqual([]);
  });

  test.runIf(language !== 'en')('leaves no sentence in English', () => {
    const words = /\b(?:the|your|please|which|will|have|been|with|this|there|select|open)\b/i;
    const left = [...texts].filter(([, text]) => words.test(text.replace(/"[^"]*"|\{[^}]*\}/g, '')));
    expect(left).toEqual([]);
  });

  test.each(topics)('%s: is whole, greets and is signed', async (topic) => {
    const text = letterText(letterOf(topic), await deskReplyWordsIn(language));
    expect(text).not.toMatch(/[{}[\]]|\bundefined\b|\bnull\b|\n{3}| {2}|\.\./);
    expect(text).toContain('Mia');
    expect(text.endsWith('Ann Reyes')).toBe(true);
    const lines = text.split('\n').filter((line) => line.includes('http'));
    for (const line of lines) expect(line).toMatch(/https:\S+$/);
  });

  test('a message has neither greeting nor sign-off', async () => {
    const words = await deskReplyWordsIn(language);
    const text = letterText(letterOf('add', { ...people, form: 'message' }), words);
    expect(text).not.toMatch(/Mia|Ann Reyes/);
  });
});

test.each(topics)(
  '%s: German goes on in lower case after its greeting, forms of address aside',
  async (topic) => {
    const text = letterText(letterOf(topic), await deskReplyWordsIn('de'));
    expect(text.split('\n\n')[1]).toMatch(/^(?:\p{Ll}|Sie\b|Ihr)/u);
  },
);

test('an address that is right is not taken apart', async () => {
  const words = await deskReplyWordsIn('en');
  const text = (parts: Parameters<typeof replyLetter>[3]): string =>
    letterText(replyLetter('card', people, places, parts), words);
  expect(text(['zip'])).toContain('- the postal code');
  expect(text([])).not.toMatch(/postal code|closely/);
});
