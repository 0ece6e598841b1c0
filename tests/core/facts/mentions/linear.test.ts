/** Whatever stands in a mail, reading it costs in proportion to its length, and no text is read without end. */
import { describe, expect, test } from 'vitest';
import { scan } from '#core/facts/mentions/scan.ts';
import { type Chars, longest, tokensOf } from '#core/facts/mentions/tokens.ts';
import { mentionsOf } from '#core/facts/ticket.ts';
import { ticketOf } from '../../build.ts';
import { said } from '../../records.ts';

/** A text that counts how many of its characters were looked at or handed out. */
class Counted implements Chars {
  visited = 0;
  readonly length: number;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.length = text.length;
  }

  charCodeAt(index: number): number {
    this.visited += 1;
    return this.#text.charCodeAt(index);
  }

  slice(from: number, to: number): string {
    this.visited += to - from;
    return this.#text.slice(from, to);
  }
}

/** Texts of about so many characters that a pattern would look at over and over. */
const hostile: Readonly<Record<string, (length: number) => string>> = {
  dots: (n) => `gitlab.com/a${'.'.repeat(n)}b`,
  gits: (n) => `gitlab.com/a${'.git'.repeat(n / 4)}`,
  groupdots: (n) => `group ${'a.'.repeat(n / 2)}\u2028`,
  'dots after a keyword': (n) => `group a${'.'.repeat(n)}b`,
  joined: (n) => `${'a-'.repeat(n / 2)}@`,
  'joined and cut by @': (n) => `${'a-b'.repeat(10)}@`.repeat(n / 31),
  keywords: (n) => `${'path '.repeat(n / 5)}!`,
  'keywords far apart': (n) => `${`path${' '.repeat(20)}`.repeat(n / 24)}!`,
  colons: (n) => `path ${':'.repeat(n)}!`,
  fillers: (n) => `path ${'is '.repeat(n / 3)}!`,
  backticks: (n) => '`a'.repeat(n / 2),
  'an open backtick': (n) => `\`${'a/'.repeat(n / 2)}`,
  slashes: (n) => `x-y${'/a'.repeat(n / 2)}@`,
  segments: (n) => `gitlab.com/${'a/'.repeat(n / 2)}`,
  addresses: (n) => 'gitlab.com/'.repeat(n / 11),
  'addresses apart': (n) => 'gitlab.com/a.. '.repeat(n / 15),
  subscriptions: (n) => 'A-S1'.repeat(n / 4),
  'codes of a percent': (n) => `https://a.example/?u=${'%25'.repeat(n / 3)}`,
  'short codes': (n) => '%a'.repeat(n / 2),
  'codes apart': (n) => '%2f '.repeat(n / 4),
  'markers of gateways': (n) => 'urldefense.com/v3/__'.repeat(n / 20),
  'gateways apart': (n) => 'https://urldefense.com/v3/__a__;b '.repeat(n / 34),
  'gateways without an end': (n) => `https://urldefense.com/v3/__${'a?'.repeat(n / 2)}`,
  'parameters of gateways': (n) => `urldefense.proofpoint.com/v2/url?${'u=&'.repeat(n / 3)}`,
  blanks: (n) => ' '.repeat(n),
};

const workOn = (text: string): number => {
  const counted = new Counted(text);
  scan(counted);
  return counted.visited;
};

describe.each(Object.entries(hostile))('%s', (_name, textOf) => {
  test('each character is looked at a few times at most', () => {
    for (const length of [1_000, 10_000, 60_000]) {
      const text = textOf(length);
      expect(workOn(text)).toBeLessThanOrEqual(5 * text.length + 10);
    }
  });

  test('twice the text is at most twice the work', () => {
    expect(workOn(textOf(40_000))).toBeLessThanOrEqual(2 * workOn(textOf(20_000)) + 100);
  });

  test('the rules look at short runs only, and at none of them twice', () => {
    const text = textOf(60_000);
    const tokens = tokensOf(text);
    expect(Math.max(0, ...tokens.map((token) => token.text.length))).toBeLessThanOrEqual(longest.token);
    expect(tokens.reduce((sum, token) => sum + token.text.length, 0)).toBeLessThanOrEqual(text.length);
  });

  test('a ticket full of it is read, and names no more than a person would', () => {
    const comments = Array.from({ length: 100 }, (_, n) => said(textOf(60_000), n));
    const { paths, words, subscriptions } = mentionsOf(ticketOf({ subject: textOf(60_000) }), comments);
    for (const found of [paths, words, subscriptions]) expect(found.length).toBeLessThanOrEqual(60);
    for (const path of paths) expect(path.split('/').length).toBeLessThanOrEqual(21);
  });
});

describe('bounds', () => {
  const pathsIn = (text: string) => scan(text).paths;

  test('what nobody can have called a group is none', () => {
    const name = 'a'.repeat(255);
    expect(pathsIn(`gitlab.com/${name}`)).toEqual([name]);
    expect(pathsIn(`gitlab.com/${name}a`)).toEqual([]);
    const deep = 'a/'.repeat(20) + 'a';
    expect(pathsIn(`gitlab.com/${deep}`)).toEqual([deep]);
    expect(pathsIn(`gitlab.com/${deep}/a`)).toEqual([]);
    expect(pathsIn(`gitlab.com/${deep}/-/${deep}/${deep}`)).toEqual([deep]);
    expect(pathsIn(`gitlab.com/a${'.'.repeat(60_000)}b`)).toEqual([]);
  });

  test('behind 64 KB nothing is read, and no name is taken by half', () => {
    const filling = 'x '.repeat(longest.text / 2 - 10);
    expect(pathsIn(`${filling} gitlab.com/acme`)).toEqual(['acme']);
    expect(pathsIn(`${filling} gitlab.com/acme-corporation`)).toEqual([]);
    expect(pathsIn(`${filling}${filling} gitlab.com/acme`)).toEqual([]);
  });

  test('an endless run hides nothing that stands beside it', () => {
    const noise = '.'.repeat(30_000);
    expect(pathsIn(`gitlab.com/first ${noise} gitlab.com/second`)).toEqual(['first', 'second']);
  });
});

test('after a keyword the next word is meant, and no word that stands elsewhere', () => {
  const called = (text: string) => scan(text).called;
  expect(called('our group path is called "acme", please')).toEqual(['acme']);
  expect(called('the sub-group: acme/platform.')).toEqual(['acme/platform']);
  expect(called('our group, acme')).toEqual([]);
  expect(called(`our group${' '.repeat(100)}acme`)).toEqual([]);
  expect(called('our group is called name.')).toEqual(['name']);
  expect(called('our group is called')).toEqual(['called']);
  expect(called('see `acme`, `acme/web` and `not this`')).toEqual(['acme', 'acme/web']);
});
