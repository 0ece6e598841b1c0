/** What Zendesk would render is found however it is spelled, and what was made harmless stays so beside anything. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasPlaceholder, joinToPlaceholder, withoutPlaceholders } from '#core/domain/placeholders.ts';

const open = [
  '{{ticket.comments_formatted}}',
  'Hello {{ ticket.id }}',
  '{% for c in ticket.comments %}{{c.value}}{% endfor %}',
  '{{{',
  '{%',
  '{{ never closed',
  '&#123;&#123;ticket.id}}',
  '&#x7B;&#x007b;ticket.id}}',
  '&#123{ticket.id}}',
  '&lcub;&lbrace;ticket.id}}',
  '&amp;#123;&amp;amp;#123;ticket.id}}',
  '{&percnt; if x %}',
  '{&#37;',
  '{<b>{ticket.id}}',
  '{</b><i class="a">{ticket.id}}',
  '{<b title="x>y">{ticket.id}}',
  '{<!-- -->% if x %}',
  '<a href="{{ticket.url}}">x</a>',
  '{\u200b{ticket.id}}',
  '{\u200d<b>\ufeff{ticket.id}}',
  // Whether an element with words in it parts the two is not decided here: it counts.
  '<p>{</p> and <p>{</p>',
];

const harmless = [
  '',
  'Mia Torres',
  '{Mia} and {Otto}',
  '{ {',
  '50 % {x}',
  'a } } b',
  '}}',
  '&#1234;&#1234;',
  '&amp; &lt;b&gt;',
  '{\n{',
];

test.each(open)('is one: %s', (text) => {
  expect(hasPlaceholder(text)).toBe(true);
  expect(hasPlaceholder(withoutPlaceholders(text))).toBe(false);
});

test.each(harmless)('is none: %s', (text) => {
  expect(hasPlaceholder(text)).toBe(false);
});

describe('made harmless', () => {
  test.each([
    ['Mia {QA} Torres', 'Mia (QA) Torres'],
    ['{{ticket.id}}', '((ticket.id))'],
    ['{% x %}', '(% x %)'],
    ['&#123;x&rcub;', '(x)'],
    ['Mia & Otto, 50 %', 'Mia & Otto, 50 %'],
  ])('%s', (text, expected) => {
    expect(withoutPlaceholders(text)).toBe(expected);
  });

  const whole = ['{', '{{', '{%', '%', '}', '&#123;', '&lcub;', '&amp;#x7b;', '<b>', '\u200b', 'x'];
  const halves = ['&#1', '23;', '&', 'amp;', 'lcub;', '#123;'];
  const wordsOf = (pieces: readonly string[]) =>
    fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((some) => some.join(''));

  test('nothing is left to break, whatever it was made of', () => {
    fc.assert(
      fc.property(wordsOf([...whole, ...halves]), (words) => {
        const safe = withoutPlaceholders(words);
        expect(safe).not.toMatch(/[{}]/);
        expect(hasPlaceholder(safe)).toBe(false);
        expect(withoutPlaceholders(safe)).toBe(safe);
      }),
      { numRuns: 2_000 },
    );
  });

  test('no two make one together', () => {
    const between = fc.constantFrom('', '<br>', ' ', '\n\n');
    fc.assert(
      fc.property(wordsOf(whole), wordsOf(whole), between, (first, second, gap) => {
        expect(hasPlaceholder(withoutPlaceholders(first) + gap + withoutPlaceholders(second))).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('below other words', () => {
  test.each([
    ['Hm {', '{ticket.id}}', true],
    ['Hm {', '<br><p>{ticket.id}}</p>', true],
    ['Hm {', '% if x %}', true],
    ['Hm {', '\n\n{ticket.id}}', false],
    ['Hm {', '<p>Hello {Mia}</p>', false],
    ['{{ticket.id}} {', 'Hello', false],
    ['{{ticket.id}} {', '{x', true],
    ['', '{x', false],
  ])('%s | %s', (above, below, joins) => {
    expect(joinToPlaceholder(above, below)).toBe(joins);
  });
});
