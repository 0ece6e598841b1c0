/** Each topic is told in each language: whole, with today's labels, and with no address but those of the portal's documentation. */
import { describe, expect, test } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { harmless } from '#core/domain/harmless-letter.ts';
import { type ReplyLanguage, replyLanguages } from '#core/domain/letter.ts';
import { howToLetter } from '../../../src/desk/how-to/how-to-letter.ts';
import { type Topic, topics } from '../../../src/desk/how-to/topic.ts';
import type { Correspondence } from '../../../src/desk/outline.ts';
import { howToWordsIn } from '../../../src/i18n/how-tos.ts';
import { letterText } from '../../../src/i18n/letter-text.ts';
import { blanksOf, flat } from '../../i18n/texts.ts';
import { duplicateKeys } from '../../package/duplicate-keys.ts';
import { folder, howToFile, howTosIn } from './words.ts';

const places = { portal: 'https://customers.gitlab.com', gitlab: 'https://gitlab.com' };
const people: Correspondence = { form: 'letter', first: 'Mia', agent: 'Ann Reyes' };
const letterOf = (topic: Topic, whom = people) => howToLetter(topic, whom, places);
const textOf = (topic: Topic, language: ReplyLanguage): string =>
  letterText(letterOf(topic), howTosIn(language));

const english = new Map(flat(howToFile('en')));

/** Names of pages, buttons and fields, which the portal has in English only. */
const labelsIn = (text: string): readonly string[] => [...(text.match(/"[^"]*"/g) ?? [])].sort();

/** As the contract lists them. */
const contracts = (): readonly string[] => {
  const page = readFileSync(join(folder, '../../docs/contracts/automation.md'), 'utf8');
  const row = /\| portal how-tos .*`data-action="draft-how-to"`:(.*?)\|/.exec(page)?.[1] ?? '';
  return [...row.matchAll(/`([\w-]+)`/g)].map(([, topic = '']) => topic);
};

test('the topics are those of the contract, in its order', () => {
  expect(topics).toEqual(contracts());
  expect(topics).toHaveLength(22);
});

test('there is a file for each language, and nothing else', () => {
  expect(readdirSync(folder).sort()).toEqual(replyLanguages.map((one) => `${one}.json`).sort());
});

test('the how-tos together say every sentence', () => {
  const said = topics.flatMap((topic) =>
    letterOf(topic).blocks.flatMap(({ of }) => of.flat().map((one) => one.key as string)),
  );
  expect([...new Set(said)].sort()).toEqual([...english.keys()].sort());
});

describe.each(replyLanguages)('%s', (language) => {
  const texts = new Map(flat(howToFile(language)));
  const having = (pattern: RegExp) => [...texts].filter(([, text]) => pattern.test(text)).map(([key]) => key);

  test('names no key twice', () => {
    expect(duplicateKeys(readFileSync(join(folder, `${language}.json`), 'utf8'))).toEqual([]);
  });

  test('says what English says, with the same blanks and labels', () => {
    expect([...texts.keys()]).toEqual([...english.keys()]);
    for (const [key, text] of texts) {
      const same = english.get(key) ?? '';
      expect(blanksOf(text), key).toEqual(blanksOf(same));
      expect(labelsIn(text), key).toEqual(labelsIn(same));
    }
  });

  test('shouts at nobody, is trimmed, in one line, and carries no markup', () => {
    expect(having(/[!¡！]/)).toEqual([]);
    expect(having(/^\s|\s$| {2}|\n/)).toEqual([]);
    expect(having(/<[a-z/]|&\w+;/i)).toEqual([]);
  });

  test.runIf(language !== 'en')('leaves no sentence in English', () => {
    const words = /\b(?:the|your|please|which|will|have|been|with|this|there|select|open)\b/i;
    const names = /"[^"]*"|Billing Account Managers?|billing account managers?|Customers Portal|\{[^}]*\}/g;
    const left = [...texts].filter(([, text]) => words.test(text.replace(names, '')));
    expect(left).toEqual([]);
  });

  test('comes by its file', async () => {
    const t = await howToWordsIn(language);
    expect([t.language, t('shared.save')]).toEqual([language, howTosIn(language)('shared.save')]);
  });

  test.each(topics)('%s: is whole, greets and is signed', (topic) => {
    const text = textOf(topic, language);
    expect(text).not.toMatch(/[{}[\]]|\bundefined\b|\bnull\b|\n{3}| {2}|\.\./);
    expect(text).toContain('Mia');
    expect(text.endsWith('Ann Reyes')).toBe(true);
    const paragraphs = text.split('\n\n');
    expect(paragraphs.length).toBeGreaterThan(3);
    expect(new Set(paragraphs).size).toBe(paragraphs.length);
  });
});

/** Every address that the documentation of the portal has, and its own. */
const addresses: readonly RegExp[] = [
  /^https:\/\/customers\.gitlab\.com\/customers\/sign_in(\?legacy=true)?$/,
  /^https:\/\/customers\.gitlab\.com\/customers\/confirmation\/new$/,
  /^https:\/\/customers\.gitlab\.com\/contact_us(#contact-billing-team)?$/,
  /^https:\/\/gitlab\.com\/users\/sign_(in|up)$/,
  /^https:\/\/support\.gitlab\.com\/hc\/en-us\/articles\/17767356437148-How-to-transfer-subscription-ownership$/,
  /^https:\/\/handbook\.gitlab\.com\/handbook\/finance\/tax\/#frequently-asked-questions---tax-id-for-non-us-customers$/,
  /^https:\/\/docs\.gitlab\.com\/subscriptions\/customers_portal\/#[a-z-]+$/,
];

describe('the addresses', () => {
  const found = topics.map((topic) => [topic, textOf(topic, 'en').match(/https?:\S+/g) ?? []] as const);

  test.each(found)('%s: are those of the documentation, and its section is among them', (_, urls) => {
    for (const url of urls)
      expect(
        addresses.some((one) => one.test(url)),
        url,
      ).toBe(true);
    expect(urls.at(-1)).toContain('docs.gitlab.com');
    expect(urls.length).toBeGreaterThan(1);
  });

  test('each of them is used', () => {
    const all = found.flatMap(([, urls]) => urls);
    expect(addresses.filter((one) => !all.some((url) => one.test(url)))).toEqual([]);
  });

  test.each(replyLanguages)(
    '%s: each ends its line, so that nothing is taken for a part of it',
    (language) => {
      for (const topic of topics) {
        const lines = textOf(topic, language).split('\n');
        for (const line of lines.filter((one) => one.includes('http'))) expect(line).toMatch(/https:\S+$/);
      }
    },
  );

  test('the portal and GitLab.com are those of the installation', () => {
    const elsewhere = { portal: 'https://portal.example', gitlab: 'https://gitlab.example' };
    const letter = howToLetter('link-account', people, elsewhere);
    const text = letterText(letter, howTosIn('en'));
    expect(text).toContain('https://portal.example/customers/sign_in?legacy=true');
    expect(text).toContain('https://gitlab.example/users/sign_in');
    expect(text).not.toMatch(/https:\/\/(customers\.)?gitlab\.com/);
  });
});

test.each(topics)('%s: German goes on in lower case after its greeting, forms of address aside', (topic) => {
  expect(textOf(topic, 'de').split('\n\n')[1]).toMatch(/^(?:\p{Ll}|Sie\b|Ihr)/u);
});

test.each(topics)('%s: a message has the same lines without greeting and sign-off', (topic) => {
  const message = letterText(letterOf(topic, { ...people, form: 'message' }), howTosIn('en'));
  expect(message).not.toMatch(/Mia|Ann Reyes|\n\n/);
  for (const line of message.split('\n')) expect(textOf(topic, 'en').split('\n')).toContain(line);
});

test('limits are told as they are', () => {
  expect(textOf('add-billing-manager', 'en')).toMatch(/seven days.*15 invitations/);
  for (const language of replyLanguages) {
    expect(textOf('add-billing-manager', language), language).toContain('15');
    expect(textOf('one-time-link', language), language).toContain('24');
  }
});

test('a name that Zendesk would fill in is not said', () => {
  const letter = harmless(
    letterOf('profile', { ...people, first: '{{ticket.id}}', agent: 'A{{b}}' }),
    '{{ticket.id}}',
  );
  const text = letterText(letter, howTosIn('en'));
  expect(text).toContain('Hello there,');
  expect(text).not.toMatch(/[{}]/);
});
